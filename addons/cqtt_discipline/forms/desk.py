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

    :param evaluations: not closed in time; ``None`` where the reader may not know
    :param per_check: findings of a check
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
    evaluations: int | None
    per_check: float | None
    late: float | None
    unhappy: float | None
    months: int | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        counts = (self.checks, self.surprise, self.found, self.closed)
        ages = (self.fresh, self.older, self.old, self.overdue)
        return (
            *map(str, (*counts, *ages)),
            "–" if self.evaluations is None else str(self.evaluations),
            *compared((self.per_check, self.late, self.unhappy)),
        )

    @property
    def last(self) -> str:
        return "chưa" if self.months is None else str(self.months)


@dataclass(frozen=True)
class DeskForm:
    """What the report says.

    :param middle: medians of findings per check, late and unhappy shares
    """

    place: str
    first: date
    last: date
    as_of: str
    made_on: date
    lines: tuple[DeskLine, ...]
    total: DeskLine
    middle: tuple[float | None, float | None, float | None]

    @property
    def compared(self) -> tuple[str, ...]:
        return compared(self.middle)

    @property
    def days(self) -> str:
        return f"Từ ngày {format_short(self.first)} đến ngày {format_short(self.last)}"

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return (Signature(("NGƯỜI LẬP BÁO CÁO",), "", HINT),)


def compared(rates: tuple[float | None, float | None, float | None]) -> tuple[str, ...]:
    """Return findings per check, late and unhappy shares, as they are printed."""
    per_check, late, unhappy = rates
    rate = "–" if per_check is None else f"{per_check:.1f}".replace(".", ",")
    return (rate, percent(late), percent(unhappy))


def percent(share: float | None) -> str:
    """Return "12,5%"; a dash where there was nothing to count."""
    return "–" if share is None else f"{share * 100:.1f}%".replace(".", ",")
