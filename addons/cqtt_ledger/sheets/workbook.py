"""A table of figures as a worksheet of XlsxWriter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

FONT = {"font_name": "Times New Roman", "font_size": 11}
FRAMED = {"border": 1, "valign": "vcenter"}
HEAD = {"bold": True, "align": "center", "text_wrap": True, **FRAMED}
A4 = 9
FORMATS = {"integer": "#,##0", "percent": "0.0%", "points": "0.00"}


@dataclass(frozen=True)
class Column:
    """A column of a table.

    :param kind: ``text``, ``integer``, ``percent`` (of shares) or ``points``
    :param width: in characters
    """

    head: str
    kind: str = "text"
    width: int = 12


@dataclass(frozen=True)
class Sheet:
    """A title, what it is about, and rows of values; ``None`` is an empty cell.

    :param bold: numbers of the rows that are sums
    """

    title: str
    about: Sequence[str]
    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]
    bold: frozenset[int] = field(default_factory=frozenset)


def write_sheet(workbook: Any, sheet: Sheet, name: str) -> None:
    """Write a table on a new worksheet.

    All texts are written as such: none becomes a formula or a link.
    """
    page = workbook.add_worksheet(name)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_footer("&RTrang &P/&N")
    title = workbook.add_format({**FONT, "bold": True, "font_size": 13})
    said = workbook.add_format({**FONT, "italic": True})
    page.write_string(0, 0, sheet.title, title)
    for row, text in enumerate(sheet.about, 1):
        page.write_string(row, 0, text, said)
    top = len(sheet.about) + 2
    head = workbook.add_format({**FONT, **HEAD})
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
        page.write_string(top, number, column.head, head)
    page.freeze_panes(top + 1, 1)
    page.repeat_rows(top)
    styles = {
        (kind, bold): workbook.add_format(_style(kind, bold))
        for kind in {column.kind for column in sheet.columns}
        for bold in (False, True)
    }
    for number, values in enumerate(sheet.rows):
        for place, (column, value) in enumerate(
            zip(sheet.columns, values, strict=True)
        ):
            style = styles[column.kind, number in sheet.bold]
            _write(page, top + 1 + number, place, value, style)


def _style(kind: str, bold: bool) -> dict[str, object]:
    style = {**FONT, **FRAMED, "bold": bold, "text_wrap": kind == "text"}
    return style | ({"num_format": FORMATS[kind]} if kind in FORMATS else {})


def _write(page: Any, row: int, column: int, value: Any, style: Any) -> None:
    if value is None:
        page.write_blank(row, column, None, style)
    elif isinstance(value, str):
        page.write_string(row, column, value, style)
    else:
        page.write_number(row, column, value, style)
