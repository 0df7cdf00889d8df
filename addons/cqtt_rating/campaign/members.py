"""Points that members of a team give on their own, and what the team makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction

from ..scoring import Rounding


class TeamRule(str, Enum):
    """How a team comes to its points."""

    #: it talks, and any member fills in the column
    AGREED = "agreed"
    #: members score on their own, the mean stands
    AVERAGE = "average"
    #: members score on their own, the head decides
    HEAD = "head"


def mean(points: Sequence[Fraction], maximum: Fraction, rounding: Rounding) -> Fraction:
    """Return the mean of points on a step, full only where all are.

    :raise ValueError: nobody gave points
    """
    if not points:
        raise ValueError("nobody gave points")
    return rounding.apply(sum(points, Fraction(0)) / len(points), maximum)


def spread(points: Sequence[Fraction]) -> tuple[Fraction, Fraction] | None:
    """Return the lowest and the highest, where there are any."""
    return (min(points), max(points)) if points else None
