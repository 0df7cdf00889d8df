"""Self-score table, board pack, decision and certificate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from odoo.addons.cqtt_document.forms import Check, Recipients, Signature

STAR = "★"
BY_HAND = "(Ký, ghi rõ họ tên)"
RECIPIENTS = Recipients(("Như Điều 3", "Thường trực HĐND tỉnh (để báo cáo)"), "VT")
LEADER = Signature(
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), hint="(Ký, ghi rõ họ tên, đóng dấu)"
)


@dataclass(frozen=True)
class ScoreRow:
    """One criterion, its columns as they are printed.

    :param seal: count and beginning of the hash of the sealed facts, if any
    """

    code: str
    name: str
    maximum: str
    machine: str = ""
    self_points: str = ""
    team: str = ""
    board: str = ""
    final: str = ""
    note: str = ""
    seal: str = ""
    own_note: str = ""


@dataclass(frozen=True)
class ObjectionRow:
    """What a commune objected to, and what came of it.

    :param criterion: empty for the appraisal as a whole
    """

    criterion: str
    claim: str
    made_on: str
    answer: str
    outcome: str


@dataclass(frozen=True)
class ScoreTable:
    """All criteria of one commune, by group.

    :param groups: name of the group and its rows
    :param totals: of machine, self, team, board and final, as they are printed
    :param objections: of the commune, with their answers
    :param course: sentences about visits, votes and the decision
    """

    commune: str
    campaign: str
    year: int
    groups: tuple[tuple[str, tuple[ScoreRow, ...]], ...]
    totals: tuple[str, ...]
    star: int = 0
    objections: tuple[ObjectionRow, ...] = ()
    course: tuple[str, ...] = ()
    signature: Signature = LEADER

    @property
    def title(self) -> str:
        return f"Chính quyền thân thiện năm {self.year} của {self.commune}"

    @property
    def stars(self) -> str:
        return STAR * self.star or "không đạt sao"

    @property
    def has_seals(self) -> bool:
        return any(row.seal for _group, rows in self.groups for row in rows)


@dataclass(frozen=True)
class Pack:
    """What the board had before it, and what it decided, in one file."""

    name: str
    held_at: datetime
    place: str
    chair: str
    secretary: str
    members: tuple[str, ...]
    quorum: str
    votes: tuple[tuple[str, ...], ...]
    tables: tuple[ScoreTable, ...]
    minutes: str
    counted_by: str
    closed_by: str
    check: Check | None = None

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return (
            Signature(("THƯ KÝ",), self.secretary, hint=BY_HAND),
            Signature(("CHỦ TRÌ",), self.chair, hint=BY_HAND),
        )


@dataclass(frozen=True)
class Named:
    """A commune in a decision."""

    name: str
    cluster: str
    total: str
    star: int

    @property
    def stars(self) -> str:
        return STAR * self.star


@dataclass(frozen=True)
class DecisionPaper:
    """The decision with its list.

    :param is_draft: it says so until it is signed
    """

    number: str
    day: date
    title: str
    year: int
    basis: tuple[str, ...]
    articles: tuple[str, ...]
    named: tuple[Named, ...]
    signature: Signature
    check: Check | None = None
    is_draft: bool = True
    recipients: Recipients = RECIPIENTS


@dataclass(frozen=True)
class Certificate:
    """What hangs on the wall."""

    commune: str
    year: int
    star: int
    decision: str
    validity: str
    day: date
    signature: Signature
    check: Check

    @property
    def stars(self) -> str:
        return " ".join(STAR * self.star)


@dataclass(frozen=True)
class VisitMinutes:
    """Minutes of a site visit, for both sides to sign."""

    commune: str
    campaign: str
    team: str
    day: date
    participants: tuple[str, ...]
    findings: tuple[str, ...]
    opinion: tuple[str, ...]
    is_draft: bool

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return (
            Signature(("ĐẠI DIỆN UBND CẤP XÃ",), hint=BY_HAND),
            Signature(("TM. TỔ THẨM ĐỊNH",), hint=BY_HAND),
        )
