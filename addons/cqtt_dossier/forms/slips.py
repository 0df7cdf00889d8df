"""Papers of the counter that no circular lays out: joint receipt, hand-over slip.

After the "Phiếu tiếp nhận nhiều hồ sơ" and "Biên bản giao nhận hồ sơ" that provincial
systems print.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from odoo.addons.cqtt_document.forms import Signature, qr_picture
from odoo.addons.cqtt_document.words import format_moment, group_digits

from .asking import HINT


@dataclass(frozen=True)
class JointLine:
    """One of several dossiers; the secret and the square code are its own."""

    code: str
    subject: str
    owner_name: str
    set_count: int
    due: str
    fee: int
    secret: str
    qr_text: str

    @property
    def qr(self) -> str:
        return str(qr_picture(self.qr_text))

    @property
    def fee_text(self) -> str:
        return f"{group_digits(self.fee)} đồng" if self.fee else ""


@dataclass(frozen=True)
class JointReceipt:
    """What one person handed in on one visit."""

    received_at: datetime
    office: str
    owner_name: str
    owner_id_number: str
    address: str
    phone: str
    submitter_name: str
    receiver_name: str
    lines: tuple[JointLine, ...]

    @property
    def has_other_owners(self) -> bool:
        return len({line.owner_name for line in self.lines}) > 1

    @property
    def received(self) -> str:
        return str(format_moment(self.received_at))

    @property
    def fee_text(self) -> str:
        total = sum(line.fee for line in self.lines)
        return f"{group_digits(total)} đồng" if total else ""

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        submitter = self.submitter_name or self.owner_name
        return (
            Signature(("NGƯỜI NỘP HỒ SƠ",), submitter, HINT),
            Signature(("NGƯỜI TIẾP NHẬN HỒ SƠ",), self.receiver_name, HINT),
        )


@dataclass(frozen=True)
class SlipLine:
    """A dossier that changes hands; no name of a citizen stands on the slip."""

    code: str
    procedure: str
    received: str
    due: str
    set_count: int
    taker: str


@dataclass(frozen=True)
class HandoverSlip:
    """What the one-stop shop gives to those who work on it, at a moment."""

    number: str
    at: datetime
    office: str
    giver_name: str
    taker_name: str
    lines: tuple[SlipLine, ...]

    @property
    def moment(self) -> str:
        return str(format_moment(self.at))

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        return (
            Signature(("BÊN GIAO",), self.giver_name, HINT),
            Signature(("BÊN NHẬN",), self.taker_name, HINT),
        )
