"""The book as a worksheet; rows are written out as they come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .book import Book, Row

SHEET = "Sổ theo dõi"
A4 = 9
HEAD = 4
FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
FRAMED = {**FONT, "border": 1, "text_wrap": True}


def write_workbook(workbook: Any, book: Book, rows: Iterable[Row]) -> None:
    """Write the book on a sheet of a workbook of XlsxWriter.

    All texts are written as such: none becomes a formula or a link.
    """
    sheet = workbook.add_worksheet(SHEET)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD)
    sheet.freeze_panes(HEAD + 1, 2)
    sheet.set_footer("&RTrang &P/&N")
    bold = workbook.add_format({**FONT, "bold": True})
    for number, text in enumerate((book.superior, " ".join(book.office))):
        sheet.write_string(number, 0, text, bold)
    title = workbook.add_format({**FONT, "bold": True, "font_size": 14})
    sheet.write_string(2, 0, f"{book.title} – {book.subtitle}", title)
    head = workbook.add_format({**FRAMED, "bold": True, "align": "center"})
    cell = workbook.add_format(FRAMED)
    for place, column in enumerate(book.columns):
        sheet.set_column(place, place, column.width / 1.9)
        sheet.write_string(HEAD, place, column.head, head)
    for number, row in enumerate(rows, HEAD + 1):
        sheet.write_number(number, 0, row.number, cell)
        for place, text in enumerate(row.texts(book.columns)[1:], 1):
            sheet.write_string(number, place, text, cell)
