"""Why something is due when it is: day by day, as data for whoever puts it in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from .calendar import RULES, WorkCalendar
from .minutes import midnight_of, minute_of
from .parts import DayOff, Hours
from .rules import CountingRules, Limit, Unit


class Begin(str, Enum):
    """What the office was doing when something was received."""

    OPEN = "open"
    BEFORE_OPENING = "before_opening"
    BREAK = "break"
    AFTER_CLOSING = "after_closing"
    DAY_OFF = "day_off"


class Note(str, Enum):
    """A rule that had a say in the result."""

    #: the whole day of receipt was still to come, and is not counted
    RECEIPT_NOT_COUNTED = "receipt_not_counted"
    #: too late to be answered the same day
    TOO_LATE = "too_late"
    #: the last calendar day is no working day
    MOVED = "moved"
    #: the sum ends with a session and stays there
    AT_CLOSING = "at_closing"


class DayKind(str, Enum):
    WORKING = "working"
    MAKE_UP = "make_up"
    OFF = "off"
    NO_SESSION = "no_session"


@dataclass(frozen=True)
class DayStep:
    """One day between receipt and due time.

    :param hours: the part of its working hours that lies between them
    :param minutes: their sum
    :param total: the sum up to this day
    """

    day: date
    kind: DayKind
    name: str
    hours: tuple[Hours, ...]
    minutes: int
    total: int


@dataclass(frozen=True)
class Explanation:
    """A due time and how it came about.

    :param begins: from when on working time counts
    """

    start: datetime
    limit: Limit
    due: datetime
    begin: Begin
    begins: datetime
    notes: tuple[Note, ...]
    days: tuple[DayStep, ...]

    @property
    def minutes(self) -> int:
        return self.days[-1].total


def explain(
    calendar: WorkCalendar,
    start: datetime,
    limit: Limit,
    rules: CountingRules = RULES,
) -> Explanation:
    """Find out when something is due, and why.

    :raise NoWorkingTime: nobody works so long
    """
    due = calendar.due(start, limit, rules)
    begins = calendar.next_working(start)
    if limit.unit is Unit.WORKING_DAY:
        begins = max(begins, calendar.counts_from(start, rules))
    return Explanation(
        start=start,
        limit=limit,
        due=due,
        begin=_begin(calendar, start),
        begins=begins,
        notes=tuple(_notes(calendar, start, limit, rules, due)),
        days=tuple(_steps(calendar, start, begins, due)),
    )


def _begin(calendar: WorkCalendar, start: datetime) -> Begin:
    if calendar.is_working(start):
        return Begin.OPEN
    hours = calendar.hours_of(start.date())
    if not hours:
        return Begin.DAY_OFF
    clock = minute_of(start) - midnight_of(start.date())
    if clock < hours[0].opens:
        return Begin.BEFORE_OPENING
    return Begin.BREAK if clock < hours[-1].closes else Begin.AFTER_CLOSING


def _notes(
    calendar: WorkCalendar,
    start: datetime,
    limit: Limit,
    rules: CountingRules,
    due: datetime,
) -> Iterator[Note]:
    received = calendar.next_working(start)
    if limit.unit is Unit.WORKING_DAY and calendar.counts_from(start, rules) != start:
        yield Note.RECEIPT_NOT_COUNTED
    elif limit.unit is Unit.SAME_DAY and calendar.is_too_late(start, rules):
        yield Note.TOO_LATE
    elif limit.unit is Unit.CALENDAR_DAY:
        if due.date() != received.date() + timedelta(days=int(limit.amount)):
            yield Note.MOVED
    if limit.unit in (Unit.WORKING_DAY, Unit.HOUR) and not calendar.is_working(due):
        yield Note.AT_CLOSING


def _steps(
    calendar: WorkCalendar, start: datetime, begins: datetime, due: datetime
) -> Iterator[DayStep]:
    first, last, total = minute_of(begins), minute_of(due), 0
    for ordinal in range(start.toordinal(), due.toordinal() + 1):
        day = date.fromordinal(ordinal)
        midnight = midnight_of(day)
        hours = tuple(
            Hours(max(part.opens, first - midnight), min(part.closes, last - midnight))
            for part in calendar.hours_of(day)
            if first < midnight + part.closes and midnight + part.opens < last
        )
        minutes = sum(part.length for part in hours)
        total += minutes
        kind, name = _kind(calendar, day)
        yield DayStep(day, kind, name, hours, minutes, total)


def _kind(calendar: WorkCalendar, day: date) -> tuple[DayKind, str]:
    exception = calendar.exception_on(day)
    if isinstance(exception, DayOff):
        return DayKind.OFF, exception.name
    if exception is not None:
        return DayKind.MAKE_UP, exception.name
    hours = calendar.hours_of(day)
    return (DayKind.WORKING if hours else DayKind.NO_SESSION), ""
