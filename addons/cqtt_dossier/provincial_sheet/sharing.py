"""One export of several communes, taken apart by the commune that each row names."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field

from odoo.addons.cqtt_base.names import fold
from odoo.addons.cqtt_base.sheets import FORMULA, Cells, Fault, Refused, as_text

from ..history_sheet import MAX_ROWS, write_table
from .mapping import UNIT, Mapping
from .reader import open_export

#: what exports write before the name of a commune
OFFICES = (
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "ubnd",
    "trung tâm phục vụ hành chính công",
    "ttpvhcc",
    "bộ phận tiếp nhận và trả kết quả",
    "bộ phận một cửa",
    "một cửa",
)
#: what may follow it: the district or province it lies in
FOLLOWING = (" - ", ",", "(")


@dataclass
class Shares:
    """The rows of an export by what they say of their commune.

    :param header: the line of titles
    :param rows: by the name of a commune, or by the beginning of the dossier's code
    """

    header: Cells = ()
    rows: dict[str, list[Cells]] = field(default_factory=dict)

    def as_export(self, names: abc.Iterable[str]) -> bytes:
        """Return the rows of some names as an export of its own."""
        lines = (map(_plain, row) for name in names for row in self.rows[name])
        content: bytes = write_table("HoSo", map(as_text, self.header), lines)
        return content


def shares(content: bytes, mapping: Mapping) -> Shares:
    """Take an export apart.

    :raise Refused: the file cannot be read, or is too long
    """
    _number, header, rows = open_export(content)
    places = {fold(as_text(cell)): n for n, cell in enumerate(header)}
    unit, code = (
        places.get(fold(mapping.titles[key])) if key in mapping.titles else None
        for key in (UNIT, "code")
    )
    found = Shares(header)
    for count, (_number, row) in enumerate(rows):
        if count == MAX_ROWS:
            raise Refused(Fault.TOO_LARGE)
        name = _text(row, unit) or _text(row, code).partition("-")[0]
        found.rows.setdefault(name, []).append(row)
    return found


def place_names(text: str) -> list[str]:
    """Return what a commune may be called, folded, the fullest name first."""
    name = fold(text)
    for office in OFFICES:
        name = name.removeprefix(office).strip(" -:")
    short = name
    for mark in FOLLOWING:
        short = short.partition(mark)[0].strip()
    return list(dict.fromkeys((fold(text), name, short)))


def _text(row: Cells, place: int | None) -> str:
    return as_text(row[place]) if place is not None and place < len(row) else ""


def _plain(cell: object) -> object:
    # nothing has computed it: the commune's own check says so, by row and column
    return "=" if cell is FORMULA else cell
