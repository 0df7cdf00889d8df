"""What is good: direction, target, and what a denominator of zero means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .count import Count


class Direction(str, Enum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"


class Zero(str, Enum):
    """What the rate is where there was nothing to count."""

    #: 0
    ZERO = "zero"
    #: as good as it can be
    FULL = "full"
    #: none: the place is left out
    NOT_APPLICABLE = "not_applicable"


class Standing(str, Enum):
    """How a value stands to its target."""

    MET = "met"
    MISSED = "missed"
    #: too little was counted for a verdict
    SMALL = "small"
    #: no target, or nothing to compare with it
    NONE = "none"


@dataclass(frozen=True)
class Rule:
    """How counts of one indicator are judged.

    :param direction: which way is better
    :param target: a share, 0.95 for 95 %; or a number, where ``is_count``
    :param zero: what a denominator of zero means
    :param small: below this denominator a rate is shown but not judged
    :param is_count: the numerator itself is the figure; there is no denominator
    :raise ValueError: ``small`` is negative
    """

    direction: Direction = Direction.UP
    target: float | None = None
    zero: Zero = Zero.NOT_APPLICABLE
    small: int = 0
    is_count: bool = False

    def __post_init__(self) -> None:
        if self.small < 0:
            raise ValueError(f"{self.small} cases are not small, but impossible")

    def rate(self, count: Count) -> float | None:
        """Return the figure; ``None`` where there is none."""
        if self.is_count:
            return float(count.numerator)
        if count.denominator:
            return count.share
        if self.zero is Zero.NOT_APPLICABLE:
            return None
        best = 1.0 if self.direction is Direction.UP else 0.0
        return best if self.zero is Zero.FULL else 0.0

    def is_small(self, count: Count) -> bool:
        """Tell whether too little was counted to judge the rate."""
        return not self.is_count and 0 < count.denominator < self.small

    def standing(self, count: Count) -> Standing:
        rate = self.rate(count)
        if rate is None or self.target is None:
            return Standing.NONE
        if self.is_small(count):
            return Standing.SMALL
        return Standing.MET if self.is_reached(rate, self.target) else Standing.MISSED

    def is_reached(self, rate: float, target: float) -> bool:
        """Tell whether a rate is at least as good as another."""
        up = self.direction is Direction.UP
        return rate >= target if up else rate <= target

    def is_better(self, rate: float, other: float) -> bool:
        return rate != other and self.is_reached(rate, other)
