"""A year of checks spread over its quarters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

QUARTERS = 4
#: a second check comes half a year after the first
HALF = 2


def spread(weights: Mapping[str, int], twice: int = 0) -> Sequence[tuple[str, int]]:
    """Give each key a quarter, the heaviest first, and some of them a second one.

    First checks are spread evenly; quarters differ by one at most.

    :param weights: by key
    :param twice: so many of the heaviest are looked at again half a year later; at most
        those of the first half of the year
    :return: pairs of key and quarter (1 to 4), by quarter
    """
    ordered = sorted(weights, key=lambda key: (-weights[key], key))
    first = [
        (key, place * QUARTERS // len(ordered) + 1) for place, key in enumerate(ordered)
    ]
    again = [
        (key, quarter + HALF)
        for key, quarter in first[: max(twice, 0)]
        if quarter + HALF <= QUARTERS
    ]
    return sorted([*first, *again], key=lambda pair: pair[1])
