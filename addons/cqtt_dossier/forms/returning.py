"""The slip that a citizen signs for the result: "Giấy biên nhận trả kết quả".

No circular lays it out; after what provincial systems print.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from odoo.addons.cqtt_document.forms import Signature
from odoo.addons.cqtt_document.words import format_moment

from .asking import HINT


@dataclass(frozen=True)
class ReturnSlip:
    """Who gave which result to whom; what is empty is printed as a dotted line.

    :param at: local time of printing, or of handing over
    :param returned_at: local time of handing over; ``None`` while it is still here
    :param results: what the procedure leads to, one each
    :param result_number: of the result itself
    """

    code: str
    number: str
    at: datetime
    office: str
    procedure: str
    owner_name: str
    giver_name: str
    giver_phone: str
    taker_name: str
    taker_phone: str
    results: tuple[str, ...] = ()
    result_number: str = ""
    subject: str = ""
    method: str = ""
    returned_at: datetime | None = None

    @property
    def results_text(self) -> str:
        return "; ".join(self.results)

    @property
    def returned_text(self) -> str:
        return str(format_moment(self.returned_at)) if self.returned_at else ""

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        return (
            Signature(("NGƯỜI NHẬN KẾT QUẢ",), self.taker_name, HINT),
            Signature(("NGƯỜI TRẢ KẾT QUẢ",), self.giver_name, HINT),
        )
