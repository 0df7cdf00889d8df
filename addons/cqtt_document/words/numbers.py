"""Numbers in Vietnamese words, as official papers write them.

Three digits are a group. Every group but the first is read whole ("không trăm lẻ
năm"), so that 1.005.000 is not taken for 1.000.005; groups of zeros are left out. Above
a billion the count of billions is spelled like any number: "một triệu tỷ".
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from .spelling import DEFAULT, Spelling

DIGITS = tuple("không một hai ba bốn năm sáu bảy tám chín".split())
BILLION = 10**9


def spell_integer(number: int, spelling: Spelling = DEFAULT) -> str:
    """Return a whole number of any size in words: 24 is "hai mươi tư"."""
    if number < 0:
        return f"âm {spell_integer(-number, spelling)}"
    return _spell(number, spelling) if number else DIGITS[0]


def spell_number(number: int | float | Decimal, spelling: Spelling = DEFAULT) -> str:
    """Return a number in words: 1,05 is "một phẩy không năm".

    Zeros after the comma are read one by one, what follows them as one number; zeros at
    the end do not count.

    :raise ValueError: the number is infinite or none at all
    """
    value = number if isinstance(number, Decimal) else Decimal(str(number))
    if not value.is_finite():
        raise ValueError(f"{number} cannot be spelled")
    whole, _comma, decimals = f"{abs(value):f}".partition(".")
    words = spell_integer(int(whole), spelling)
    if decimals := decimals.rstrip("0"):
        words = f"{words} phẩy {_spell_decimals(decimals, spelling)}"
    return f"âm {words}" if value < 0 else words


def spell_ordinal(number: int, spelling: Spelling = DEFAULT) -> str:
    """Return a place in a row: "thứ nhất", "thứ hai", "thứ ba", "thứ tư" …

    :raise ValueError: the number is not positive
    """
    if number <= 0:
        raise ValueError(f"nothing is number {number} in a row")
    special = {1: "nhất", 4: "tư"}
    return f"thứ {special.get(number) or spell_integer(number, spelling)}"


def _spell(number: int, spelling: Spelling) -> str:
    words = []
    billions, rest = divmod(number, BILLION)
    if billions:
        words += [_spell(billions, spelling), "tỷ"]
    for scale, name in ((10**6, "triệu"), (10**3, spelling.thousand), (1, "")):
        group, rest = divmod(rest, scale)
        if group:
            words.append(_spell_group(group, bool(words), spelling))
            if name:
                words.append(name)
    return " ".join(words)


@cache
def _spell_group(number: int, is_whole: bool, spelling: Spelling) -> str:
    """Spell 1 to 999; wholly, that is with its hundreds even where there are none."""
    hundreds, rest = divmod(number, 100)
    words = [DIGITS[hundreds], "trăm"] if hundreds or is_whole else []
    tens, ones = divmod(rest, 10)
    if tens > 1:
        words += [DIGITS[tens], "mươi"]
    elif tens:
        words.append("mười")
    elif ones and words:
        words.append(spelling.zero_tens)
    if ones:
        words.append(_spell_ones(tens, ones, spelling))
    return " ".join(words)


def _spell_ones(tens: int, ones: int, spelling: Spelling) -> str:
    if tens and ones == 5:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: spelling.four}.get(ones, DIGITS[ones])
    return DIGITS[ones]


def _spell_decimals(digits: str, spelling: Spelling) -> str:
    rest = digits.lstrip("0")
    zeros = [DIGITS[0]] * (len(digits) - len(rest))
    return " ".join([*zeros, spell_integer(int(rest), spelling)])
