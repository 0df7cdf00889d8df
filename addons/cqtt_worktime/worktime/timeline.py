"""Some years of a calendar, compiled: every question is one or two bisections."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property

from .minutes import midnight_of
from .parts import MINUTES_OF_DAY, Hours


class Timeline:
    """The working time of some whole years, counted from the first minute covered.

    Never changed once made, so that threads can share it. Arrays of machine integers
    keep a year of an office below 20 kB.
    """

    def __init__(
        self,
        first_year: int,
        last_year: int,
        hours_of: Callable[[date], Sequence[Hours]],
    ) -> None:
        self.first_year, self.last_year = first_year, last_year
        self.first = midnight_of(date(first_year, 1, 1))
        self.end = midnight_of(date(last_year, 12, 31)) + MINUTES_OF_DAY
        self._opens, self._closes = array("q"), array("q")
        #: working minutes before each interval
        self._before = array("q")
        #: the ordinal of each working day, and the working minutes before it
        self._days, self._day_before = array("q"), array("q")
        self.total = 0
        for ordinal in range(self.first // MINUTES_OF_DAY, self.end // MINUTES_OF_DAY):
            self._append(ordinal, hours_of(date.fromordinal(ordinal)))
        self._day_before.append(self.total)

    def _append(self, ordinal: int, hours: Sequence[Hours]) -> None:
        if hours:
            self._days.append(ordinal)
            self._day_before.append(self.total)
        for part in hours:
            self._opens.append(ordinal * MINUTES_OF_DAY + part.opens)
            self._closes.append(ordinal * MINUTES_OF_DAY + part.closes)
            self._before.append(self.total)
            self.total += part.length

    def worked(self, minute: int) -> int:
        """Return how many working minutes lie before a minute that is covered."""
        index = bisect_right(self._opens, minute) - 1
        if index < 0:
            return 0
        elapsed = min(minute, self._closes[index]) - self._opens[index]
        return self._before[index] + elapsed

    def is_working(self, minute: int) -> bool:
        index = bisect_right(self._opens, minute) - 1
        return index >= 0 and minute < self._closes[index]

    def earliest(self, work: int) -> int:
        """Return the first minute before which so much is worked: never an opening.

        :param work: more than 0, at most ``total``
        """
        index = bisect_left(self._before, work) - 1
        return self._opens[index] + work - self._before[index]

    def latest(self, work: int) -> int:
        """Return the last minute before which so much is worked: never a closing.

        :param work: at least 0, less than ``total``
        """
        index = bisect_right(self._before, work) - 1
        return self._opens[index] + work - self._before[index]

    @cached_property
    def day_count(self) -> int:
        return len(self._days)

    def day_index(self, work: int) -> int:
        """Return the index of the working day on which so much is reached.

        :return: -1 for nothing at all: the end of the day before all others
        """
        return bisect_left(self._day_before, work) - 1

    def midnight(self, index: int) -> int:
        """Return the first minute of a working day."""
        return self._days[index] * MINUTES_OF_DAY

    def worked_before_day(self, index: int) -> int:
        """Return the working minutes before a day; with ``day_count``: all of them."""
        return self._day_before[index]
