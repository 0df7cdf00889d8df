"""Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả".

After Circular 03/2025/TT-VPCP as QĐ 3621/QĐ-BYT (24/11/2025) prints it; the counts of
papers, the copies and the fee are how provinces print it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ..words import format_moment, group_digits, spell_money
from .papers import COUNTED, Component, PaperColumn
from .qr import qr_picture
from .signature import Signature

#: the two copies of a form that is filled in at the counter
COPIES = ("Lưu", "Giao khách hàng")
HINT = "(Ký và ghi rõ họ tên)"
TITLE = "GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ"


@dataclass(frozen=True)
class Principal:
    """Who has given authority to the person at the counter."""

    name: str
    address: str = ""
    id_number: str = ""
    phone: str = ""
    email: str = ""
    paper: str = ""


@dataclass(frozen=True)
class Receipt:
    """What the form says. Times are local; what is empty is printed as a dotted line.

    :param number: of the paper, complete ("12/HD-TTPVHCC")
    :param day: on which it is issued
    :param time_limit: with its unit ("03 ngày làm việc")
    :param due_at: without it the paper says ``due_note`` instead
    :param submitter_name: if another person than the owner comes to the counter
    :param return_place: where, or by which way, the result is fetched
    :param fee: in đồng; ``None`` leaves the line out
    :param notes: small print, such as where to ask how far it is
    :param copies: names of the copies ("liên"); without any there is one, unnamed
    :param form_name: at the foot of each page ("Mẫu số 01 – TT 03/2025/TT-VPCP")
    :param qr_text: what the code holds; the dossier's code if empty
    :param lookup_secret: what is asked for with the code where dossiers are looked up
    :param title: in capitals, broken into lines
    :param columns: of the table of papers; empty: they are listed in lines;
        ``None``: a table of numbers as soon as one is known
    """

    code: str
    number: str
    day: date
    receiving_unit: str
    owner_name: str
    owner_id_number: str
    subject: str
    components: tuple[Component, ...]
    received_at: datetime
    due_at: datetime | None
    time_limit: str
    address: str = ""
    phone: str = ""
    email: str = ""
    submitter_name: str = ""
    receiver_name: str = ""
    principal: Principal | None = None
    set_count: int = 1
    return_place: str = ""
    register_book: str = ""
    register_serial: str = ""
    due_note: str = ""
    fee: int | None = None
    notes: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    form_name: str = ""
    qr_text: str = ""
    lookup_secret: str = ""
    title: str = TITLE
    columns: tuple[PaperColumn, ...] | None = None

    @property
    def table(self) -> tuple[PaperColumn, ...]:
        """The columns of the table of papers; empty if they stand in lines."""
        if self.columns is not None:
            return self.columns
        is_counted = any(any(component.counts) for component in self.components)
        return COUNTED if is_counted else ()

    @property
    def received_text(self) -> str:
        return format_moment(self.received_at)

    @property
    def due_text(self) -> str:
        return format_moment(self.due_at) if self.due_at else self.due_note

    @property
    def fee_text(self) -> str:
        """The fee in figures and words; empty if the paper does not mention it."""
        if self.fee is None:
            return ""
        if not self.fee:
            return "Không thu"
        return f"{group_digits(self.fee)} đồng ({spell_money(self.fee)})"

    @property
    def copy_labels(self) -> str:
        """What is written on each copy, as the printer expects it."""
        return "|".join(f"Liên: {name}" for name in self.copies)

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        submitter = self.submitter_name or self.owner_name
        return (
            Signature(("NGƯỜI NỘP HỒ SƠ",), submitter, HINT),
            Signature(("NGƯỜI TIẾP NHẬN HỒ SƠ",), self.receiver_name, HINT),
        )

    @property
    def qr(self) -> str:
        """Address of the picture of the code."""
        return qr_picture(self.qr_text or self.code)
