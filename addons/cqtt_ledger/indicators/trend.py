"""Whether a figure has become better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from .count import Count
from .rule import Rule


@dataclass(frozen=True)
class Trend:
    """From the last period but one to the last.

    :param change: of the rate; ``None`` if one of the two has none
    :param is_better: whether the change is for the better
    :param is_clear: luck alone hardly explains it: the interval of the change, at
        95 %, is on one side of 0
    """

    change: float | None
    is_better: bool
    is_clear: bool


def trend(rule: Rule, counts: Sequence[Count]) -> Trend:
    """Return the trend of periods in the order of time.

    :raise ValueError: there are fewer than two
    """
    if len(counts) < 2:
        raise ValueError("a trend takes two periods")
    before, after = counts[-2:]
    old, new = rule.rate(before), rule.rate(after)
    if old is None or new is None:
        return Trend(None, False, False)
    return Trend(new - old, rule.is_better(new, old), _is_clear(before, after))


def _is_clear(before: Count, after: Count) -> bool:
    """Look at the interval of the difference: R. G. Newcombe (1998), method 10."""
    one, other = before.interval, after.interval
    if not one or not other or before.share is None or after.share is None:
        return False
    change = after.share - before.share
    low = change - hypot(after.share - other[0], one[1] - before.share)
    high = change + hypot(other[1] - after.share, before.share - one[0])
    return low > 0 or high < 0
