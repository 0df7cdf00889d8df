"""How certain a figure is, and a ranking that does not claim more than it knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev

#: of a normal distribution: 19 of 20 lie within
Z = 1.96


def wilson(part: float, whole: float) -> tuple[float, float]:
    """Return the interval of a share that was counted (Wilson, 95 %).

    :return: between 0 and 1; all of it where nothing was counted
    """
    if whole <= 0:
        return 0.0, 1.0
    share, square = min(max(part / whole, 0.0), 1.0), Z * Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    spread = share * (1 - share) / whole + square / (4 * whole * whole)
    half = Z * sqrt(spread) / (1 + square / whole)
    return max(middle - half, 0.0), min(middle + half, 1.0)


@dataclass(frozen=True)
class Mean:
    """A mean with its interval; of one value alone there is none."""

    count: int
    mean: float
    low: float | None = None
    high: float | None = None


def mean_of(values: Sequence[float]) -> Mean:
    """Return the mean of some values (normal approximation, 95 %).

    :raise statistics.StatisticsError: there are no values
    """
    mean = fmean(values)
    if len(values) < 2:
        return Mean(len(values), mean)
    half = Z * stdev(values) / sqrt(len(values))
    return Mean(len(values), mean, mean - half, mean + half)


@dataclass(frozen=True)
class Runner:
    """One commune in a ranking.

    :param down: points that chance may have given it too many
    :param up: points that chance may have kept from it
    :param volume: how many cases stand behind the figures
    """

    key: int
    points: float
    down: float
    up: float
    volume: int


@dataclass(frozen=True)
class Place:
    """Where a commune stands.

    :param first: the best place that its interval leaves open
    :param last: the worst one
    """

    runner: Runner
    place: int
    first: int
    last: int


def ranked(runners: Iterable[Runner]) -> list[Place]:
    """Return the places, equal points sharing one.

    Two communes whose intervals overlap cannot be told apart: each keeps the places
    of the other open.
    """
    every = sorted(runners, key=lambda one: (-one.points, one.key))
    places = []
    for one in every:
        ahead = sum(o.points > one.points for o in every)
        surely_ahead = sum(o.points - o.down > one.points + one.up for o in every)
        surely_behind = sum(o.points + o.up < one.points - one.down for o in every)
        last = len(every) - surely_behind
        places.append(Place(one, ahead + 1, surely_ahead + 1, last))
    return places


def off_by(parts: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Return how far a sum may lie off, down and up, its parts being independent."""
    every = list(parts)
    down = sqrt(sum(low * low for low, _high in every))
    up = sqrt(sum(high * high for _low, high in every))
    return down, up
