"""Form 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ".

After Circular 03/2025/TT-VPCP as QĐ 3621/QĐ-BYT (24/11/2025) prints it; code, day and
copies are how provinces print it. The set of 2018 has a table of papers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Component, Signature, qr_picture
from odoo.addons.cqtt_document.words import format_date

from .style import PaperStyle

HINT = "(Ký và ghi rõ họ tên)"


@dataclass(frozen=True)
class SupplementForm:
    """What the form says; what is empty is printed as a dotted line.

    :param number: of the paper, complete ("05/PBS-TTPVHCC")
    :param code: of the dossier; empty if it was not received
    :param papers: what is to be added or mended, and how many of each
    :param until: by when it is expected
    :param contact_name: who helps, and signs
    :param lookup_address: where the citizen sees how far it is
    """

    code: str
    number: str
    day: date
    owner_name: str
    subject: str
    papers: tuple[Component, ...]
    reason: str
    style: PaperStyle
    until: date | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    lookup_address: str = ""

    @property
    def until_text(self) -> str:
        return format_date(self.until) if self.until else ""

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return (Signature(("NGƯỜI HƯỚNG DẪN",), self.contact_name, HINT),)

    @property
    def qr(self) -> str:
        """Address of the picture of the code, if there is one."""
        return str(qr_picture(self.code)) if self.code else ""
