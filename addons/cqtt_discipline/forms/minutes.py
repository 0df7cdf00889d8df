"""Minutes of a duty check ("Biên bản kiểm tra").

No act lays their form down; this follows what provinces print: who, where, when; how
many were present; what was looked at; conclusion, proposals, and who signed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from odoo.addons.cqtt_document.forms import Signature
from odoo.addons.cqtt_document.words import format_date, format_moment

HINT = "(Ký, ghi rõ họ tên)"


@dataclass(frozen=True)
class MinutesPerson:
    """Somebody who took part."""

    name: str
    post: str = ""

    def __str__(self) -> str:
        return " – ".join(filter(None, (self.name, self.post)))


@dataclass(frozen=True)
class MinutesAnswer:
    """A line of the table: what was looked at, and what was found."""

    item: str
    result: str
    is_failed: bool = False
    person: str = ""
    severity: str = ""
    note: str = ""
    photo: str = ""
    corrects: str = ""


@dataclass(frozen=True)
class MinutesForm:
    """What the minutes say.

    :param groups: answers by checklist, in the order of the check
    :param signed: who signed when, in the program, for the team and for the unit
    :param refusal: why the unit did not sign, if it did not
    """

    number: str
    kind: str
    unit: str
    place: str
    decision: str
    begun_at: datetime
    ended_at: datetime | None
    team: tuple[MinutesPerson, ...]
    representative: MinutesPerson | None
    headcount: int
    present: int
    absent_reasoned: int
    absent_unreasoned: int
    absence_note: str
    groups: tuple[tuple[str, tuple[MinutesAnswer, ...]], ...]
    conclusion: str
    proposals: str
    reply_until: str = ""
    refusal: str = ""
    signed: tuple[str, str] = field(default=("", ""))

    @property
    def begun(self) -> str:
        return str(format_moment(self.begun_at))

    @property
    def ended(self) -> str:
        return str(format_moment(self.ended_at)) if self.ended_at else ""

    @property
    def day(self) -> str:
        return str(format_date(self.begun_at.date()))

    @property
    def failed(self) -> int:
        """How many answers are not in order; what was corrected counts no more."""
        return sum(
            answer.is_failed for _name, answers in self.groups for answer in answers
        )

    @property
    def photos(self) -> tuple[MinutesAnswer, ...]:
        return tuple(a for _name, answers in self.groups for a in answers if a.photo)

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        unit = self.representative.name if self.representative else ""
        team, other = self.signed
        return (
            Signature(
                ("ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA",),
                unit,
                other or HINT,
            ),
            Signature(("TRƯỞNG ĐOÀN KIỂM TRA",), self.team[0].name, team or HINT),
        )
