"""Our words in place of those that the library ``num2words`` has for Vietnamese.

Version 0.5.14 spells 1.005.000 "một triệu năm nghìn", -5 "mười lăm" and the ordinals
like the cardinals.
"""

from __future__ import annotations

from decimal import Decimal

import num2words

from .money import CURRENCIES, spell_money
from .numbers import spell_number, spell_ordinal

LANGUAGE = "vi"


class VietnameseConverter:
    """What ``num2words`` expects of a language."""

    def str_to_number(self, value: str) -> Decimal:
        return Decimal(value)

    def to_cardinal(self, number: int | float | Decimal) -> str:
        return spell_number(number)

    def to_ordinal(self, number: int | float | Decimal) -> str:
        return spell_ordinal(_whole(number))

    def to_ordinal_num(self, number: int | float | Decimal) -> str:
        return f"thứ {_whole(number)}"

    def to_year(self, number: int | float | Decimal) -> str:
        year = _whole(number)
        words = spell_number(abs(year))
        return f"{words} trước Công nguyên" if year < 0 else words

    def to_currency(self, number: int | float | Decimal, currency: str = "VND") -> str:
        """:raise NotImplementedError: the currency is not known, as in the library"""
        if currency not in CURRENCIES:
            raise NotImplementedError(f"no Vietnamese words for {currency}")
        value = Decimal(str(number))
        return spell_money(value, CURRENCIES[currency], capital=False)


def _whole(number: int | float | Decimal) -> int:
    """:raise TypeError: the number has decimals, as in the library"""
    if number != int(number):
        raise TypeError(f"{number} is not whole")
    return int(number)


def register() -> None:
    """Let ``num2words(…, lang="vi")`` spell as we do, in this process."""
    num2words.CONVERTER_CLASSES[LANGUAGE] = VietnameseConverter()
