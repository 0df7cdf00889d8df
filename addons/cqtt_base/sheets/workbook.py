"""The cells of a stranger's workbook, read with care."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl

from .problems import Fault

MIB = 1024 * 1024
#: stands for a formula that nothing has computed
FORMULA = object()
Cells = tuple[Any, ...]


@dataclass(frozen=True)
class Limits:
    """How large a workbook may be.

    :param packed: bytes of the file
    :param unpacked: bytes of what is in it
    :param columns: beyond these nobody looks
    :param rows: blank ones count: a file can name one far below in a few bytes
    """

    packed: int = 10 * MIB
    unpacked: int = 100 * MIB
    entries: int = 1000
    columns: int = 40
    rows: int = 200_000


class Refused(ValueError):
    """The file as a whole cannot be used, for one reason."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.value)


def cells(content: bytes, limits: Limits) -> Iterator[tuple[int, Cells]]:
    """Yield the rows of the first sheet that are not blank, with their numbers.

    Formulas are read as the values that were last computed.

    :raise Refused: the file is too large, no workbook, or a trap
    """
    _check(content, limits)
    try:
        formulas, values = (
            openpyxl.load_workbook(
                BytesIO(content), read_only=True, data_only=data_only, keep_links=False
            ).worksheets[0]
            for data_only in (False, True)
        )
        for number, (raw, computed) in enumerate(
            zip(_rows(formulas, limits), _rows(values, limits), strict=True), start=1
        ):
            row = tuple(map(_value, raw, computed))
            if any(value not in (None, "") for value in row):
                yield number, row
    except Exception as error:
        # a stranger's file can make the library fail in any way
        raise Refused(Fault.NOT_A_WORKBOOK) from error


def _check(content: bytes, limits: Limits) -> None:
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is missing: workbooks cannot be read safely")
    if len(content) > limits.packed:
        raise Refused(Fault.TOO_LARGE)
    try:
        entries = ZipFile(BytesIO(content)).infolist()
    except BadZipFile as error:
        raise Refused(Fault.NOT_A_WORKBOOK) from error
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > limits.entries or unpacked > limits.unpacked:
        raise Refused(Fault.UNSAFE)


def _rows(sheet: Any, limits: Limits) -> Iterator[Cells]:
    # what the file says of its size may be wrong
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_col=limits.columns, max_row=limits.rows + 1)
    for number, row in enumerate(rows, start=1):
        if number > limits.rows:
            raise Refused(Fault.UNSAFE)
        yield row


def _value(raw: Any, computed: Any) -> Any:
    if computed.data_type == "e" or raw.data_type == "f" and computed.value is None:
        return FORMULA
    return computed.value
