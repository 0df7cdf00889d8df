"""The decision that ends a disciplinary case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Signature


@dataclass(frozen=True)
class Decision:
    """What was decided about whom.

    :param is_legal: a legal form of discipline; otherwise an internal measure
    :param until: in effect until then, in words
    """

    number: str
    day: date
    is_legal: bool
    name: str
    post: str
    unit: str
    violation: str
    violated: str
    measure: str
    basis: str = ""
    until: str = ""

    @property
    def subtitle(self) -> str:
        if self.is_legal:
            return "Về việc thi hành kỷ luật công chức"
        return "Về việc xử lý vi phạm nội bộ"

    @property
    def signatures(self) -> tuple[Signature, ...]:
        # who gets it stands in the text: the left column stays free
        return (Signature(()), Signature(("CHỦ TỊCH",), "", "(Ký tên, đóng dấu)"))
