"""Who is drawn, as the seed decides: the same on every machine and for ever."""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from hashlib import sha256

#: so many more bits than the total of the weights that no unit gains by rounding
BITS = 256


def drawn(seed: str, weights: Mapping[str, int], count: int) -> Sequence[str]:
    """Draw some keys, none twice, each as likely as its share of what is left.

    The n-th lot is HMAC-SHA256 of "n" under the seed, as a number between 0 and 2^256;
    it falls on the keys laid end to end in their order, each as long as its weight.

    :param seed: secret text
    :param weights: whole numbers above 0, by key
    :param count: how many; never more than there are
    :return: the keys in the order in which they were drawn
    :raise ValueError: a weight is not above 0, or less than nothing is to be drawn
    """
    if count < 0 or any(weight < 1 for weight in weights.values()):
        raise ValueError("Draw at least nothing, of weights of at least one.")
    left = dict(sorted(weights.items()))
    found: list[str] = []
    for number in range(min(count, len(left))):
        key = _falls_on(_lot(seed, number), left)
        found.append(key)
        del left[key]
    return found


def _lot(seed: str, number: int) -> int:
    digest = hmac.new(seed.encode(), str(number).encode(), sha256).digest()
    return int.from_bytes(digest, "big")


def _falls_on(lot: int, left: Mapping[str, int]) -> str:
    point = lot * sum(left.values()) >> BITS
    for key, weight in left.items():
        if point < weight:
            return key
        point -= weight
    raise AssertionError("A lot lies below the total.")
