"""The workbook that offices fill in: the list, a guide, and what there is to choose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from .columns import Column

GUIDE_SHEET, CHOICES_SHEET = "Hướng dẫn", "Danh mục"
#: never a formula or a link, whatever a cell begins with
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True)
class Layout:
    """What the template of a list looks like.

    :param sheet: name of the list's sheet
    :param offered: what there is to choose, by the column's key
    :param formats: number formats by the column's key; others are text
    :param guide: lines below the explanation of the columns
    :param max_rows: rows that the lists to choose from reach down
    """

    sheet: str
    columns: Sequence[Column]
    offered: Mapping[str, Sequence[str]]
    max_rows: int
    guide: Iterable[str] = ()
    formats: Mapping[str, str] = field(default_factory=dict)


def write_template(layout: Layout) -> bytes:
    """Return an empty list with its titles, lists to choose from and a guide."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, OPTIONS)
    head = book.add_format({"bold": True, "bg_color": "#D5EBED", "border": 1})
    _write_list(book, head, layout)
    _write_guide(book, head, layout)
    _write_choices(book, layout)
    book.close()
    return stream.getvalue()


def _write_list(book: Any, head: Any, layout: Layout) -> None:
    sheet = book.add_worksheet(layout.sheet)
    formats = {
        code: book.add_format({"num_format": code})
        for code in {"@", *layout.formats.values()}
    }
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(layout.columns):
        shown = formats[layout.formats.get(column.key, "@")]
        sheet.set_column(place, place, column.width, shown)
        sheet.write_string(0, place, column.title, head)
        if column.key in layout.offered:
            rule = {"validate": "list", "source": _source(layout, column.key)}
            sheet.data_validation(1, place, layout.max_rows, place, rule)


def _source(layout: Layout, key: str) -> str:
    letter = xl_col_to_name([*layout.offered].index(key))
    return f"='{CHOICES_SHEET}'!${letter}$1:${letter}${len(layout.offered[key])}"


def _write_guide(book: Any, head: Any, layout: Layout) -> None:
    sheet = book.add_worksheet(GUIDE_SHEET)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 90, wrapped)
    rows: list[Iterable[str]] = [("Cột", "Bắt buộc", "Nội dung")]
    rows += [(c.title, "x" if c.required else "", c.hint) for c in layout.columns]
    rows += [(), *(("", "", line) for line in layout.guide)]
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell, head if number == 0 else None)


def _write_choices(book: Any, layout: Layout) -> None:
    sheet = book.add_worksheet(CHOICES_SHEET)
    for place, labels in enumerate(layout.offered.values()):
        sheet.set_column(place, place, 28)
        for number, label in enumerate(labels):
            sheet.write_string(number, place, label)
