"""What moves a due time, and whether it does: stretches not counted, and extensions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Move:
    """Something that put a due time off, or tried to.

    :param kind: what it was, as whoever shows it calls it
    :param begun: when the clock stopped; of an extension, when it was signed
    :param ended: when the clock went on; ``None`` while it stands still
    :param before: when it was due until then
    :param after: when it is due since; ``None`` while the clock stands still
    """

    kind: str
    begun: datetime
    ended: datetime | None
    before: datetime
    after: datetime | None

    @property
    def is_in_vain(self) -> bool:
        """Whether the due time stayed: it had passed already."""
        return self.after == self.before


def can_move(begun: datetime, overdue: datetime) -> bool:
    """Tell whether what begins then may still put a due time off.

    What is late stays late: no request and no apology made afterwards changes what a
    month's report has said already.

    :param overdue: last moment at which it was not late
    """
    return begun <= overdue


def story(moves: Iterable[Move]) -> list[Move]:
    """Return moves in the order in which they took effect; what lasts is last."""
    return sorted(moves, key=lambda move: move.ended or datetime.max)


def first_due(moves: list[Move], due: datetime) -> datetime:
    """Return what was promised before anything moved.

    :param moves: in their order
    :param due: what is promised now
    """
    return moves[0].before if moves else due
