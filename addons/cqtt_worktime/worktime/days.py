"""Working days added to a moment, in each of the ways offices count them.

All start from the same place: the first moment before which as much is worked as before
the start. So lunch counts from the end of the morning, an evening, a day off and the
opening itself from the closing before, and no sum ends at an opening.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from .horizon import Horizon
from .parts import MINUTES_OF_DAY
from .timeline import Timeline


def add_lengths(horizon: Horizon, start: int, days: Fraction) -> int:
    """Add days that are as long as they are; a begun minute counts as a whole.

    :raise NoWorkingTime: there are not so many working days
    """
    line = horizon.covering(start)
    work = line.worked(start)
    index = line.day_index(work)
    done = _share_done(line, index, work) + days
    target = index + ceil(done) - 1
    line = _until(horizon, line, target)
    begun, length = line.worked_before_day(target), _length(line, target)
    return line.earliest(begun + ceil((done - ceil(done) + 1) * length))


def add_clock_days(
    horizon: Horizon, start: int, days: Fraction, day_minutes: int
) -> int:
    """Add days until the same clock time, then what is left of them as minutes.

    From the closing of a day it goes to the closing of a day. Where nobody works at the
    clock time, the closing before it stands.

    :raise NoWorkingTime: there are not so many working days
    """
    rest = ceil((days - floor(days)) * day_minutes)
    line = horizon.covering(start)
    work = line.worked(start)
    if floor(days):
        index = line.day_index(work)
        target = index + floor(days)
        line = _until(horizon, line, target)
        if work == line.worked_before_day(index + 1):
            work = line.worked_before_day(target + 1)
        else:
            clock = line.earliest(work) % MINUTES_OF_DAY
            work = line.worked(line.midnight(target) + clock)
    return add_work(horizon, line, work + rest)


def add_work(horizon: Horizon, line: Timeline, work: int) -> int:
    """Return the first minute before which so much is worked, more than nothing.

    :raise NoWorkingTime: so much is never worked
    """
    while work > line.total:
        line = horizon.later(line)
    return line.earliest(work)


def _until(horizon: Horizon, line: Timeline, index: int) -> Timeline:
    while index >= line.day_count:
        line = horizon.later(line)
    return line


def _length(line: Timeline, index: int) -> int:
    return line.worked_before_day(index + 1) - line.worked_before_day(index)


def _share_done(line: Timeline, index: int, work: int) -> Fraction:
    """Return the share of a working day that is over, more than 0 and up to 1."""
    if index < 0:
        return Fraction(1)
    return Fraction(work - line.worked_before_day(index), _length(line, index))
