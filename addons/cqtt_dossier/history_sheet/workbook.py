"""Lists that the software itself writes: dossiers for an import, and its errors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from .columns import COLUMNS

OPTIONS = {
    "constant_memory": True,
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "default_date_format": "dd/mm/yyyy hh:mm",
}
#: the same rows make the same file, byte by byte
CREATED = datetime(2018, 1, 1)
PROBLEM_TITLES = ("Dòng", "Cột", "Lỗi")


def write_rows(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return a list as a workbook; each row is a mapping by the columns' keys."""
    lines = ([row.get(column.key) for column in COLUMNS] for row in rows)
    return _write("Hồ sơ cũ", [column.title for column in COLUMNS], lines)


def write_problems(problems: Iterable[tuple[int, str, str]]) -> bytes:
    """Return row, column and text of each problem as a workbook."""
    return _write("Lỗi", PROBLEM_TITLES, problems)


def write_table(
    name: str, titles: Iterable[str], lines: Iterable[Iterable[Any]]
) -> bytes:
    """Return any lines as a workbook, in the shape of the others."""
    return _write(name, titles, lines)


def _write(name: str, titles: Iterable[str], lines: Iterable[Iterable[Any]]) -> bytes:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, OPTIONS)
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet(name)
    sheet.set_column(0, len(COLUMNS) - 1, 18)
    sheet.write_row(0, 0, titles, book.add_format({"bold": True}))
    for number, line in enumerate(lines, start=1):
        sheet.write_row(number, 0, line)
    book.close()
    return stream.getvalue()
