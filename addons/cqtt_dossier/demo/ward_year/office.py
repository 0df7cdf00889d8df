"""When the ward's office was open in 2017."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import islice
from random import Random

ONE_DAY = timedelta(days=1)
SATURDAY = 5
#: morning and afternoon, in minutes of the day
SESSIONS = ((7 * 60 + 30, 11 * 60 + 30), (13 * 60 + 30, 17 * 60))
CLOSING = time(17)
#: labour code of 2012, article 115, and the days off in lieu of holidays on a weekend;
#: the days of Tết as the Prime Minister set them
HOLIDAYS = frozenset(
    {
        date(2017, 1, 2),
        *(date(2017, 1, 26) + n * ONE_DAY for n in range(7)),
        date(2017, 4, 6),
        date(2017, 5, 1),
        date(2017, 5, 2),
        date(2017, 9, 4),
    }
)


def is_open(day: date) -> bool:
    """Tell whether the office worked on a day."""
    return day.weekday() < SATURDAY and day not in HOLIDAYS


@cache
def open_days(first: date, last: date) -> tuple[date, ...]:
    """Return the working days from a first to a last one."""
    days = (first + n * ONE_DAY for n in range((last - first).days + 1))
    return tuple(filter(is_open, days))


def later_day(day: date, count: int) -> date:
    """Return the working day so many working days after another."""
    following = (day + n * ONE_DAY for n in range(1, 400))
    found = [day, *islice(filter(is_open, following), count)]
    return found[count]


def moment(
    random: Random, day: date, first: time = time.min, last: time = CLOSING
) -> datetime:
    """Return a minute of a working day in office hours, between two times."""
    limits = (first.hour * 60 + first.minute, last.hour * 60 + last.minute)
    minutes = [
        minute
        for begin, end in SESSIONS
        for minute in range(max(begin, limits[0]), min(end, limits[1]) + 1)
    ]
    minute = random.choice(minutes)
    return datetime.combine(day, time(minute // 60, minute % 60))
