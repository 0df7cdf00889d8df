"""The workbook that offices fill in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

import xlsxwriter

from .columns import COLUMNS
from .reader import MAX_ROWS
from .rows import Choices

LIST_SHEET, GUIDE_SHEET, CHOICES_SHEET = "Nhân sự", "Hướng dẫn", "Danh mục"
GUIDE = (
    "Mỗi dòng một người. Giữ nguyên dòng tiêu đề; không đổi tên, thêm hoặc bớt cột.",
    "Nhập lại cùng một dòng không làm thay đổi gì. Người đã có được nhận ra theo tên "
    "đăng nhập, nếu không thì theo họ tên và đơn vị.",
    "Bấm “Kiểm tra” trước: phần mềm cho biết sẽ thêm, sửa những gì và mọi lỗi theo "
    "dòng, cột. Còn một lỗi thì không dòng nào được nhập.",
    f"Tối đa {MAX_ROWS:,} dòng, 10 MB. Không dùng công thức.".replace(",", ".", 1),
)


def template(choices: Choices) -> bytes:
    """Return an empty list with its titles, lists to choose from and a guide."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(
        stream,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    head = book.add_format({"bold": True, "bg_color": "#D5EBED", "border": 1})
    offered = {
        "category": _offered(choices.categories),
        "role": _offered(choices.roles),
    }
    _write_list(book, head, offered)
    _write_guide(book, head)
    _write_choices(book, offered)
    book.close()
    return stream.getvalue()


def _offered(codes: Mapping[str, str]) -> list[str]:
    first: dict[str, str] = {}
    for label, code in codes.items():
        first.setdefault(code, label)
    return list(first.values())


def _write_list(book: Any, head: Any, offered: Mapping[str, list[str]]) -> None:
    sheet = book.add_worksheet(LIST_SHEET)
    text = book.add_format({"num_format": "@"})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(COLUMNS):
        is_day = column.key.startswith("date")
        sheet.set_column(place, place, column.width, day if is_day else text)
        sheet.write_string(0, place, column.title, head)
        if column.key in offered:
            letter = "AB"[list(offered).index(column.key)]
            source = (
                f"='{CHOICES_SHEET}'!${letter}$1:${letter}${len(offered[column.key])}"
            )
            sheet.data_validation(
                1, place, MAX_ROWS, place, {"validate": "list", "source": source}
            )


def _write_guide(book: Any, head: Any) -> None:
    sheet = book.add_worksheet(GUIDE_SHEET)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 90, wrapped)
    rows: list[Iterable[str]] = [("Cột", "Bắt buộc", "Nội dung")]
    rows += [(c.title, "x" if c.required else "", c.hint) for c in COLUMNS]
    rows += [(), *(("", "", line) for line in GUIDE)]
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell, head if number == 0 else None)


def _write_choices(book: Any, offered: Mapping[str, list[str]]) -> None:
    sheet = book.add_worksheet(CHOICES_SHEET)
    for place, labels in enumerate(offered.values()):
        sheet.set_column(place, place, 28)
        for number, label in enumerate(labels):
            sheet.write_string(number, place, label)
