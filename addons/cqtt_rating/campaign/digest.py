"""The seal of a figure: which facts it was counted from, told by one number."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256


def digest(fact_ids: Iterable[int]) -> str:
    """Return the SHA-256 of fact ids in ascending order, joined by commas.

    The database forms it in the same way; who doubts a seal can form it by hand.
    """
    joined = ",".join(map(str, sorted(fact_ids)))
    return sha256(joined.encode()).hexdigest()


#: of no facts at all
EMPTY = digest(())
