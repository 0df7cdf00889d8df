"""The yearly plan of checks ("Kế hoạch kiểm tra năm").

No act lays its form down; this follows what provinces issue: number, year, what it is
about, and a table of units by quarter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Signature

HINT = "(Ký tên, đóng dấu)"


@dataclass(frozen=True)
class PlanRow:
    """A unit, and what is planned in each quarter, in words.

    :param quarters: four texts, empty where nothing is planned
    """

    name: str
    quarters: tuple[str, str, str, str]


@dataclass(frozen=True)
class PlanForm:
    """What the plan says.

    :param day: when it was issued; ``None`` in a draft
    """

    number: str
    day: date | None
    year: int
    place: str
    aim: str
    rows: tuple[PlanRow, ...]
    planned: int
    surprises: int

    @property
    def total(self) -> str:
        text = f"Tổng số {self.planned + self.surprises} cuộc"
        if not self.surprises:
            return f"{text}."
        return (
            f"{text}, trong đó {self.surprises} cuộc đột xuất; đơn vị được kiểm tra "
            "đột xuất do bốc thăm có trọng số, không công bố trước."
        )

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return (Signature(()), Signature(("NGƯỜI BAN HÀNH",), "", HINT))
