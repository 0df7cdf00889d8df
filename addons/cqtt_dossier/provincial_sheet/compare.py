"""What became of a dossier in two systems since they last agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from types import MappingProxyType

from ..history_sheet import ENDED

#: how far a dossier has come; states of one rank follow each other in any order
RANK = MappingProxyType(
    {
        "registered": 0,
        "received": 1,
        "processing": 2,
        "supplement": 2,
        "financial": 2,
        "not_received": 3,
        "withdrawn": 3,
        "stopped": 3,
        "done": 3,
        "returned": 4,
    }
)
TIMES = ("received", "due", "finished", "returned")


@dataclass(frozen=True)
class Standing:
    """State and times of a dossier; times are local, to the minute."""

    state: str
    received: datetime | None
    due: datetime | None
    finished: datetime | None
    returned: datetime | None

    @property
    def key(self) -> str:
        """Return it as text, for keeping and comparing."""
        times = (getattr(self, name) for name in TIMES)
        written = (f"{at:%Y-%m-%dT%H:%M}" if at else "" for at in times)
        return "|".join((self.state, *written))

    @classmethod
    def of_key(cls, key: str) -> Standing:
        """Return what ``key`` was made of."""
        state, *times = key.split("|")
        return cls(state, *(datetime.fromisoformat(at) if at else None for at in times))

    def agrees(self, other: Standing) -> bool:
        """Tell whether state and days are the same: exports often know days alone."""
        return self.state == other.state and all(
            same_day(getattr(self, name), getattr(other, name)) for name in TIMES
        )


def same_day(one: datetime | None, other: datetime | None) -> bool:
    return (one and one.date()) == (other and other.date())


class Kind(str, Enum):
    """What a row of an export means to the dossier that is here."""

    UNCHANGED = "unchanged"
    #: it has gone on here, and the province does not know yet
    AHEAD = "ahead"
    CHANGED = "changed"
    #: both went on, differently
    BOTH = "both"
    #: the province says less than was known
    EARLIER = "earlier"
    #: times that contradict what is booked
    DATES = "dates"


CONFLICTS = frozenset({Kind.BOTH, Kind.EARLIER, Kind.DATES})


@dataclass(frozen=True)
class Verdict:
    """What is to be done with a row."""

    kind: Kind

    @property
    def is_conflict(self) -> bool:
        return self.kind in CONFLICTS


def compare(base: Standing | None, ours: Standing, theirs: Standing) -> Verdict:
    """Return what a row means.

    :param base: what the province said when both last agreed, or a person decided;
        ``None``: never, the dossier was received and worked on here
    """
    if theirs.agrees(ours):
        return Verdict(Kind.UNCHANGED)
    if base is not None and theirs.key == base.key:
        return Verdict(Kind.AHEAD)
    if base is None or not ours.agrees(base):
        return Verdict(Kind.BOTH)
    if RANK[theirs.state] < RANK[ours.state]:
        return Verdict(Kind.EARLIER)
    if _contradicts(ours, theirs):
        return Verdict(Kind.DATES)
    return Verdict(Kind.CHANGED)


def _contradicts(ours: Standing, theirs: Standing) -> bool:
    """Tell whether the province takes back what was counted already."""
    if not same_day(ours.received, theirs.received):
        return True
    if ours.state not in ENDED:
        return False
    ended_otherwise = (ours.state, theirs.state) not in {
        ("done", "done"),
        ("done", "returned"),
        (theirs.state, theirs.state),
    }
    return (
        ended_otherwise
        or not same_day(ours.finished, theirs.finished)
        or not same_day(ours.due, theirs.due)
    )
