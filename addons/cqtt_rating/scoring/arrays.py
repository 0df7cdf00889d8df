"""A whole campaign at once: final points in rows, another scheme tried out on them.

What `appraise` says of one commune, said of hundreds in a moment and without its
explanations; whole numbers do the work, so nothing is rounded that was not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import ceil, lcm
from typing import NamedTuple

from .bands import Band, Bands
from .scheme import Absent, Criterion, Gate, Scheme

#: points stand in rows as hundredths
HUNDREDTHS = 100
#: cells without points: nobody has looked yet; it does not apply
NO_POINTS, NOT_THERE = -1, -2

#: points of one commune in hundredths, in the order of the criteria
Row = Sequence[int]


class Standing(NamedTuple):
    """What a commune comes to: total, star by it, star with the gates."""

    total: Fraction
    band_star: int
    star: int


@dataclass(frozen=True)
class Change:
    """What of a scheme is tried out; what is not named stays.

    :param maxima: other most points, by code of the criterion
    :param lows: other lowest total, by star; the star below ends there
    :param shares: other share that a gate asks for, by its code; 0 leaves it open
    """

    maxima: Mapping[str, Fraction] = field(default_factory=dict)
    lows: Mapping[int, Fraction] = field(default_factory=dict)
    shares: Mapping[str, Fraction] = field(default_factory=dict)

    def applied(self, scheme: Scheme) -> Scheme:
        """Return the scheme with what is tried out.

        :raise ValueError: points, shares or bounds that no scheme can have
        """
        if any(not 0 <= share <= 1 for share in self.shares.values()):
            raise ValueError("A gate asks for 0 to 100 percent.")
        return replace(
            scheme,
            criteria=tuple(
                replace(each, maximum=self.maxima.get(each.code, each.maximum))
                for each in scheme.criteria
            ),
            gates=tuple(
                replace(gate, share=self.shares.get(gate.code, gate.share))
                for gate in scheme.gates
            ),
            bands=Bands(tuple(self._bands(scheme))),
        )

    def _bands(self, scheme: Scheme) -> Iterator[Band]:
        bands = [
            replace(band, low=self.lows.get(band.star, band.low))
            for band in scheme.bands
        ]
        for band, above in zip(bands, [*bands[1:], None], strict=True):
            if above and self.lows:
                band = replace(band, high=above.low, has_high=not above.has_low)
            if band.is_empty or band.low < 0:
                raise ValueError(f"Nothing is left of star {band.star}.")
            yield band


def standings(
    scheme: Scheme, rows: Mapping[int, Row], scored_by: Scheme | None = None
) -> dict[int, Standing]:
    """Return what each commune comes to.

    :param rows: by commune, in the order of the scheme's criteria
    :param scored_by: the scheme whose points stand in the rows, where it is another:
        what is given of a criterion's most is given of its other most
    """
    reckoner = _Reckoner(scheme, rows, scored_by or scheme)
    return {key: reckoner.standing(row) for key, row in rows.items()}


class _Reckoner:
    """A scheme made ready: what each cell is worth, what each gate asks for."""

    def __init__(
        self, scheme: Scheme, rows: Mapping[int, Row], scored_by: Scheme
    ) -> None:
        self.scheme = scheme
        self.criteria = list(scheme.criteria)
        worth = [
            {cell: self._worth(each, old.maximum, cell) for cell in set(cells)}
            for each, old, cells in zip(
                self.criteria,
                scored_by.criteria,
                zip(*rows.values(), strict=True) if rows else [()] * len(self.criteria),
                strict=True,
            )
        ]
        found = (v for column in worth for v in column.values() if v is not None)
        self.unit = lcm(*(value.denominator for value in found))
        self.columns = [
            {
                cell: None if v is None else int(v * self.unit)
                for cell, v in each.items()
            }
            for each in worth
        ]
        self.gates = [(gate.star, list(self._asked(gate))) for gate in scheme.gates]
        self.stars: dict[Fraction, int] = {}
        self.factors: dict[tuple[int, ...], list[Fraction]] = {}

    def _worth(
        self, criterion: Criterion, most: Fraction, cell: int
    ) -> Fraction | None:
        """Return points, or nothing where the criterion is left out."""
        if cell == NOT_THERE:
            if criterion.absent is Absent.EXCLUDE:
                return None
            is_full = criterion.absent is Absent.FULL
            return criterion.maximum if is_full else Fraction(0)
        given = Fraction(max(cell, 0), HUNDREDTHS) * criterion.maximum / most
        return self.scheme.rounding.apply(given, criterion.maximum)

    def _asked(self, gate: Gate) -> Iterator[tuple[int, int]]:
        for place, criterion in enumerate(self.criteria):
            if criterion.code in gate.criteria:
                yield place, ceil(gate.share * criterion.maximum * self.unit)

    def standing(self, row: Row) -> Standing:
        worth = [column[cell] for column, cell in zip(self.columns, row, strict=True)]
        total = self._total(worth)
        if total not in self.stars:
            self.stars[total] = self.scheme.bands.star(total)
        band_star = self.stars[total]
        shut = [
            star
            for star, asked in self.gates
            if any(
                (points := worth[place]) is not None and points < least
                for place, least in asked
            )
        ]
        lowest = min(shut, default=band_star + 1)
        within = (s for s in self.scheme.bands.stars if s <= band_star and s < lowest)
        return Standing(total, band_star, max(within, default=0))

    def _total(self, worth: Sequence[int | None]) -> Fraction:
        excluded = tuple(
            place
            for place, points in enumerate(worth)
            if points is None and not self.criteria[place].is_dry
        )
        if excluded not in self.factors:
            self.factors[excluded] = self._shared_out(set(excluded))
        factors = self.factors[excluded]
        if not excluded:
            pairs = zip(worth, self.criteria, strict=True)
            whole = sum(points or 0 for points, each in pairs if not each.is_dry)
            return Fraction(whole, self.unit)
        shared = (f * (p or 0) for p, f in zip(worth, factors, strict=True))
        return sum(shared, Fraction(0)) / self.unit

    def _shared_out(self, excluded: set[int]) -> list[Fraction]:
        """Return by what each criterion counts while others are left out."""
        whole: dict[str, Fraction] = {}
        left: dict[str, Fraction] = {}
        for place, each in enumerate(self.criteria):
            if not each.is_dry:
                most = whole.get(each.content, Fraction(0)) + each.maximum
                whole[each.content] = most
                if place not in excluded:
                    kept = left.get(each.content, Fraction(0)) + each.maximum
                    left[each.content] = kept
        living = sum((whole[group] for group in left), Fraction(0))
        every = sum(whole.values(), Fraction(0))
        return [
            Fraction(0)
            if each.is_dry or place in excluded
            else whole[each.content] / left[each.content] * every / living
            for place, each in enumerate(self.criteria)
        ]
