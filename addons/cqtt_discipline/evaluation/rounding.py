"""Points are given in steps and cut to two decimals; never more than they are."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

HALF = Fraction(1, 2)


def on_step(points: Fraction, maximum: Fraction, step: Fraction) -> Fraction:
    """Return points between 0 and the maximum, on the nearest step, halves up.

    What falls short of full points ends at most one step below: they are no gift of
    rounding.

    :param step: points are multiples of it
    :raise ValueError: the step is not above 0
    """
    if step <= 0:
        raise ValueError(f"{step} is no step")
    if points >= maximum:
        return maximum
    nearest = floor(max(points, Fraction(0)) / step + HALF) * step
    below_full = (ceil(maximum / step) - 1) * step
    return min(nearest, below_full)


def cut(points: Fraction, digits: int = 2) -> Fraction:
    """Return points cut off after some decimals: 89.999 never looks like 90."""
    scale = 10**digits
    return Fraction(floor(points * scale), scale)
