"""Calendars of any shape and questions to them, the same ones for the same seed."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import NamedTuple

from ..worktime import DayOff, Hours, MakeUpDay, Session

FIRST = datetime(2023, 11, 1)
DAYS = 3 * 365


class Parts(NamedTuple):
    """What a calendar is made of."""

    sessions: list
    days_off: list
    make_up_days: list


#: offices as there are: plain, 7.5 hours, no lunch, half Saturdays, shifts, odd minutes
WEEKS = (
    ((0, 5, "07:00 11:30"), (0, 5, "13:30 17:00")),
    ((0, 5, "07:30 11:30"), (0, 5, "13:30 17:00")),
    ((0, 5, "08:00 16:00"),),
    ((0, 5, "07:00 11:30"), (0, 5, "13:30 17:00"), (5, 6, "07:30 11:30")),
    ((0, 7, "06:00 14:00"), (0, 7, "14:00 22:00")),
    ((0, 7, "00:00 24:00"),),
    ((1, 4, "07:15 11:35"), (1, 4, "12:50 16:41"), (6, 7, "23:00 24:00")),
    ((2, 3, "08:00 08:01"),),
)


def calendar_parts(rng):
    """Make the parts of one calendar."""
    parts = Parts(_sessions(rng), [], [])
    dates = rng.sample(range(DAYS), rng.randint(0, 60))
    for offset in dates:
        day = (FIRST + timedelta(days=offset)).date()
        if rng.random() < 0.7:
            parts.days_off.append(DayOff(day))
        elif rng.random() < 0.7:
            parts.make_up_days.append(MakeUpDay(day, rng.randrange(7)))
        else:
            hours = Hours(*sorted(rng.sample(range(1441), 2)))
            parts.make_up_days.append(MakeUpDay(day, hours=(hours,)))
    return parts


def _sessions(rng):
    """Make sessions; every second office changes its hours some day."""
    week = _week(rng)
    if rng.random() < 0.5:
        return [Session(day, hours) for day, hours in week]
    change = (FIRST + timedelta(days=rng.randrange(DAYS))).date()
    before, after = change - timedelta(days=1), change
    return [Session(day, hours, None, before) for day, hours in week] + [
        Session(day, hours, after, None) for day, hours in _week(rng)
    ]


def _week(rng):
    if rng.random() < 0.6:
        return [
            (day, Hours.of(*clock.split()))
            for first, end, clock in rng.choice(WEEKS)
            for day in range(first, end)
        ]
    week = []
    for day in rng.sample(range(7), rng.randint(1, 7)):
        marks = sorted(rng.sample(range(0, 1441), 2 * rng.randint(1, 3)))
        week += [
            (day, Hours(a, b)) for a, b in zip(marks[::2], marks[1::2], strict=True)
        ]
    return week


def start(rng):
    """Return any minute of any day, more often one at which something happens."""
    at = FIRST + timedelta(minutes=rng.randrange(DAYS * 1440))
    if rng.random() < 0.3:
        clocks = (0, 419, 420, 421, 689, 690, 691, 809, 810, 1019, 1020, 1021, 1439)
        at = at.replace(hour=0, minute=0) + timedelta(minutes=rng.choice(clocks))
    if rng.random() < 0.1:
        at = at.replace(year=2024, month=12, day=31)
    return at


def minutes(rng, parts):
    """Return up to three weeks of work, more often a number that offices use."""
    weeks = Counter()
    for session in parts.sessions:
        weeks[session.valid_from, session.valid_to] += session.hours.length
    week = min(weeks.values())
    if rng.random() < 0.5:
        usual = rng.choice((1, 2, 30, 60, 120, 210, 240, 270, 450, 480, 960, 1440))
        return min(usual, 3 * week)
    return rng.randint(1, min(3 * week, 3000))


OFFICE_DAYS_OFF = (
    [date(2026, 1, 1), date(2026, 1, 2)]
    + [date(2026, 2, day) for day in range(16, 21)]
    + [date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1), date(2026, 8, 31)]
    + [date(2026, 9, 1), date(2026, 9, 2), date(2026, 11, 24)]
)


def office_2026():
    """Return the parts of the usual office, with the days off of 2026."""
    return Parts(
        [Session(day, hours) for day, hours in _office_week()],
        [DayOff(day, "Nghỉ lễ") for day in OFFICE_DAYS_OFF],
        [
            MakeUpDay(date(2026, 1, 10), 4, name="Làm bù"),
            MakeUpDay(date(2026, 8, 22), 0, name="Làm bù"),
        ],
    )


def _office_week():
    for first, end, clock in WEEKS[0]:
        for day in range(first, end):
            yield day, Hours.of(*clock.split())
