"""Numbers that are what they seem: 99.99 is less than 100, and three thirds are one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TypeAlias

#: what an exact number is made from; a float is none
Exact: TypeAlias = int | str | Decimal | Fraction


def exact(value: Exact) -> Fraction:
    """Return a number as it is written.

    :raise TypeError: it is a float, which is seldom the number it shows
    :raise ValueError: it is no number
    """
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal | Fraction):
        raise TypeError(f"{value!r} is no exact number")
    return Fraction(value)


def show(value: Fraction, digits: int = 2, point: str = ".") -> str:
    """Return a number for people, cut off and never rounded up.

    What is cut off is told by an ellipsis, so that 99.9999 never looks like 100.
    """
    scale = 10**digits
    whole = floor(abs(value) * scale)
    text = f"{whole // scale}.{whole % scale:0{digits}d}".rstrip("0").rstrip(".")
    cut = "…" if Fraction(whole, scale) != abs(value) else ""
    return f"{'-' if value < 0 else ''}{text}{cut}".replace(".", point)
