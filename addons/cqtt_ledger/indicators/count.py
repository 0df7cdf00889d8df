"""Numerators and denominators: they are added up, and divided last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

#: standard normal quantile of a two-sided interval of 95 %
Z95 = 1.959964


@dataclass(frozen=True)
class Count:
    """What an indicator counted at one place in one period.

    A province is the sum of its communes: numerators and denominators are added, rates
    are never averaged.
    """

    numerator: int = 0
    denominator: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.numerator + other.numerator, self.denominator + other.denominator
        )

    @classmethod
    def total(cls, counts: Iterable[Count]) -> Count:
        return sum(counts, cls())

    @property
    def share(self) -> float | None:
        """Numerator by denominator; ``None`` where nothing could be counted."""
        return self.numerator / self.denominator if self.denominator else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where the share lies that luck aside would be seen, at 95 %.

        ``None`` where it is no share of a whole.
        """
        if not 0 <= self.numerator <= self.denominator or not self.denominator:
            return None
        return wilson(self.numerator, self.denominator)


def wilson(numerator: int, denominator: int, z: float = Z95) -> tuple[float, float]:
    """Return the score interval of a share (E. B. Wilson, 1927).

    Unlike the simple interval it stays between 0 and 1 and holds for small numbers.

    :raise ValueError: the numbers are no share of a whole
    """
    if not 0 <= numerator <= denominator or not denominator:
        raise ValueError(f"{numerator} of {denominator} is no share")
    share, weight = numerator / denominator, z * z / denominator
    middle = share + weight / 2
    spread = z * sqrt(share * (1 - share) / denominator + weight / (4 * denominator))
    low, high = (middle - spread) / (1 + weight), (middle + spread) / (1 + weight)
    return max(low, 0.0), min(high, 1.0)
