"""Similar places beside each other, with what luck allows and how much was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .count import Count
from .rule import Rule


@dataclass(frozen=True)
class Place:
    """One place among others.

    :param rank: 1 for the best; places with the same rate share it; ``None`` for those
        without rate and those with too little to judge
    :param verdict: 1 if it is clearly better than all together, -1 if clearly worse, 0
        if luck alone could explain the difference
    """

    key: int
    count: Count
    rate: float | None
    interval: tuple[float, float] | None
    is_small: bool
    rank: int | None
    verdict: int


def compare(rule: Rule, counts: Mapping[int, Count]) -> list[Place]:
    """Return the places, the best first, then those that cannot be ranked.

    :param counts: by place
    """
    overall = rule.rate(Count.total(counts.values()))
    rates = {key: rule.rate(count) for key, count in counts.items()}
    ranked = [
        rate
        for key, rate in rates.items()
        if rate is not None and not rule.is_small(counts[key])
    ]

    def place(key: int, count: Count) -> Place:
        rate, small = rates[key], rule.is_small(count)
        interval = None if rule.is_count else count.interval
        rank = (
            None
            if rate is None or small
            else 1 + sum(rule.is_better(other, rate) for other in ranked)
        )
        verdict = 0
        if interval and overall is not None and not small:
            if not interval[0] <= overall <= interval[1] and rate is not None:
                verdict = 1 if rule.is_better(rate, overall) else -1
        return Place(key, count, rate, interval, small, rank, verdict)

    places = [place(key, count) for key, count in counts.items()]
    return sorted(
        places,
        key=lambda p: (p.rank is None, p.rank or 0, -p.count.denominator, p.key),
    )
