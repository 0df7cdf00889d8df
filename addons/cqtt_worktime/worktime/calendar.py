"""When an office works, and what follows for its time limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from .days import add_clock_days, add_lengths, add_work
from .errors import BadCalendar, BadLimit
from .horizon import Horizon
from .minutes import midnight_of, minute_of, time_of
from .parts import (
    MINUTES_OF_DAY,
    DayOff,
    Hours,
    MakeUpDay,
    Session,
    check_sessions,
)
from .rules import CountingRules, DayCount, Limit, OpeningEdge, Unit

RULES = CountingRules()


@dataclass(frozen=True)
class Pause:
    """A time that does not count, from ``start`` until ``end``.

    :raise BadLimit: it ends before it begins
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise BadLimit(f"{self.end} lies before {self.start}")


class WorkCalendar:
    """The working time of an office.

    Times are local wall-clock times of Viet Nam without zone, where no clock is ever
    put forward or back; they are taken to the minute and seconds are dropped. Years are
    compiled when they are first asked for, and as many as the answer needs.

    :param sessions: the hours of the week, with the time they are valid
    :param days_off: days without work
    :param make_up_days: days that are worked like another weekday, or by hours of their
        own
    :raise BadCalendar: sessions overlap, or a date has two exceptions
    """

    def __init__(
        self,
        sessions: Iterable[Session],
        days_off: Iterable[DayOff] = (),
        make_up_days: Iterable[MakeUpDay] = (),
    ) -> None:
        self.sessions = tuple(sessions)
        check_sessions(self.sessions)
        in_order = sorted(self.sessions, key=lambda session: session.hours)
        self._week = [[s for s in in_order if s.weekday == d] for d in range(7)]
        exceptions: list[DayOff | MakeUpDay] = [*days_off, *make_up_days]
        self._exceptions = {exception.day: exception for exception in exceptions}
        if len(self._exceptions) < len(exceptions):
            raise BadCalendar("a date has two exceptions")
        self._horizon = Horizon(self.hours_of, *self._bounds())

    def _bounds(self) -> tuple[date | None, date | None]:
        """Return the days before and after which nobody can work, where there are."""
        starts = [session.valid_from for session in self.sessions]
        ends = [session.valid_to for session in self.sessions]
        single = [d for d, e in self._exceptions.items() if isinstance(e, MakeUpDay)]
        first = min([*filter(None, starts), *single], default=date.max)
        last = max([*filter(None, ends), *single], default=date.min)
        return None if None in starts else first, None if None in ends else last

    def exception_on(self, day: date) -> DayOff | MakeUpDay | None:
        """Return what makes a day differ from its weekday."""
        return self._exceptions.get(day)

    def hours_of(self, day: date) -> tuple[Hours, ...]:
        """Return the working hours of a day, in order."""
        exception = self._exceptions.get(day)
        if isinstance(exception, DayOff):
            return ()
        weekday = day.weekday()
        if exception is not None:
            if exception.weekday is None:
                return exception.hours
            weekday = exception.weekday
        return tuple(s.hours for s in self._week[weekday] if s.is_valid(day))

    def is_working(self, at: datetime) -> bool:
        """Tell whether a minute counts; the one at which an office closes does not."""
        minute = minute_of(at)
        return self._horizon.covering(minute).is_working(minute)

    def next_working(self, at: datetime) -> datetime:
        """Return the first moment from then on at which somebody works.

        :raise NoWorkingTime: nobody works any more
        """
        return time_of(self._next_working(minute_of(at)))

    def _next_working(self, minute: int) -> int:
        line = self._horizon.covering(minute)
        work = line.worked(minute)
        while work >= line.total:
            line = self._horizon.later(line)
        return line.latest(work)

    def closing(self, day: date) -> datetime:
        """Return when the office closes on a day, or on the next one it works.

        :raise NoWorkingTime: nobody works any more
        """
        return time_of(self._closing(midnight_of(day)))

    def _closing(self, midnight: int) -> int:
        line = self._horizon.covering(midnight)
        index = line.day_index(line.worked(midnight)) + 1
        while index >= line.day_count:
            line = self._horizon.later(line)
        return line.earliest(line.worked_before_day(index + 1))

    def between(self, start: datetime, end: datetime) -> int:
        """Return the working minutes between two moments; negative when backwards."""
        first, last = minute_of(start), minute_of(end)
        line = self._horizon.covering(first, last)
        return line.worked(last) - line.worked(first)

    def add(self, start: datetime, minutes: int) -> datetime:
        """Return the first moment at which so much has been worked since the start.

        A sum that is reached with the end of a session stays there. Less than nothing
        goes back, to the last moment from which so much is worked until the start;
        nothing at all changes nothing.

        :raise NoWorkingTime: so much is never worked
        """
        at = minute_of(start)
        if not minutes:
            return time_of(at)
        line = self._horizon.covering(at)
        work = line.worked(at) + minutes
        if minutes > 0:
            return time_of(add_work(self._horizon, line, work))
        while work < 0:
            line = self._horizon.earlier(line)
            work = line.worked(at) + minutes
        return time_of(line.latest(work))

    def add_days(
        self,
        start: datetime,
        days: int | Decimal | Fraction,
        rules: CountingRules = RULES,
    ) -> datetime:
        """Return when so many working days have passed, as the rules count them.

        :raise NoWorkingTime: there are not so many
        :raise BadLimit: the number is not positive, or not exact
        """
        return self._add_days(start, Limit(Unit.WORKING_DAY, days), rules)

    def _add_days(
        self, start: datetime, limit: Limit, rules: CountingRules
    ) -> datetime:
        begin = self.counts_from(start, rules)
        if rules.day_count is DayCount.HOURS:
            return self.add(begin, limit.minutes(rules.day_minutes))
        at = minute_of(begin)
        if rules.day_count is DayCount.LENGTH:
            return time_of(add_lengths(self._horizon, at, limit.exact))
        minutes = rules.day_minutes
        return time_of(add_clock_days(self._horizon, at, limit.exact, minutes))

    def counts_from(self, start: datetime, rules: CountingRules = RULES) -> datetime:
        """Return from when working days count that begin with a receipt.

        Where the day of receipt is not counted and all of it was still to come, that is
        its closing.
        """
        if rules.opening_edge is OpeningEdge.SAME_DAY:
            return start
        hours = self.hours_of(start.date())
        if hours and minute_of(start) % MINUTES_OF_DAY <= hours[0].opens:
            return self.closing(start.date())
        return start

    def due(
        self, start: datetime, limit: Limit, rules: CountingRules = RULES
    ) -> datetime:
        """Return when something received at ``start`` is due.

        Calendar days end with the closing of the last one, or of the next working day
        when nobody works on it; the day of receipt is not counted, and what comes when
        the office is closed is received when it opens (Civil Code, 147 and 148).

        :raise NoWorkingTime: nobody works so long
        """
        if limit.unit is Unit.WORKING_DAY:
            return self._add_days(start, limit, rules)
        if limit.unit is Unit.HOUR:
            return self.add(start, limit.minutes(60))
        received = self._next_working(minute_of(start))
        days = received // MINUTES_OF_DAY
        if limit.unit is Unit.CALENDAR_DAY:
            days += int(limit.amount)
        elif self._is_too_late(received, rules):
            days += 1
        return time_of(self._closing(days * MINUTES_OF_DAY))

    @staticmethod
    def _is_too_late(received: int, rules: CountingRules) -> bool:
        latest = rules.same_day_until
        if latest is None:
            return False
        return received % MINUTES_OF_DAY > latest.hour * 60 + latest.minute

    def is_too_late(self, start: datetime, rules: CountingRules = RULES) -> bool:
        """Tell whether what is received then need not be answered the same day."""
        return self._is_too_late(self._next_working(minute_of(start)), rules)

    def paused(self, pauses: Iterable[Pause]) -> int:
        """Return the working minutes within pauses; what overlaps counts once."""
        total, until = 0, datetime.min
        for pause in sorted(pauses, key=lambda pause: pause.start):
            if pause.end > until:
                total += self.between(max(pause.start, until), pause.end)
                until = pause.end
        return total

    def due_after(self, due: datetime, pauses: Iterable[Pause]) -> datetime:
        """Return when something is due that was due then, had there been no pauses."""
        return self.add(due, self.paused(pauses))
