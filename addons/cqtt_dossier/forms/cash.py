"""The cash receipt of the counter and the cash sheet of a day.

The tax office's own receipts (Decree 123/2020/NĐ-CP) are issued by its own software;
these papers tell who paid what for which dossier, and what is in the drawer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from odoo.addons.cqtt_document.forms import Signature
from odoo.addons.cqtt_document.words import format_moment, group_digits, spell_money

from .asking import HINT


@dataclass(frozen=True)
class CashReceipt:
    """A receipt; one with an amount below nothing gives back what another took.

    :param number: complete ("05/PT-TTPVHCC")
    :param paid_at: local time
    :param amount: in đồng
    :param cancels: number of the receipt that is cancelled
    """

    number: str
    paid_at: datetime
    amount: int
    payer_name: str
    address: str
    dossier_code: str
    subject: str
    cashier_name: str
    cancels: str = ""
    reason: str = ""

    @property
    def title(self) -> str:
        return f"PHIẾU {'THU' if self.amount > 0 else 'HOÀN'} PHÍ, LỆ PHÍ"

    @property
    def payer_label(self) -> str:
        does = "nộp" if self.amount > 0 else "nhận lại"
        return f"Họ và tên người {does} tiền"

    @property
    def figures(self) -> str:
        return f"{group_digits(abs(self.amount))} đồng"

    @property
    def words(self) -> str:
        return str(spell_money(abs(self.amount)))

    @property
    def moment(self) -> str:
        return str(format_moment(self.paid_at))

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        who, other = "NGƯỜI NỘP TIỀN", "NGƯỜI THU TIỀN"
        if self.amount < 0:
            who, other = "NGƯỜI NHẬN LẠI TIỀN", "NGƯỜI HOÀN TIỀN"
        return (
            Signature((who,), self.payer_name, HINT),
            Signature((other,), self.cashier_name, HINT),
        )


@dataclass(frozen=True)
class CashLine:
    """A receipt as the sheet lists it."""

    number: str
    paid_at: datetime
    cashier: str
    dossier_code: str
    subject: str
    amount: int
    cancels: str = ""


@dataclass(frozen=True)
class CashSheet:
    """All receipts of a unit's day, or of one cashier's."""

    day: date
    office: str
    lines: tuple[CashLine, ...]
    maker_name: str = ""
    cashier: str = ""

    @property
    def taken(self) -> int:
        return sum(line.amount for line in self.lines if line.amount > 0)

    @property
    def given_back(self) -> int:
        return -sum(line.amount for line in self.lines if line.amount < 0)

    @property
    def total(self) -> int:
        """What must be in the drawer, in đồng."""
        return self.taken - self.given_back

    @property
    def words(self) -> str:
        return str(spell_money(self.total))

    @property
    def by_cashier(self) -> tuple[tuple[str, int, int], ...]:
        """Return name, number of receipts and sum of each cashier."""
        names = sorted({line.cashier for line in self.lines})
        return tuple(
            (name, len(own), sum(line.amount for line in own))
            for name in names
            for own in [[line for line in self.lines if line.cashier == name]]
        )

    @staticmethod
    def figures(amount: int) -> str:
        return str(group_digits(amount)) if amount else ""

    @property
    def signatures(self) -> tuple[Signature, ...]:
        titles = ("NGƯỜI LẬP BẢNG", "THỦ QUỸ", "PHỤ TRÁCH MỘT CỬA")
        return tuple(
            Signature((title,), self.maker_name if not place else "", HINT)
            for place, title in enumerate(titles)
        )
