"""The cells of a stranger's workbook, read with care."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl

from .problems import Reason

MAX_BYTES = 10 * 1024 * 1024
MAX_UNPACKED = 100 * 1024 * 1024
MAX_ENTRIES = 1000
#: the list has twelve columns; beyond these nobody looks
MAX_COLUMNS = 40

#: stands for a formula that nothing has computed
FORMULA = object()
Cells = tuple[Any, ...]


class Refused(ValueError):
    """The file as a whole cannot be used, for one reason."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason.value)


def cells(content: bytes) -> Iterator[tuple[int, Cells]]:
    """Yield the rows of the first sheet that are not blank, with their numbers.

    Formulas are read as the values that were last computed.

    :raise Refused: the file is too large, no workbook, or a trap
    """
    _check(content)
    try:
        formulas, values = (
            openpyxl.load_workbook(
                BytesIO(content), read_only=True, data_only=data_only, keep_links=False
            ).worksheets[0]
            for data_only in (False, True)
        )
        for number, (raw, computed) in enumerate(
            zip(_rows(formulas), _rows(values), strict=True), start=1
        ):
            row = tuple(map(_value, raw, computed))
            if any(value not in (None, "") for value in row):
                yield number, row
    except Exception as error:
        # a stranger's file can make the library fail in any way
        raise Refused(Reason.NOT_A_WORKBOOK) from error


def _check(content: bytes) -> None:
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is missing: workbooks cannot be read safely")
    if len(content) > MAX_BYTES:
        raise Refused(Reason.TOO_LARGE)
    try:
        entries = ZipFile(BytesIO(content)).infolist()
    except BadZipFile as error:
        raise Refused(Reason.NOT_A_WORKBOOK) from error
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED:
        raise Refused(Reason.UNSAFE)


def _rows(sheet: Any) -> Iterator[Cells]:
    # what the file says of its size may be wrong
    sheet.reset_dimensions()
    yield from sheet.iter_rows(max_col=MAX_COLUMNS)


def _value(raw: Any, computed: Any) -> Any:
    if computed.data_type == "e" or raw.data_type == "f" and computed.value is None:
        return FORMULA
    return computed.value
