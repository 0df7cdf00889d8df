"""Votes of a board: quorum, count, and what a tie means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Tie(str, Enum):
    """What equal numbers for and against mean."""

    REJECTED = "rejected"
    CHAIR = "chair"


class Outcome(str, Enum):
    APPROVED = "approved"
    REJECTED = "rejected"
    #: too few have voted
    NO_QUORUM = "no_quorum"


@dataclass(frozen=True)
class Count:
    """What a ballot came to.

    :param eligible: members who have no interest in the commune
    """

    eligible: int
    approving: int
    rejecting: int
    abstaining: int
    outcome: Outcome

    @property
    def cast(self) -> int:
        return self.approving + self.rejecting + self.abstaining


def has_quorum(eligible: int, there: int, quorum_percent: int) -> bool:
    """Tell whether enough of those who may vote are there."""
    return eligible > 0 and there * 100 >= eligible * quorum_percent


def count_votes(
    votes: Iterable[str],
    eligible: int,
    quorum_percent: int,
    tie: Tie = Tie.REJECTED,
    chair_vote: str = "",
) -> Count:
    """Count ballots; more for than against approves.

    :param votes: ``approve``, ``reject`` or ``abstain``, one for each who has voted
    :param eligible: how many may vote; who has an interest is not among them
    :param chair_vote: that of the chair, which a tie may ask for
    :raise ValueError: more votes than voters, or a vote that is none
    """
    numbers = Counter(votes)
    cast = sum(numbers.values())
    if cast > eligible or set(numbers) - {"approve", "reject", "abstain"}:
        raise ValueError(f"{cast} votes of {eligible}: {sorted(numbers)}")
    yes, no = numbers["approve"], numbers["reject"]
    if not has_quorum(eligible, cast, quorum_percent):
        outcome = Outcome.NO_QUORUM
    elif yes == no and tie is Tie.CHAIR:
        is_yes = chair_vote == "approve"
        outcome = Outcome.APPROVED if is_yes else Outcome.REJECTED
    else:
        outcome = Outcome.APPROVED if yes > no else Outcome.REJECTED
    return Count(eligible, yes, no, numbers["abstain"], outcome)
