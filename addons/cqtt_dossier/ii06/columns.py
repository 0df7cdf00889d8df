"""The columns (1) to (13) of the form, and its head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

#: how many rows the head has, without the row of column numbers
HEAD_ROWS = 3


@dataclass(frozen=True)
class Column:
    """A column of the form; heads are those of the law, in Vietnamese.

    :param group: what stands above it and its neighbours
    :param part: what stands between the two
    """

    number: int
    head: str
    group: str = ""
    part: str = ""


RECEIVED = "Số lượng hồ sơ tiếp nhận"
RESOLVED = "Số lượng hồ sơ đã giải quyết"
OPEN = "Số lượng hồ sơ đang giải quyết"
OF_WHICH = "Trong đó"

COLUMNS = (
    Column(1, "TT"),
    Column(2, "Lĩnh vực, công việc giải quyết theo cấp"),
    Column(3, "Tổng số", RECEIVED),
    Column(4, "Trực tuyến", RECEIVED, OF_WHICH),
    Column(5, "Trực tiếp, dịch vụ bưu chính", RECEIVED, OF_WHICH),
    Column(6, "Từ kỳ trước", RECEIVED),
    Column(7, "Tổng số", RESOLVED),
    Column(8, "Trước hạn", RESOLVED),
    Column(9, "Đúng hạn", RESOLVED),
    Column(10, "Quá hạn", RESOLVED),
    Column(11, "Tổng số", OPEN),
    Column(12, "Trong hạn", OPEN),
    Column(13, "Quá hạn", OPEN),
)

#: what is counted, each for itself, by the attribute of a line
INPUTS = {
    4: "online",
    5: "other_channels",
    6: "carried_over",
    8: "early",
    9: "on_time",
    10: "late",
    11: "open",
    13: "open_late",
}
#: what follows from it
DERIVED = {3: "received", 7: "resolved", 12: "open_in_time"}


@dataclass(frozen=True)
class HeadCell:
    """A cell of the head: where it begins, from 0, and how far it reaches."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def head_rows(label: str = "") -> list[list[HeadCell]]:
    """Return the cells that begin in each row of the head, from left to right.

    :param label: the head of column (2), if it is not that of the form
    """
    columns = [
        replace(column, head=label) if label and column.number == 2 else column
        for column in COLUMNS
    ]
    rows: list[list[HeadCell]] = [[] for _row in range(HEAD_ROWS)]
    for group, inside in _grouped(columns, "group").items():
        if group:
            start = inside[0].number - 1
            rows[0].append(HeadCell(group, 0, start, columns=len(inside)))
        for cell in _below(inside, row=1 if group else 0):
            rows[cell.row].append(cell)
    return [sorted(row, key=lambda cell: cell.column) for row in rows]


def _below(columns: list[Column], row: int) -> Iterator[HeadCell]:
    for part, inside in _grouped(columns, "part").items():
        top = row
        if part:
            yield HeadCell(part, row, inside[0].number - 1, columns=len(inside))
            top += 1
        for column in inside:
            yield HeadCell(column.head, top, column.number - 1, HEAD_ROWS - top)


def _grouped(columns: Iterable[Column], name: str) -> dict[str, list[Column]]:
    found: dict[str, list[Column]] = {}
    for column in columns:
        found.setdefault(getattr(column, name), []).append(column)
    return found
