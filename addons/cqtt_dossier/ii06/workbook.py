"""The form as a worksheet."""

from __future__ import annotations

from itertools import chain
from typing import Any

from .columns import COLUMNS, HEAD_ROWS, head_rows
from .heading import Heading
from .lines import Line, Table

SHEET = "II.06"
LAST = len(COLUMNS) - 1
#: first row of the head; those above say what the form is and who reports
HEAD = 4
NUMBERS = HEAD + HEAD_ROWS
BODY = NUMBERS + 1
A4 = 9
FONT = {"font_name": "Times New Roman", "font_size": 11}
FRAMED = {"border": 1, "valign": "vcenter"}
CENTRED = {"align": "center", "valign": "vcenter", "text_wrap": True}


def write_workbook(workbook: Any, heading: Heading, table: Table) -> None:
    """Write the form on a sheet of a workbook of XlsxWriter.

    All texts are written as such: none becomes a formula or a link.
    """
    sheet = workbook.add_worksheet(SHEET)
    _Sheet(workbook, sheet).fill(heading, table)


class _Sheet:
    def __init__(self, workbook: Any, sheet: Any) -> None:
        self.workbook, self.sheet = workbook, sheet
        self.formats: dict[tuple[tuple[str, object], ...], Any] = {}

    def fill(self, heading: Heading, table: Table) -> None:
        self._set_up()
        self._top(heading)
        self._head(heading.label_head)
        row = BODY
        for number, line in enumerate(table.lines, 1):
            self._line(row, str(number), line)
            row += 1
        self._line(row, "", table.total, bold=True)
        self._foot(row + 2, heading, table)

    def _set_up(self) -> None:
        sheet = self.sheet
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.6, top=0.75, bottom=0.75)
        sheet.repeat_rows(HEAD, NUMBERS)
        sheet.freeze_panes(BODY, 2)
        sheet.set_footer("&RTrang &P/&N")
        sheet.set_column(0, 0, 5)
        sheet.set_column(1, 1, 34)
        sheet.set_column(2, LAST, 10.5)

    def _top(self, heading: Heading) -> None:
        self._merge(0, 0, 0, 1, heading.form, bold=True)
        for row, text in enumerate((heading.title, heading.at)):
            self._merge(row, 2, row, 9, text, bold=True, **CENTRED)
        self._merge(2, 2, 2, 9, heading.period_line, italic=True, **CENTRED)
        for row, text in enumerate((heading.reporter_line, heading.recipient_line)):
            self._merge(row, 10, row, LAST, text, text_wrap=True, valign="vcenter")
            self.sheet.set_row(row, 32)
        self._merge(3, 10, 3, LAST, heading.unit_line, italic=True, align="right")

    def _head(self, label: str) -> None:
        for cell in chain.from_iterable(head_rows(label)):
            first, left = HEAD + cell.row, cell.column
            last, right = first + cell.rows - 1, left + cell.columns - 1
            self._merge(
                first, left, last, right, cell.text, bold=True, border=1, **CENTRED
            )
        self.sheet.set_row(HEAD + HEAD_ROWS - 1, 48)
        for column in COLUMNS:
            self._text(
                NUMBERS, column.number - 1, f"({column.number})", italic=True, border=1,
                **CENTRED,
            )  # fmt: skip

    def _line(self, row: int, number: str, line: Line, bold: bool = False) -> None:
        label = line.label if line.is_consistent else f"{line.label} (*)"
        self._text(row, 0, number, bold=bold, align="center", **FRAMED)
        self._text(row, 1, label, bold=bold, text_wrap=True, **FRAMED)
        for column, figure in line.figures.items():
            style = self._format(bold=bold, num_format="#,##0", **FRAMED)
            self.sheet.write_number(row, column - 1, figure, style)

    def _foot(self, row: int, heading: Heading, table: Table) -> None:
        self._text(row, 0, heading.as_of_line, italic=True)
        if not table.is_consistent:
            row += 1
            self._text(row, 0, heading.broken_line, italic=True)
        for column, (signer, hint) in zip((1, 10), heading.signers, strict=True):
            last = 3 if column == 1 else LAST
            self._merge(row + 2, column, row + 2, last, signer, bold=True, **CENTRED)
            self._merge(row + 3, column, row + 3, last, hint, italic=True, **CENTRED)

    def _text(self, row: int, column: int, text: str, **style: object) -> None:
        self.sheet.write_string(row, column, text, self._format(**style))

    def _merge(
        self, top: int, left: int, bottom: int, right: int, text: str, **style: object
    ) -> None:
        style_ = self._format(**style)
        if (top, left) != (bottom, right):
            # merge_range would guess what the text is: it gets none
            self.sheet.merge_range(top, left, bottom, right, "", style_)
        self.sheet.write_string(top, left, text, style_)

    def _format(self, **style: object) -> Any:
        key = tuple(sorted(style.items()))
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format({**FONT, **style})
        return self.formats[key]
