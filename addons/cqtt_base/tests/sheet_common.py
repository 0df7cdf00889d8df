"""Workbooks with lists of staff, for tests."""

from io import BytesIO

import openpyxl

from ..staff_sheet import COLUMNS, Choices

TITLES = [column.title for column in COLUMNS]
KEYS = [column.key for column in COLUMNS]
CHOICES = Choices(
    categories={"Công chức": "civil_servant", "Cán bộ": "cadre", "cadre": "cadre"},
    roles={"Cán bộ một cửa": "officer", "Lãnh đạo": "leader", "leader": "leader"},
)
GOOD = {
    "name": "Bùi Thị Hạnh",
    "post": "Văn thư",
    "category": "Công chức",
    "unit_code": "04789",
}


def workbook(*rows, header=TITLES, change=None):
    """Return a list as bytes; each row is a dict by key, missing cells stay empty."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(header)
    for row in rows:
        sheet.append([row.get(key) for key in KEYS])
    if change:
        change(sheet)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
