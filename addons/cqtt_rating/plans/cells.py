"""What stands in a cell of the file, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from fractions import Fraction
from typing import Any, NamedTuple

from ..scoring import Band

YES, NO = "yes", "no"
BAND = re.compile(
    r"^(?:(?P<low>[\d.,]+)\s*(?P<low_sign><=|<|≤)\s*s\s*(?P<high_sign><=|<|≤)"
    r"\s*(?P<high>[\d.,]+)|s\s*=\s*(?P<only>[\d.,]+))$"
)
NUMBER = re.compile(r"^-?\d+(?:[.,]\d+)?$")


class BadCell(Exception):
    """A cell that cannot be read.

    :param key: why
    """

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.key, self.values = key, values


class Cell(NamedTuple):
    """How one attribute is read and written."""

    read: Callable[[str], Any]
    write: Callable[[Any], str]


def read_number(text: str) -> Fraction:
    if not NUMBER.match(text.strip()):
        raise BadCell("not_number")
    return Fraction(text.strip().replace(",", "."))


def write_number(value: Fraction) -> str:
    """Write a decimal as it is; only decimals are ever read."""
    if value == int(value):
        return str(int(value))
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    scaled = abs(int(value * 10**digits))
    text = f"{scaled // 10**digits}.{scaled % 10**digits:0{digits}d}"
    return f"-{text}" if value < 0 else text


def read_whole(text: str) -> int:
    number = read_number(text)
    if number.denominator != 1:
        raise BadCell("not_whole")
    return int(number)


def read_flag(text: str) -> bool:
    if text not in (YES, NO):
        raise BadCell("not_flag")
    return text == YES


def choice(known: Collection[str]) -> Cell:
    """Return the cell of a word out of a list."""

    def read(text: str) -> str:
        if text not in known:
            raise BadCell("not_choice", choices=", ".join(known))
        return text

    return Cell(read, str)


def read_table(text: str) -> tuple[tuple[Fraction, Fraction], ...]:
    """Read ``50=1; 90=2``."""
    rows = []
    for part in filter(None, (part.strip() for part in text.split(";"))):
        bound, sign, points = part.partition("=")
        if not sign:
            raise BadCell("not_table")
        rows.append((read_number(bound), read_number(points)))
    return tuple(rows)


def write_table(table: tuple[tuple[Fraction, Fraction], ...]) -> str:
    return "; ".join(f"{write_number(b)}={write_number(p)}" for b, p in table)


def read_numbers(text: str) -> tuple[Fraction, ...]:
    """Read ``1; 0.5; 0``."""
    return tuple(read_number(part) for part in text.split(";") if part.strip())


def write_numbers(numbers: tuple[Fraction, ...]) -> str:
    return "; ".join(map(write_number, numbers))


def read_codes(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, text.split(";")) if part)


def read_band(text: str) -> Band:
    """Read ``80 <= s < 85`` or ``s = 100``."""
    found = BAND.match(text)
    if not found:
        raise BadCell("not_band")
    if found["only"]:
        only = read_number(found["only"])
        return Band(0, only, only, True, True)
    has_low, has_high = found["low_sign"] != "<", found["high_sign"] != "<"
    low, high = read_number(found["low"]), read_number(found["high"])
    return Band(0, low, high, has_low, has_high)


def write_band(band: Band) -> str:
    low, high = write_number(band.low), write_number(band.high)
    if band.low == band.high:
        return f"s = {low}"
    signs = ["<=" if has else "<" for has in (band.has_low, band.has_high)]
    return f"{low} {signs[0]} s {signs[1]} {high}"


TEXT = Cell(str, str)
NUMBER_CELL = Cell(read_number, write_number)
WHOLE = Cell(read_whole, str)
FLAG = Cell(read_flag, lambda value: YES if value else NO)
TABLE = Cell(read_table, write_table)
NUMBERS = Cell(read_numbers, write_numbers)
CODES = Cell(read_codes, "; ".join)
BAND_CELL = Cell(read_band, write_band)
