"""Amounts of money in words, and in figures as papers write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from .numbers import spell_number
from .spelling import DEFAULT, Spelling


@dataclass(frozen=True)
class CurrencyWords:
    """What a currency is called.

    :param subunit: the hundredth, if there is one
    """

    unit: str
    subunit: str = ""


VND = CurrencyWords("đồng")
CURRENCIES: Mapping[str, CurrencyWords] = MappingProxyType(
    {
        "VND": VND,
        "USD": CurrencyWords("đô la Mỹ", "xu"),
        "EUR": CurrencyWords("euro", "xu"),
    }
)


def spell_money(
    amount: int | Decimal,
    currency: CurrencyWords = VND,
    *,
    exactly: bool = False,
    capital: bool = True,
    spelling: Spelling = DEFAULT,
) -> str:
    """Return an amount in words: 12.000.000 is "Mười hai triệu đồng".

    :param exactly: end with "chẵn" if the amount is whole, so that nothing can be added
    :param capital: begin with a capital letter, as a line of its own does
    """
    value = Decimal(amount)
    if currency.subunit:
        words, is_whole = _with_subunits(value, currency, spelling)
    else:
        words = f"{spell_number(value, spelling)} {currency.unit}"
        is_whole = value == value.to_integral_value()
    if exactly and is_whole:
        words = f"{words} chẵn"
    return words[0].upper() + words[1:] if capital else words


def group_digits(amount: int | Decimal) -> str:
    """Return an amount in figures: 1234567,5 is "1.234.567,5"."""
    return f"{Decimal(amount):,f}".translate(str.maketrans(",.", ".,"))


def _with_subunits(
    value: Decimal, currency: CurrencyWords, spelling: Spelling
) -> tuple[str, bool]:
    hundredths = int((abs(value) * 100).to_integral_value(ROUND_HALF_UP))
    units, subunits = divmod(hundredths, 100)
    parts = []
    if units or not subunits:
        parts.append(f"{spell_number(units, spelling)} {currency.unit}")
    if subunits:
        parts.append(f"{spell_number(subunits, spelling)} {currency.subunit}")
    sign = "âm " if value < 0 and hundredths else ""
    return sign + " và ".join(parts), not subunits
