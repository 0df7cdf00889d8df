"""Which years and months of a question can be read whole, and which day by day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..periods import Span


@dataclass(frozen=True)
class Cut:
    """Days from a first to a last one, put together from years, months and days.

    :param first: first day; ``date.min``: from the beginning
    :param months_from: first day that is read by months; what lies before, by years
    :param last: last day
    :param broken: first days of the months that a bound of the question cuts through
    """

    first: date
    months_from: date
    last: date
    broken: tuple[date, ...]

    @property
    def days(self) -> tuple[Span, ...]:
        """The days of the broken months, as far as they are asked for."""
        return tuple(
            Span(max(month, self.first), min(_last_of(month), self.last))
            for month in self.broken
            if month <= self.last and _last_of(month) >= self.first
        )


def cut(bounds: Iterable[date], first: date, last: date) -> Cut:
    """Cut days along the bounds of a question; they begin and end at one.

    :param bounds: first days of stretches that figures are told apart by; the day after
        the last one is among them
    """
    bounds = tuple(bounds)
    broken = {bound.replace(day=1) for bound in bounds if bound.day != 1}
    # no bound lies in the years before the first one
    begin = min(bounds).replace(month=1, day=1) if first == date.min else first
    return Cut(first, begin, last, tuple(sorted(broken)))


def _last_of(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
