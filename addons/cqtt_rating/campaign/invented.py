"""Scores of a finished campaign, invented so that the stars come out as published.

Bắc Giang recognised 76 of 209 communes for 2023: 35 with one star, 30 with two, 11
with three. No score was published; these are ours, the same for the same seed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from ..scoring import Criterion, Indicator, Points, Scheme, appraise

QUARTER = Fraction(1, 4)
#: how many communes, whole points from and to, star, whether a gate keeps it back
PLAN_2023 = (
    (11, 90, 94, 3, False),
    (24, 85, 89, 2, False),
    (6, 90, 93, 2, True),
    (35, 80, 84, 1, False),
    (133, 61, 79, 0, False),
)


@dataclass(frozen=True)
class Scores:
    """One commune.

    :param final: points by code of the criterion
    :param own: what it gave itself, a little more
    :param machine: what figures would have given, where they give points
    :param star: what that comes to
    :param is_held_back: the total would earn more, a gate is shut
    """

    final: Mapping[str, Fraction]
    own: Mapping[str, Fraction]
    machine: Mapping[str, Fraction]
    star: int
    is_held_back: bool


def invent(scheme: Scheme, seed: int = 2023) -> list[Scores]:
    """Return scores of all communes, in mixed order.

    :raise ValueError: the scheme does not give the stars that are wanted
    """
    random = Random(seed)
    found = [
        _one(scheme, random, low, high, star, held)
        for number, low, high, star, held in PLAN_2023
        for _commune in range(number)
    ]
    random.shuffle(found)
    return found


def _one(
    scheme: Scheme, random: Random, low: int, high: int, star: int, held: bool
) -> Scores:
    quarters = random.randrange(4 * low, 4 * high + 4)
    lost = int(scheme.maximum * 4) - quarters
    gates = {code for gate in scheme.gates for code in gate.criteria}
    points = {each.code: each.maximum for each in scheme.counted}
    if held:
        points[random.choice(sorted(gates))] -= QUARTER
        lost -= 1
    spared = gates if star >= 3 or held else set()
    for code in _losers(scheme, random, points, spared, lost):
        points[code] -= QUARTER
    appraised = appraise(scheme, {code: Points(p) for code, p in points.items()})
    if appraised.star != star or (appraised.band_star > star) is not held:
        raise ValueError(f"{appraised.total} gives {appraised.star}, not {star}")
    own = {each.code: _claimed(each, points, random) for each in scheme.counted}
    machine = {
        each.code: _counted(each, points, random)
        for each in scheme.counted
        if isinstance(each.method, Indicator)
    }
    return Scores(points, own, machine, star, held)


def _losers(
    scheme: Scheme,
    random: Random,
    points: Mapping[str, Fraction],
    spared: set[str],
    lost: int,
) -> Iterator[str]:
    """Return the criterion that loses each quarter; none falls below 0."""
    tokens = [
        each.code
        for each in scheme.counted
        if each.code not in spared
        for _quarter in range(int(points[each.code] * 4))
    ]
    yield from random.sample(tokens, lost)


def _claimed(
    criterion: Criterion, points: Mapping[str, Fraction], random: Random
) -> Fraction:
    more = QUARTER * random.choice((0, 0, 0, 1, 2, 4))
    return min(points[criterion.code] + more, criterion.maximum)


def _counted(
    criterion: Criterion, points: Mapping[str, Fraction], random: Random
) -> Fraction:
    less = QUARTER * random.choice((0, 0, 0, 0, 1, 1, 2, -1))
    return min(max(points[criterion.code] - less, Fraction(0)), criterion.maximum)
