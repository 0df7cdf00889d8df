"""What the ledger answers: sums by stretch of time, put together to figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from ..periods import Span
from ..periods.span import ONE_DAY
from .question import Dimension, Question

#: ids in the order of the question's dimensions; ``None`` where facts have none
Key = tuple[int | None, ...]


class Sum(NamedTuple):
    """The quantity of one measure in one stretch of time."""

    key: Key
    measure: str
    #: 0 before the first bound of the question, n from the n-th on
    stretch: int
    quantity: int


class Answer:
    """Figures by period and key. What nobody booked is 0.

    Its methods take a key of ``keys``, or none for all keys together.

    :param as_of: the moment they are true for, UTC
    """

    def __init__(
        self, question: Question, sums: Iterable[Sum], as_of: datetime
    ) -> None:
        self.question, self.as_of = question, as_of
        self._sums: defaultdict[tuple[Key, str], dict[int, int]] = defaultdict(dict)
        for found in sums:
            stretches = self._sums[found.key, found.measure]
            before = stretches.get(found.stretch, 0)
            stretches[found.stretch] = before + found.quantity

    @property
    def keys(self) -> list[Key]:
        """All keys for which something was ever booked that the question asks for."""
        found = {key for key, _measure in self._sums}
        return sorted(found, key=lambda key: [(id_ is None, id_ or 0) for id_ in key])

    def flow(self, measure: str, span: Span, key: Key | None = None) -> int:
        """Return what came in a period.

        :raise KeyError: the measure or the period was not asked for
        """
        self._check(measure, span, self.question.measures)
        return self._sum(key, measure, self._end(span)) - self._sum(
            key, measure, self.question.stretch_of(span.first)
        )

    def opening(self, measure: str, span: Span, key: Key | None = None) -> int:
        """Return a stock at the end of the day before a period: what is carried over.

        :raise KeyError: the stock or the period was not asked for
        """
        self._check(measure, span, self.question.stocks)
        return self._sum(key, measure, self.question.stretch_of(span.first))

    def closing(self, measure: str, span: Span, key: Key | None = None) -> int:
        """Return a stock at the end of a period's last day.

        :raise KeyError: the stock or the period was not asked for
        """
        self._check(measure, span, self.question.stocks)
        return self._sum(key, measure, self._end(span))

    def regrouped(self, *by: Dimension) -> Answer:
        """Return the same figures told apart by fewer dimensions, or in another order.

        :raise ValueError: the question did not tell them apart by one of these; or they
            were told apart by clusters, in which a unit can count twice
        """
        asked = self.question.by
        if Dimension.CLUSTER not in by:
            self._check_additive()
        places = [asked.index(dimension) for dimension in by]
        return Answer(
            replace(self.question, by=by),
            (
                Sum(tuple(key[p] for p in places), measure, stretch, quantity)
                for (key, measure), stretches in self._sums.items()
                for stretch, quantity in stretches.items()
            ),
            self.as_of,
        )

    def _sum(self, key: Key | None, measure: str, before: int) -> int:
        if key is None:
            self._check_additive()
            keys = [key for key, booked in self._sums if booked == measure]
            return sum(self._sum(each, measure, before) for each in keys)
        if len(key) != len(self.question.by):
            raise KeyError(f"{key} does not fit {self.question.by}")
        stretches = self._sums.get((key, measure), {})
        return sum(q for stretch, q in stretches.items() if stretch <= before)

    def _end(self, span: Span) -> int:
        return self.question.stretch_of(span.last + ONE_DAY)

    def _check(self, measure: str, span: Span, measures: Sequence[str]) -> None:
        if measure not in measures or span not in self.question.spans:
            raise KeyError(f"{measure} in {span} was not asked for")

    def _check_additive(self) -> None:
        if Dimension.CLUSTER in self.question.by:
            raise ValueError("A unit of two clusters would count twice: ask without.")
