"""Months, quarters, half-years and years, closed on whatever day an office closes them.

Many offices close a month of figures on the 14th: what comes later belongs to the next
month. A quarter, half-year or year consists of such months, so the year 2026 runs from
15 December 2025 to 14 December 2026.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from .span import ONE_DAY, Span

#: a month is closed on its last day, whichever that is
END_OF_MONTH = 31
MONTHS_OF_YEAR = 12


class Kind(str, Enum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"

    @property
    def months(self) -> int:
        return _MONTHS[self]

    @property
    def per_year(self) -> int:
        return MONTHS_OF_YEAR // self.months


_MONTHS = {Kind.MONTH: 1, Kind.QUARTER: 3, Kind.HALF_YEAR: 6, Kind.YEAR: 12}
_LETTERS = {Kind.QUARTER: "Q", Kind.HALF_YEAR: "H"}


@dataclass(frozen=True)
class RegularPeriod:
    """The ``number``-th month, quarter, half-year or year of a year.

    :param number: from 1; a year has number 1
    :param closing_day: last day of a month of figures, 1 to 31; a month that has no
        such day is closed on its last
    :raise ValueError: no such period
    """

    kind: Kind
    year: int
    number: int
    closing_day: int = END_OF_MONTH

    def __post_init__(self) -> None:
        if not 1 <= self.number <= self.kind.per_year:
            raise ValueError(f"no {self.kind.value} {self.number} in a year")
        if not 1 <= self.closing_day <= END_OF_MONTH:
            raise ValueError(f"no month is closed on day {self.closing_day}")
        if not date.min.year < self.year < date.max.year:
            raise ValueError(f"no year {self.year}")

    @classmethod
    def containing(
        cls, kind: Kind, day: date, closing_day: int = END_OF_MONTH
    ) -> RegularPeriod:
        """Return the period of a kind that a day belongs to."""
        month = day.year * MONTHS_OF_YEAR + day.month - 1
        month += day.day > closing_day
        year, index = divmod(month, MONTHS_OF_YEAR)
        return cls(kind, year, index // kind.months + 1, closing_day)

    @property
    def span(self) -> Span:
        """The days from the closing before, exclusive, to its own, inclusive."""
        last = self.year * MONTHS_OF_YEAR + self.number * self.kind.months - 1
        first = _closing(last - self.kind.months, self.closing_day) + ONE_DAY
        return Span(first, _closing(last, self.closing_day))

    @property
    def code(self) -> str:
        """A short name in ASCII: ``2026-03``, ``2026-Q1``, ``2026-H2``, ``2026``.

        Another closing day than the end of the month follows: ``2026-Q1@14``.
        """
        parts = [f"{self.year:04}"]
        if self.kind is Kind.MONTH:
            parts.append(f"{self.number:02}")
        elif self.kind is not Kind.YEAR:
            parts.append(f"{_LETTERS[self.kind]}{self.number}")
        code = "-".join(parts)
        closed_early = self.closing_day != END_OF_MONTH
        return f"{code}@{self.closing_day}" if closed_early else code

    def shifted(self, steps: int) -> RegularPeriod:
        """Return the period so many later, or earlier if negative."""
        index = self.year * self.kind.per_year + self.number - 1 + steps
        year, number = divmod(index, self.kind.per_year)
        return RegularPeriod(self.kind, year, number + 1, self.closing_day)


def periods_of_year(
    year: int, closing_day: int = END_OF_MONTH
) -> Iterator[RegularPeriod]:
    """Yield the 12 months, 4 quarters, 2 half-years and the year itself."""
    for kind in Kind:
        for number in range(1, kind.per_year + 1):
            yield RegularPeriod(kind, year, number, closing_day)


def regular_of(span: Span) -> RegularPeriod | None:
    """Return the regular period that has these days, whichever day closes it."""
    for closing_day in dict.fromkeys((END_OF_MONTH, span.last.day)):
        for kind in Kind:
            found = RegularPeriod.containing(kind, span.first, closing_day)
            if found.span == span:
                return found
    return None


def before(span: Span, steps: int = 1) -> Span:
    """Return the period so many earlier: of the same kind, or of as many days.

    :raise ValueError: it lies before all dates
    """
    regular = regular_of(span)
    if regular:
        return regular.shifted(-steps).span
    shift = timedelta(days=span.days * steps)
    try:
        return Span(span.first - shift, span.last - shift)
    except OverflowError as error:
        raise ValueError(f"nothing lies before {span}") from error


def _closing(month: int, closing_day: int) -> date:
    """Return the day on which a month is closed; months are counted from year 0."""
    year, index = divmod(month, MONTHS_OF_YEAR)
    return date(year, index + 1, min(closing_day, monthrange(year, index + 1)[1]))
