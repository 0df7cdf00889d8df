"""Which total earns which star; each bound says whether it belongs to the band."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


@dataclass(frozen=True)
class Band:
    """The totals of one star.

    :param has_low: the lower bound itself belongs to it
    :param has_high: the upper bound itself belongs to it
    """

    star: int
    low: Fraction
    high: Fraction
    has_low: bool = True
    has_high: bool = False

    def __contains__(self, total: Fraction) -> bool:
        above = total >= self.low if self.has_low else total > self.low
        below = total <= self.high if self.has_high else total < self.high
        return above and below

    @property
    def is_empty(self) -> bool:
        if self.low == self.high:
            return not (self.has_low and self.has_high)
        return self.low > self.high


class Seam(str, Enum):
    """What is wrong where two bands meet."""

    EMPTY = "empty"
    GAP = "gap"
    OVERLAP = "overlap"
    #: the totals below the maximum are left out, or reach beyond it
    TOP = "top"
    #: the stars do not count up with the totals
    ORDER = "order"


@dataclass(frozen=True)
class Bands:
    """The bands of a scheme, in any order."""

    bands: tuple[Band, ...]

    def __iter__(self) -> Iterator[Band]:
        return iter(sorted(self.bands, key=lambda band: (band.low, band.star)))

    def star(self, total: Fraction) -> int:
        """Return the star of a total; 0 for none."""
        return max((band.star for band in self if total in band), default=0)

    def band(self, star: int) -> Band:
        """:raise KeyError: there is no such star"""
        for band in self:
            if band.star == star:
                return band
        raise KeyError(star)

    @property
    def stars(self) -> list[int]:
        return sorted(band.star for band in self)

    def seams(self, maximum: Fraction) -> list[tuple[Seam, int]]:
        """Return what is wrong, with the star where it is seen."""
        found, before = [], None
        for band in self:
            if band.is_empty:
                found.append((Seam.EMPTY, band.star))
            elif before:
                found += _seams_between(before, band)
            before = band
        if before and (before.high != maximum or not before.has_high):
            found.append((Seam.TOP, before.star))
        return found


def _seams_between(before: Band, band: Band) -> Iterator[tuple[Seam, int]]:
    if band.star <= before.star:
        yield Seam.ORDER, band.star
    if band.low > before.high:
        yield Seam.GAP, band.star
    elif band.low < before.high or (band.has_low and before.has_high):
        yield Seam.OVERLAP, band.star
    elif not (band.has_low or before.has_high):
        yield Seam.GAP, band.star
