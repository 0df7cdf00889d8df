"""What a cell says, as text or as a time."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from unicodedata import normalize

from .workbook import FORMULA

DATE_FORMATS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")
TIME_FORMATS = ("%H:%M", "%H:%M:%S")
#: the digits of a phone number that has lost its leading zero by being a number
SHORT_PHONE = 9


def as_text(value: Any) -> str:
    """Return what somebody who looks at the cell reads, in composed letters."""
    if value is None or value is FORMULA:
        return ""
    if isinstance(value, str):
        return " ".join(normalize("NFC", value).split())
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime):
        has_time = value.time() != time()
        value = value.strftime("%d/%m/%Y %H:%M" if has_time else "%d/%m/%Y")
    return str(value)


def as_moment(value: Any) -> tuple[date, time | None] | None:
    """Return a day, and a time where the cell has one; midnight counts as none.

    Text is read as ``dd/mm/yyyy`` or ``dd/mm/yyyy hh:mm``, with ``-`` or ``.`` too.

    :return: ``None`` for an empty cell
    :raise ValueError: the cell holds no date
    """
    if isinstance(value, datetime):
        return value.date(), _or_none(value.time())
    text = as_text(value)
    if not text:
        return None
    day, _blank, clock = text.partition(" ")
    return _parse(day, DATE_FORMATS).date(), _clock(clock)


def _clock(text: str) -> time | None:
    return _or_none(_parse(text, TIME_FORMATS).time()) if text else None


def _or_none(clock: time) -> time | None:
    return None if clock == time() else clock.replace(microsecond=0)


def _parse(text: str, formats: tuple[str, ...]) -> datetime:
    for pattern in formats:
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            continue
    raise ValueError("no date")
