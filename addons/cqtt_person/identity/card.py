"""The QR code on the chip card: text in fields that ``|`` separates.

ID number, number of the old card, name, birth, sex, address, day of issue; days are
written ddmmyyyy. Cards since July 2024 may add fields at the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .errors import Fault, IdentityError
from .names import clean_text
from .numbers import clean_personal_number

_SEPARATOR = "|"
_FIELDS = 7
_DAY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_SEXES = {"nam": "male", "nữ": "female"}


@dataclass(frozen=True)
class Card:
    """What a card says.

    :param old_number: of the 9-digit card it replaced, if there was one
    :param birth_date: ``None`` where the card knows the year only
    :param sex: ``male``, ``female`` or ``None``
    """

    number: str
    old_number: str | None
    name: str
    birth_date: date | None
    birth_year: int
    sex: str | None
    address: str
    issued: date | None


def is_card(text: str) -> bool:
    """Tell whether a scanned text is meant to be a card, sound or not."""
    return _SEPARATOR in text


def read_card(text: str) -> Card:
    """Read the text that a scanner gives.

    :raise IdentityError: it is not what such a card holds
    """
    parts = [clean_text(part) for part in text.split(_SEPARATOR)]
    if len(parts) < _FIELDS:
        raise IdentityError(Fault.CARD)
    number, old, name, birth, sex, address, issued = parts[:_FIELDS]
    try:
        numbers = [clean_personal_number(n) if n else None for n in (number, old)]
        birth_date, year = _read_day(birth)
        issue_date, _year = _read_day(issued) if issued else (None, None)
    except ValueError:
        raise IdentityError(Fault.CARD) from None
    if not numbers[0] or not name:
        raise IdentityError(Fault.CARD)
    return Card(
        number=numbers[0],
        old_number=numbers[1],
        name=name,
        birth_date=birth_date,
        birth_year=year,
        sex=_SEXES.get(sex.lower()),
        address=address,
        issued=issue_date,
    )


def _read_day(text: str) -> tuple[date | None, int]:
    """Return a day and its year; the day may be unknown, written with zeros."""
    match = _DAY.fullmatch(text)
    if not match:
        raise ValueError("not ddmmyyyy")
    day, month, year = map(int, match.groups())
    if not day or not month:
        return None, year
    return date(year, month, day), year
