"""Points are given in steps."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

QUARTER = Fraction(1, 4)


@dataclass(frozen=True)
class Rounding:
    """How computed points are brought to a step.

    Full marks are never a gift of rounding: what falls short of them ends at most one
    step below.

    :param step: points are multiples of it; 0 leaves them as computed
    :param is_nearest: to the nearest step, halves up; otherwise down
    :raise ValueError: the step is negative
    """

    step: Fraction = QUARTER
    is_nearest: bool = False

    def __post_init__(self) -> None:
        if self.step < 0:
            raise ValueError(f"{self.step} is no step")

    def apply(self, points: Fraction, maximum: Fraction) -> Fraction:
        """Return points between 0 and the maximum, on a step or full."""
        if points >= maximum:
            return maximum
        if points <= 0 or not self.step:
            return max(points, Fraction(0))
        half = Fraction(1, 2) if self.is_nearest else Fraction(0)
        found = floor(points / self.step + half) * self.step
        below_full = (ceil(maximum / self.step) - 1) * self.step
        return min(found, below_full)

    def is_on_step(self, points: Fraction, maximum: Fraction) -> bool:
        """Tell whether points can be given."""
        return self.apply(points, maximum) == points
