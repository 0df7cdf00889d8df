"""Form 06, "Phiếu kiểm soát quá trình giải quyết hồ sơ" (05 of the set of 2018).

After Circular 03/2025/TT-VPCP as QĐ 3621/QĐ-BYT (24/11/2025) prints it: a block for
each hand-over, made by the system from the steps that were taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from odoo.addons.cqtt_document.forms import qr_picture
from odoo.addons.cqtt_document.words import format_moment

from .style import PaperStyle

#: how the side that takes over found the work of the side that gives
OUTCOMES = {"early": "Trước hạn", "on_time": "Đúng hạn", "late": "Quá hạn"}


@dataclass(frozen=True)
class Stay:
    """What one side did with the dossier, from taking it over to giving it away.

    Times are local.

    :param place: the part of the office, or the step of the work
    :param person: who held it; empty while nobody took it over
    :param ended_at: ``None`` while it is still there
    :param outcome: ``early``, ``on_time`` or ``late``; empty if nothing was due
    """

    place: str
    person: str
    begun_at: datetime
    ended_at: datetime | None = None
    due_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True)
class HandOver:
    """A block of the sheet: one side gives, the other takes over."""

    giver: str
    giver_name: str
    taker: str
    taker_name: str
    at: datetime
    outcome: str = ""
    note: str = ""

    @property
    def moment(self) -> str:
        text: str = format_moment(self.at)
        return text

    @property
    def outcome_text(self) -> str:
        return OUTCOMES.get(self.outcome, "")


def hand_overs(stays: Sequence[Stay], desk: Stay) -> tuple[HandOver, ...]:
    """Return the hand-overs between the desk, the steps of the work and the desk.

    :param stays: the steps that were taken, in their order
    :param desk: where it came in and goes back to; it is given to the first step when
        that began, and back when ``ended_at`` is set
    """
    if not stays:
        return ()
    last = stays[-1]
    sides = [desk, *stays]
    moments = [stay.begun_at for stay in stays]
    if desk.ended_at:
        sides.append(desk)
        moments.append(last.ended_at or desk.ended_at)
    return tuple(
        HandOver(
            giver.place,
            giver.person,
            taker.place,
            taker.person,
            moment,
            giver.outcome if giver is not desk else "",
            _note(giver) if giver is not desk else "",
        )
        for giver, taker, moment in zip(sides[:-1], sides[1:], moments, strict=True)
    )


def _note(giver: Stay) -> str:
    """Say by when the giving side had to be done."""
    return f"Hạn: {giver.due_at:%H:%M %d/%m/%Y}" if giver.due_at else ""


@dataclass(frozen=True)
class ControlForm:
    """What the sheet says; times are local, what is empty is a dotted line.

    :param number: of the paper, complete ("12/PKS-TTPVHCC")
    :param office: which part of the office resolves the dossier
    :param partners: who works on it with them
    :param owner_name: whose dossier it goes with, where the set of forms says so
    """

    code: str
    number: str
    day: date
    office: str
    received_at: datetime
    due_at: datetime | None
    blocks: tuple[HandOver, ...]
    style: PaperStyle
    partners: str = ""
    owner_name: str = ""

    @property
    def received_text(self) -> str:
        text: str = format_moment(self.received_at)
        return text

    @property
    def due_text(self) -> str:
        return format_moment(self.due_at) if self.due_at else ""

    @property
    def qr(self) -> str:
        """Address of the picture of the code."""
        picture: str = qr_picture(self.code)
        return picture
