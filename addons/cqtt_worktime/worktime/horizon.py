"""The years of a calendar that are compiled: they grow with the questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from .errors import NoWorkingTime, OutOfRange
from .minutes import midnight_of, time_of
from .parts import Hours
from .timeline import Timeline

FIRST_YEAR, LAST_YEAR = 1945, 2199


class Horizon:
    """Makes longer timelines when one is too short.

    :param hours_of: the working hours of a day
    :param first_day: nobody works before it; ``None``: weekly since ever
    :param last_day: nobody works after it; ``None``: weekly for ever
    """

    def __init__(
        self,
        hours_of: Callable[[date], Sequence[Hours]],
        first_day: date | None,
        last_day: date | None,
    ) -> None:
        self._hours_of = hours_of
        self._first_day, self._last_day = first_day, last_day
        self._line: Timeline | None = None

    def covering(self, *minutes: int) -> Timeline:
        """Return a timeline that covers all these minutes.

        :raise OutOfRange: one lies in a year that no calendar covers
        """
        first, last = min(minutes), max(minutes)
        line = self._line
        if line is not None and line.first <= first and last < line.end:
            return line
        years = [time_of(first).year, time_of(last).year]
        for year in years:
            if not FIRST_YEAR <= year <= LAST_YEAR:
                raise OutOfRange(
                    f"calendars cover {FIRST_YEAR} to {LAST_YEAR}, not {year}"
                )
        if line is None:
            return self._compile(years[0], min(years[1] + 1, LAST_YEAR))
        return self._compile(
            min(years[0], line.first_year), max(years[1], line.last_year)
        )

    def later(self, line: Timeline) -> Timeline:
        """Return a longer timeline whose first year, and so all counts, are the same.

        :raise NoWorkingTime: nobody works later
        """
        if self._last_day is not None and midnight_of(self._last_day) < line.end:
            raise NoWorkingTime(f"nobody works after {self._last_day}")
        if line.last_year == LAST_YEAR:
            raise OutOfRange(f"calendars end with {LAST_YEAR}")
        longer = line.last_year + _growth(line)
        return self._compile(line.first_year, min(longer, LAST_YEAR))

    def earlier(self, line: Timeline) -> Timeline:
        """Return a timeline that begins earlier.

        :raise NoWorkingTime: nobody worked earlier
        """
        if self._first_day is not None and midnight_of(self._first_day) >= line.first:
            raise NoWorkingTime(f"nobody works before {self._first_day}")
        if line.first_year == FIRST_YEAR:
            raise OutOfRange(f"calendars begin with {FIRST_YEAR}")
        longer = line.first_year - _growth(line)
        return self._compile(max(longer, FIRST_YEAR), line.last_year)

    def _compile(self, first_year: int, last_year: int) -> Timeline:
        # assigned in one step: other threads see the old one or the new one
        self._line = Timeline(first_year, last_year, self._hours_of)
        return self._line


def _growth(line: Timeline) -> int:
    """Grow by half, so that many small steps do not compile the same years often."""
    return 1 + (line.last_year - line.first_year) // 2
