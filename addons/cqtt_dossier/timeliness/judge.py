"""Compare when a dossier was finished with when it was due.

Provincial one-stop systems compare days: what is finished on the due day is on time.
The national index only asks whether it was finished by the due time. Which one counts
is a choice of the province, so both are here.
"""

from __future__ import annotations

from datetime import datetime, time
from enum import Enum


class Timeliness(str, Enum):
    """The three columns of report II.06 that a finished dossier may stand in."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


class Level(str, Enum):
    """How finely times are compared."""

    DAY = "day"
    MINUTE = "minute"


def judge(finished: datetime, due: datetime, level: Level) -> Timeliness:
    """Return what a dossier was; times are local, seconds do not count."""
    one: object
    other: object
    if level is Level.DAY:
        one, other = finished.date(), due.date()
    else:
        one, other = _minute(finished), _minute(due)
    if one == other:
        return Timeliness.ON_TIME
    return Timeliness.EARLY if finished < due else Timeliness.LATE


def last_moment(due: datetime, level: Level) -> datetime:
    """Return the last second at which a dossier is not late yet, in local time."""
    if level is Level.DAY:
        return datetime.combine(due.date(), time(23, 59, 59))
    return _minute(due).replace(second=59)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
