"""From what was counted to points.

The formula of the service index of Decision 766/QĐ-TTg: the most that can be had times
the share reached, by the target, never more than all of it; rounded to two decimals.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from ..indicators import Count, Zero

K = TypeVar("K")
CENT = Decimal("0.01")


class Formula(str, Enum):
    """How a share becomes points."""

    #: the more the better, up to the target
    RATIO = "ratio"
    #: what is left of the whole: the fewer the better
    COMPLEMENT = "complement"
    #: told, not scored
    SHOWN = "shown"


@dataclass(frozen=True)
class Item:
    """A sub-indicator.

    :param maximum: the most points it can bring
    :param target: the share, in percent, from which on it brings all of them
    :param zero: what it brings where there was nothing to count; what does not apply is
        left out, and its points are split over the others in proportion
    :raise ValueError: negative points, or a target that is none
    """

    maximum: float
    target: float = 100
    formula: Formula = Formula.RATIO
    zero: Zero = Zero.ZERO

    def __post_init__(self) -> None:
        if self.maximum < 0 or self.target <= 0:
            raise ValueError(f"{self.maximum} points from {self.target} % on: no item")

    @property
    def weight(self) -> Fraction:
        scored = self.formula is not Formula.SHOWN
        return Fraction(str(self.maximum)) if scored else Fraction(0)

    def reached(self, count: Count) -> Fraction | None:
        """Return which part of the points is reached; ``None``: it does not apply."""
        if not count.denominator:
            parts = {Zero.ZERO: Fraction(0), Zero.FULL: Fraction(1)}
            return parts.get(self.zero)
        share = Fraction(count.numerator, count.denominator)
        if self.formula is Formula.COMPLEMENT:
            share = 1 - share
        part = share * 100 / Fraction(str(self.target))
        return min(max(part, Fraction(0)), Fraction(1))


@dataclass(frozen=True)
class Points:
    """What an item brings.

    :param points: rounded; ``None``: it does not apply, or is not scored
    :param maximum: the most it can bring, with its part of what does not apply
    """

    points: Decimal | None
    maximum: Decimal


def score(items: Mapping[K, Item], counts: Mapping[K, Count]) -> dict[K, Points]:
    """Return the points of all items of an index.

    Points of items that do not apply are split over all others in proportion to their
    own.
    """
    reached = {key: item.reached(counts[key]) for key, item in items.items()}
    whole = sum((item.weight for item in items.values()), Fraction(0))
    applied = sum(
        (item.weight for key, item in items.items() if reached[key] is not None),
        Fraction(0),
    )
    factor = whole / applied if applied else Fraction(0)

    def points(key: K, item: Item) -> Points:
        part = reached[key]
        if part is None or item.formula is Formula.SHOWN:
            return Points(None, Decimal(0))
        most = item.weight * factor
        return Points(_rounded(most * part), _rounded(most))

    return {key: points(key, item) for key, item in items.items()}


def grade(points: Decimal, minima: Iterable[tuple[float, str]]) -> str:
    """Return the name of the highest grade whose minimum is reached; or nothing."""
    for minimum, name in sorted(minima, reverse=True):
        if points >= Decimal(str(minimum)):
            return name
    return ""


def _rounded(value: Fraction) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(CENT, ROUND_HALF_UP)
