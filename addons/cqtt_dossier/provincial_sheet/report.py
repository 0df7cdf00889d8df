"""The difference report: what an export changed, dossier by dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from ..history_sheet import write_table

TITLES = ("Dòng", "Mã hồ sơ", "Kết quả", "Trước", "Sau", "Ghi chú")


@dataclass(frozen=True)
class Line:
    """One row of the report; no line names a citizen."""

    row: int
    code: str
    outcome: str
    before: str = ""
    after: str = ""
    note: str = ""


def write_report(lines: Iterable[Line]) -> bytes:
    """Return the report as a workbook."""
    content: bytes = write_table("Đối chiếu", TITLES, map(astuple, lines))
    return content
