"""What somebody tries who holds no receipt, and whether the clock helps him."""

import random
from bisect import bisect_left, bisect_right

from odoo.addons.cqtt_dossier.lookup.secret import ALPHABET, LENGTH

LUCK = random.Random(1)


def guess():
    return "".join(LUCK.choices(ALPHABET, k=LENGTH))


def unknown(slips, number):
    """Return a code that looks like those that were given, and was not."""
    return f"{slips[0][0].rpartition('-')[0]}-{9000 + number % 1000}"


def auc(some, others):
    """Return how often one of some is above one of the others; a tie counts half."""
    ranked = sorted(others)
    below = sum(bisect_left(ranked, x) + bisect_right(ranked, x) for x in some)
    return below / 2 / len(some) / len(ranked)
