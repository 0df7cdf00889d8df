"""Points in time as numbers of minutes, which are quick to compare and to add."""

from datetime import date, datetime

from .parts import MINUTES_OF_DAY


def minute_of(at: datetime) -> int:
    """Return the number of the minute in which a local time lies; seconds are dropped.

    :raise ValueError: the time names a zone
    """
    if at.tzinfo is not None:
        raise ValueError(f"a local wall-clock time without zone is wanted, not {at}")
    return at.toordinal() * MINUTES_OF_DAY + at.hour * 60 + at.minute


def midnight_of(day: date) -> int:
    """Return the number of the minute with which a day begins."""
    return day.toordinal() * MINUTES_OF_DAY


def time_of(minute: int) -> datetime:
    """Return the local time at which a minute begins."""
    ordinal, clock = divmod(minute, MINUTES_OF_DAY)
    return datetime.fromordinal(ordinal).replace(hour=clock // 60, minute=clock % 60)
