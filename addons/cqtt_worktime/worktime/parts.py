"""What a calendar is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from .errors import BadCalendar

MINUTES_OF_DAY = 24 * 60


@dataclass(frozen=True, order=True)
class Hours:
    """Working hours within one day, in minutes since its midnight.

    The minute ``opens`` is the first that counts, ``closes`` the first that no longer
    does; 1440 is the end of the day.

    :raise BadCalendar: they end before they begin, or outside the day
    """

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not 0 <= self.opens < self.closes <= MINUTES_OF_DAY:
            raise BadCalendar(f"no working hours: {self.opens} to {self.closes}")

    @classmethod
    def of(cls, opens: str, closes: str) -> Hours:
        """Make them from clock times, as in ``Hours.of("07:00", "11:30")``."""
        return cls(_minute_of(opens), _minute_of(closes))

    @property
    def length(self) -> int:
        return self.closes - self.opens


@dataclass(frozen=True)
class Session:
    """Hours that come back every week.

    :param weekday: 0 is Monday
    :param valid_from: first day; ``None``: since ever
    :param valid_to: last day; ``None``: for ever
    """

    weekday: int
    hours: Hours
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        _check_weekday(self.weekday)
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise BadCalendar(f"{self.valid_to} lies before {self.valid_from}")

    def is_valid(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(frozen=True)
class DayOff:
    """A day on which nobody works, whatever weekday it is."""

    day: date
    name: str = ""


@dataclass(frozen=True)
class MakeUpDay:
    """A day that is worked although its weekday, or its date, is not.

    It has the sessions which the named weekday has on that date, or hours of its own.

    :raise BadCalendar: both or neither are given
    """

    day: date
    weekday: int | None = None
    hours: tuple[Hours, ...] = ()
    name: str = ""

    def __post_init__(self) -> None:
        if (self.weekday is None) == (not self.hours):
            raise BadCalendar(f"{self.day}: either a weekday's sessions or own hours")
        if self.weekday is not None:
            _check_weekday(self.weekday)
        object.__setattr__(self, "hours", in_order(self.hours))


def in_order(hours: Iterable[Hours]) -> tuple[Hours, ...]:
    """Sort the hours of one day.

    :raise BadCalendar: some of them overlap
    """
    found = tuple(sorted(hours))
    for earlier, later in zip(found, found[1:], strict=False):
        if later.opens < earlier.closes:
            raise BadCalendar(f"{earlier} and {later} overlap")
    return found


def check_sessions(sessions: Iterable[Session]) -> None:
    """:raise BadCalendar: two sessions of a weekday overlap while both are valid"""
    for one, other in combinations(sessions, 2):
        if (
            one.weekday == other.weekday
            and one.hours.opens < other.hours.closes
            and other.hours.opens < one.hours.closes
            and (one.valid_to or date.max) >= (other.valid_from or date.min)
            and (other.valid_to or date.max) >= (one.valid_from or date.min)
        ):
            raise BadCalendar(f"{one} and {other} overlap")


def _minute_of(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _check_weekday(weekday: int) -> None:
    if not 0 <= weekday <= 6:
        raise BadCalendar(f"no weekday: {weekday}")
