"""Vietnamese numbers, amounts and dates in words.

Plain Python, no Odoo: usable and testable without a database.
"""

from .dates import (
    format_date,
    format_dateline,
    format_moment,
    format_short,
    spell_date,
)
from .library import register
from .money import CURRENCIES, VND, CurrencyWords, group_digits, spell_money
from .numbers import spell_integer, spell_number, spell_ordinal
from .parser import WordsError, parse_integer, parse_number
from .spelling import DEFAULT, Spelling

__all__ = [
    "CURRENCIES",
    "DEFAULT",
    "VND",
    "CurrencyWords",
    "Spelling",
    "WordsError",
    "format_date",
    "format_dateline",
    "format_moment",
    "format_short",
    "group_digits",
    "parse_integer",
    "parse_number",
    "register",
    "spell_date",
    "spell_integer",
    "spell_money",
    "spell_number",
    "spell_ordinal",
]
