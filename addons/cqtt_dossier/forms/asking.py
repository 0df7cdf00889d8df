"""Form 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ".

After Circular 03/2025/TT-VPCP as QĐ 3621/QĐ-BYT (24/11/2025) prints it; code, day and
copies are how provinces print it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Signature, qr_picture
from odoo.addons.cqtt_document.words import format_date

HINT = "(Ký và ghi rõ họ tên)"


@dataclass(frozen=True)
class SupplementForm:
    """What the form says; what is empty is printed as a dotted line.

    :param number: of the paper, complete ("05/PBS-TTPVHCC")
    :param items: what is to be added or mended, one each
    :param until: by when it is expected
    :param contact_name: who helps, and signs
    :param copy_names: names of the copies ("liên")
    """

    code: str
    number: str
    day: date
    owner_name: str
    subject: str
    items: tuple[str, ...]
    reason: str
    until: date | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    copy_names: tuple[str, ...] = ()
    form_name: str = ""

    @property
    def copy_labels(self) -> str:
        """What is written on each copy, as the printer expects it."""
        return "|".join(f"Liên: {name}" for name in self.copy_names)

    @property
    def until_text(self) -> str:
        return format_date(self.until) if self.until else ""

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return (Signature(("NGƯỜI HƯỚNG DẪN",), self.contact_name, HINT),)

    @property
    def qr(self) -> str:
        """Address of the picture of the code."""
        picture: str = qr_picture(self.code)
        return picture
