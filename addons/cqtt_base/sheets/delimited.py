"""The cells of a stranger's text file (CSV), whatever wrote it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from .problems import Fault
from .workbook import Cells, Limits, Refused

ENCODINGS = ("utf-8-sig", "utf-16", "cp1258")
DELIMITERS = ",;\t|"
#: characters in which the delimiter is looked for
SAMPLE = 8192


def is_workbook(content: bytes) -> bool:
    """Tell whether a file is a workbook (a ZIP archive), not text."""
    return content.startswith(b"PK")


def delimited_cells(content: bytes, limits: Limits) -> Iterator[tuple[int, Cells]]:
    """Yield the rows that are not blank, with their numbers.

    :raise Refused: the file is too large, or no text
    """
    if len(content) > limits.packed:
        raise Refused(Fault.TOO_LARGE)
    text = _decode(content)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for number, row in enumerate(reader, start=1):
            if any(cell.strip() for cell in row):
                yield number, tuple(row[: limits.columns])
    except csv.Error as error:
        raise Refused(Fault.NOT_A_WORKBOOK) from error


def _decode(content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        if "\x00" not in text:
            return text
    raise Refused(Fault.NOT_A_WORKBOOK)


def _delimiter(text: str) -> str:
    """Return what stands most often in the line with the most of it."""
    lines = text[:SAMPLE].splitlines()
    return max(
        DELIMITERS,
        key=lambda sign: max((line.count(sign) for line in lines), default=0),
    )
