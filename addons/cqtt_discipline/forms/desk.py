"""The report of a supervisor on the checks of a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Signature
from odoo.addons.cqtt_document.words import format_short

HINT = "(Ký, ghi rõ họ tên)"


@dataclass(frozen=True)
class DeskLine:
    """A commune; shares are between 0 and 1, or ``None`` without anything to count.

    :param months: since the last check; ``None``: never checked
    """

    name: str
    checks: int
    surprise: int
    found: int
    closed: int
    fresh: int
    older: int
    old: int
    overdue: int
    late: float | None
    unhappy: float | None
    months: int | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        counts = (self.checks, self.surprise, self.found, self.closed)
        ages = (self.fresh, self.older, self.old, self.overdue)
        return (
            *map(str, (*counts, *ages)),
            percent(self.late),
            percent(self.unhappy),
        )


@dataclass(frozen=True)
class DeskForm:
    """What the report says."""

    place: str
    first: date
    last: date
    as_of: str
    made_on: date
    lines: tuple[DeskLine, ...]
    total: DeskLine

    @property
    def days(self) -> str:
        return f"Từ ngày {format_short(self.first)} đến ngày {format_short(self.last)}"

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return (Signature(("NGƯỜI LẬP BÁO CÁO",), "", HINT),)


def percent(share: float | None) -> str:
    """Return "12,5%"; a dash where there was nothing to count."""
    return "–" if share is None else f"{share * 100:.1f}%".replace(".", ",")
