"""Form 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ".

After Circular 03/2025/TT-VPCP as QĐ 3621/QĐ-BYT (24/11/2025) prints it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Signature

from .asking import HINT
from .style import PaperStyle


@dataclass(frozen=True)
class RefusalForm:
    """What the form says; what is empty is printed as a dotted line.

    :param number: of the paper, complete ("05/PTC-TTPVHCC")
    :param office: who refuses, as it stands within a sentence
    :param code: of the dossier, if it was received at all
    :param submitter_name: if another person than the owner comes to the counter
    """

    number: str
    day: date
    office: str
    owner_name: str
    owner_id_number: str
    subject: str
    reason: str
    style: PaperStyle
    code: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    submitter_name: str = ""
    receiver_name: str = ""

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        submitter = self.submitter_name or self.owner_name
        return (
            Signature(("NGƯỜI NỘP HỒ SƠ",), submitter, HINT),
            Signature(("NGƯỜI TIẾP NHẬN HỒ SƠ",), self.receiver_name, HINT),
        )
