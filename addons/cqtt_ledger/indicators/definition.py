"""What an indicator is made of, and how the ledger is asked for many at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from ..periods import Span
from ..periods.span import ONE_DAY
from ..readings import Answer, Dimension, Key, Question
from .count import Count
from .reading import Reading
from .rule import Rule


class Part(str, Enum):
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"


@dataclass(frozen=True)
class Term:
    """A measure in a numerator or denominator.

    :param measure: code
    :param sign: 1 or -1
    """

    measure: str
    reading: Reading = Reading.FLOW
    sign: int = 1

    def figure(self, answer: Answer, span: Span, key: Key | None = None) -> int:
        method = getattr(answer, self.reading.value)
        found: int = method(self.measure, span, key)
        return self.sign * found


@dataclass(frozen=True)
class Definition:
    """An indicator: what is above the line, what is below, how it is judged.

    :param is_anonymous: it counts answers of citizens, of whom none may be recognised
    """

    numerator: tuple[Term, ...]
    denominator: tuple[Term, ...] = ()
    rule: Rule = Rule()
    is_anonymous: bool = False

    def terms(self, part: Part | None = None) -> tuple[Term, ...]:
        if part is None:
            return self.numerator + self.denominator
        return self.numerator if part is Part.NUMERATOR else self.denominator

    def withholds(self, count: Count, span: Span, today: date) -> bool:
        """Tell whether a figure would let single answers be recognised.

        A small number does, and so does the difference between two figures that are
        a day apart: only whole months that are over are shown.
        """
        if not self.is_anonymous:
            return False
        answers = count.denominator if self.denominator else count.numerator
        after = span.last + ONE_DAY
        is_whole = span.first.day == after.day == 1 and span.last < today
        return not is_whole or answers < self.rule.small


def asked(
    definitions: Iterable[Definition],
    spans: Iterable[Span],
    units: Iterable[int],
    by: tuple[Dimension, ...] = (Dimension.UNIT,),
    as_of: datetime | None = None,
) -> Question | None:
    """Return the one question that answers all indicators, units and periods.

    :return: ``None`` if the indicators consist of nothing
    """
    terms = {term for each in definitions for term in each.terms()}
    stocks = {term.measure for term in terms if term.reading.is_of_stock}
    flows = {term.measure for term in terms} - stocks
    if not terms:
        return None
    only: Mapping[Dimension, Any] = {Dimension.UNIT: frozenset(units)}
    every = tuple(dict.fromkeys(spans))
    return Question(every, tuple(sorted(flows)), tuple(sorted(stocks)), by, only, as_of)


def counted(
    definition: Definition, answer: Answer | None, span: Span, key: Key | None = None
) -> Count:
    """Return what an indicator counted in a period; nothing where it is withheld."""
    if answer is None:
        return Count()
    numerator, denominator = (
        sum(term.figure(answer, span, key) for term in definition.terms(part))
        for part in Part
    )
    found = Count(numerator, denominator)
    withheld = definition.withholds(found, span, answer.as_of.date())
    return Count() if withheld else found
