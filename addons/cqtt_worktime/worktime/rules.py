"""How offices count, as data: what the sources leave open is a choice here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import ceil

from .errors import BadLimit


class DayCount(str, Enum):
    """What one working day of a limit is."""

    #: so many working hours, 8 as a rule (the provincial one-stop system counts so)
    HOURS = "hours"
    #: a day as long as it is: half of a half Saturday is half a day
    LENGTH = "length"
    #: until the same clock time of the next working day
    CLOCK = "clock"


class OpeningEdge(str, Enum):
    """When one working day ends that begins with the opening of the office."""

    #: at that day's closing, as counting hours gives
    SAME_DAY = "same_day"
    #: at the next day's closing: the day of receipt is not counted (Civil Code, 147)
    NEXT_DAY = "next_day"


class Unit(str, Enum):
    """What a time limit is counted in."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    HOUR = "hour"
    #: to be answered on the day of receipt
    SAME_DAY = "same_day"


@dataclass(frozen=True)
class CountingRules:
    """The choices of one office.

    :param day_minutes: length of one working day of a limit where hours are counted,
        and of what is left of a fractional limit where clock times are kept
    :param same_day_until: what is to be answered the same day, and comes after this
        time, is answered the next working day; ``None``: there is no such hour
    :raise BadLimit: a day without minutes
    """

    day_count: DayCount = DayCount.HOURS
    day_minutes: int = 480
    opening_edge: OpeningEdge = OpeningEdge.SAME_DAY
    same_day_until: time | None = time(15)

    def __post_init__(self) -> None:
        if self.day_minutes <= 0:
            raise BadLimit(f"a day of {self.day_minutes} minutes")


@dataclass(frozen=True)
class Limit:
    """A time limit, as a procedure or one of its steps has it.

    :param amount: exact, so no floating-point number; calendar days are whole
    :raise BadLimit: it is nothing or less, or a part of a calendar day
    """

    unit: Unit
    amount: int | Decimal | Fraction = 1
    exact: Fraction = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if isinstance(self.amount, float):
            raise BadLimit(f"{self.amount!r} is no exact number")
        object.__setattr__(self, "exact", Fraction(self.amount))
        if self.exact <= 0:
            raise BadLimit(f"a limit of {self.amount}")
        if self.unit is Unit.CALENDAR_DAY and self.exact.denominator != 1:
            raise BadLimit(f"{self.amount} calendar days")

    def minutes(self, each: int) -> int:
        """Return it in minutes, of which one unit has ``each``; begun ones count."""
        return ceil(self.exact * each)
