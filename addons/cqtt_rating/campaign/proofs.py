"""What does not fit between points that are claimed and what proves them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Doubt(str, Enum):
    """What a reader should look at."""

    #: points are claimed, nothing proves them
    NO_PROOF = "no_proof"
    #: something is proved, nothing is claimed
    NO_CLAIM = "no_claim"
    #: the same file proves several criteria
    SAME_FILE = "same_file"
    #: a paper is of another time than the campaign asks about
    OTHER_TIME = "other_time"


@dataclass(frozen=True)
class Claim:
    """One criterion as the commune hands it in.

    :param points: claimed; ``None`` where it is not scored
    :param hashes: of the files beside it
    :param is_counted: figures of the ledger or of a survey prove it
    """

    code: str
    points: Fraction | None
    hashes: tuple[str, ...] = ()
    is_counted: bool = False
    #: names of files whose own date lies outside the days of the campaign
    outside: tuple[str, ...] = ()


def doubts(claims: Iterable[Claim]) -> list[tuple[Doubt, str, tuple[str, ...]]]:
    """Return each doubt with its criterion, and the other criteria or the files."""
    every, users = list(claims), defaultdict(list)
    found: list[tuple[Doubt, str, tuple[str, ...]]] = []
    for claim in every:
        for sha in set(claim.hashes):
            users[sha].append(claim.code)
        if claim.points and not claim.hashes and not claim.is_counted:
            found.append((Doubt.NO_PROOF, claim.code, ()))
        if not claim.points and claim.hashes:
            found.append((Doubt.NO_CLAIM, claim.code, ()))
        if claim.outside:
            found.append((Doubt.OTHER_TIME, claim.code, claim.outside))
    shared = {tuple(codes) for codes in users.values() if len(codes) > 1}
    found += [(Doubt.SAME_FILE, codes[0], codes[1:]) for codes in sorted(shared)]
    return found
