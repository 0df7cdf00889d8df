"""Working time as a child would count it: minute by minute, nothing compiled.

It shares no code with the engine. Minutes are numbered from the first day of year 1.
"""

from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import chain, count, islice

DAY = 1440
EPOCH = datetime.fromordinal(1)


def number(at):
    return int((at - EPOCH).total_seconds() // 60)


def moment(minute):
    return EPOCH + timedelta(minutes=minute)


class SlowCalendar:
    """The same operations as the engine's, over the same parts of a calendar."""

    def __init__(self, sessions, days_off=(), make_up_days=()):
        self.sessions = sessions
        self.days_off = {off.day for off in days_off}
        self.make_ups = {make_up.day: make_up for make_up in make_up_days}
        self.days = {}

    def day(self, ordinal):
        """Return one byte a minute: whether somebody works."""
        if ordinal not in self.days:
            self.days[ordinal] = self._day(date.fromordinal(ordinal + 1))
        return self.days[ordinal]

    def _day(self, day):
        minutes = bytearray(DAY)
        if day in self.days_off:
            return minutes
        make_up = self.make_ups.get(day)
        weekday = day.weekday() if make_up is None else make_up.weekday
        hours = list(make_up.hours) if make_up else []
        for session in self.sessions:
            starts = session.valid_from is None or session.valid_from <= day
            ends = session.valid_to is None or session.valid_to >= day
            if session.weekday == weekday and starts and ends:
                hours.append(session.hours)
        for part in hours:
            minutes[part.opens : part.closes] = b"\1" * (part.closes - part.opens)
        return minutes

    def works(self, minute):
        return self.day(minute // DAY)[minute % DAY]

    def forward(self, at):
        """Return whether somebody works, for each minute from one on."""
        days = chain.from_iterable(map(self.day, count(at // DAY)))
        return islice(days, at % DAY, None)

    def backward(self, at):
        """Return whether somebody works, for each minute before one, last first."""
        days = (reversed(self.day(ordinal)) for ordinal in count(at // DAY, -1))
        return islice(chain.from_iterable(days), DAY - at % DAY, None)

    def is_working(self, at):
        return bool(self.works(number(at)))

    def between(self, start, end):
        if end < start:
            return -self.between(end, start)
        first, last = number(start), number(end)
        return sum(islice(self.forward(first), last - first))

    def add(self, start, minutes):
        first = number(start)
        if minutes < 0:
            return moment(first - self._steps(self.backward(first), -minutes))
        if minutes > 0:
            return moment(first + self._steps(self.forward(first), minutes))
        return start

    def _steps(self, minutes, wanted):
        """Return how many minutes pass until so many of them were worked."""
        step = 0
        for works in minutes:
            step += 1
            wanted -= works
            if not wanted:
                break
        return step

    def next_working(self, at):
        first = number(at)
        return moment(first + self._steps(self.forward(first), 1) - 1)

    def add_lengths(self, start, days):
        """Each minute is worth its share of its day."""
        at, done = number(start), Fraction(0)
        while True:
            day, clock = self.day(at // DAY), at % DAY
            share = Fraction(1, sum(day) or 1)
            for minute in range(clock, DAY):
                done += day[minute] * share
                if done >= days:
                    return moment(at - clock + minute + 1)
            at += DAY - clock

    def add_clock_days(self, start, days):
        """Whole days only."""
        last = number(start) - 1
        while not self.works(last):
            last -= 1
        ordinal, clock = divmod(last, DAY)
        at_closing = not any(self.day(ordinal)[clock + 1 :])
        while days:
            ordinal += 1
            days -= any(self.day(ordinal))
        if at_closing:
            return self.closing(ordinal)
        last = ordinal * DAY + clock
        while not self.works(last):
            last -= 1
        return moment(last + 1)

    def closing(self, ordinal):
        """Return the end of the work of a day, or of the next one with work."""
        while not any(self.day(ordinal)):
            ordinal += 1
        return moment(ordinal * DAY + self.day(ordinal).rindex(1) + 1)

    def add_calendar_days(self, start, days):
        return self.closing(number(self.next_working(start)) // DAY + days)

    def same_day(self, start, latest):
        received = self.next_working(start)
        return self.closing(number(received) // DAY + (received.time() > latest))

    def paused(self, pauses):
        minutes = set()
        for pause in pauses:
            minutes.update(range(number(pause.start), number(pause.end)))
        return sum(map(self.works, minutes))
