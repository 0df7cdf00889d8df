"""Vietnamese number words back into numbers.

It knows the grammar, not the speller: what one writes the other must read. All regional
words are understood ("linh", "ngàn", "tỉ", "bẩy", "nhăm"), in any case.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from unicodedata import normalize

_DIGITS = {
    w: i for i, w in enumerate("không một hai ba bốn năm sáu bảy tám chín".split())
}
_ONES = {word: value for word, value in _DIGITS.items() if value}
_AFTER_TEN = {**_ONES, "lăm": 5}
_AFTER_TENS = {**_ONES, "mốt": 1, "tư": 4, "lăm": 5}
_AFTER_ZERO = {**_ONES, "tư": 4}
del _AFTER_TEN["năm"], _AFTER_TENS["năm"], _AFTER_TENS["một"]
_SAME = {
    "linh": "lẻ",
    "ngàn": "nghìn",
    "tỉ": "tỷ",
    "bẩy": "bảy",
    "nhăm": "lăm",
    "trừ": "âm",
}
_BILLION = 10**9
_BELOW_BILLION = (("triệu", 10**6), ("nghìn", 10**3))
# zeros after the comma; "không trăm" would belong to a number
_ZEROS = re.compile(r"((?:không(?: |$)(?!trăm))*)(.*)")


class WordsError(ValueError):
    """A text is no number in words.

    :ivar text: the part that cannot be read
    """

    def __init__(self, text: str) -> None:
        super().__init__(f"not a number in words: {text!r}")
        self.text = text


def parse_integer(text: str) -> int:
    """Return the whole number that a text spells.

    :raise WordsError: it spells none
    """
    words = _normal(text)
    if words.startswith("âm "):
        return -_integer(words[3:])
    return _integer(words)


def parse_number(text: str) -> Decimal:
    """Return the number that a text spells: "một phẩy không năm" is 1,05.

    :raise WordsError: it spells none
    """
    words = _normal(text)
    negative = words.startswith("âm ")
    whole, comma, decimals = (words[3:] if negative else words).partition(" phẩy ")
    number = Decimal(_integer(whole))
    if comma:
        number += Decimal(f"0.{_decimals(decimals)}")
    return -number if negative else number


def _normal(text: str) -> str:
    words = normalize("NFC", text).lower().split()
    return " ".join(_SAME.get(word, word) for word in words)


def _decimals(words: str) -> str:
    match = _ZEROS.fullmatch(words)
    assert match  # it matches anything
    zeros, rest = match.groups()
    digits = "0" * len(zeros.split()) + (str(_integer(rest)) if rest else "")
    if not digits:
        raise WordsError(words)
    return digits


def _integer(words: str) -> int:
    if words == "không":
        return 0
    billions, tỷ, rest = f" {words}".rpartition(" tỷ")
    if not tỷ:
        return _below_billion(words, is_whole=False)
    if rest and not rest.startswith(" "):
        raise WordsError(words)
    count = _integer(billions.strip())
    if not count:
        raise WordsError(words)
    below = _below_billion(rest.strip(), is_whole=True) if rest else 0
    return count * _BILLION + below


def _below_billion(words: str, is_whole: bool) -> int:
    """Read up to three groups; after billions even the first has its hundreds."""
    total = 0
    for name, scale in _BELOW_BILLION:
        group, found, rest = f"{words} ".partition(f" {name} ")
        if found:
            total += _group(group, is_whole) * scale
            words, is_whole = rest.rstrip(), True
    if words or not total:
        total += _group(words, is_whole)
    return total


@lru_cache(maxsize=10_000)
def _group(words: str, is_whole: bool) -> int:
    """Read 1 to 999.

    :raise WordsError: hundreds are missing that must be there, or "không trăm" begins
        a number
    """
    hundreds, trăm, rest = f"{words} ".partition(" trăm ")
    if not trăm:
        value = 0 if is_whole else _below_hundred(words.split())
    elif hundreds in _DIGITS and (is_whole or hundreds != "không"):
        value = 100 * _DIGITS[hundreds]
        value += _after_hundreds(rest.split())
    else:
        value = 0
    if not value:
        raise WordsError(words)
    return value


def _after_hundreds(words: list[str]) -> int:
    match words:
        case []:
            return 0
        case ["lẻ", ones] if ones in _AFTER_ZERO:
            return _AFTER_ZERO[ones]
        case [_]:
            # "một trăm năm" is said for 150 as well as for 105
            return 10 if words == ["mười"] else _fail(words)
    return _below_hundred(words)


def _below_hundred(words: list[str]) -> int:
    match words:
        case [ones] if ones in _ONES:
            return _ONES[ones]
        case ["mười"]:
            return 10
        case ["mười", ones] if ones in _AFTER_TEN:
            return 10 + _AFTER_TEN[ones]
        case [tens, "mươi"] if _ONES.get(tens, 0) > 1:
            return 10 * _ONES[tens]
        case [tens, "mươi", ones] if _ONES.get(tens, 0) > 1 and ones in _AFTER_TENS:
            return 10 * _ONES[tens] + _AFTER_TENS[ones]
    return _fail(words)


def _fail(words: list[str]) -> int:
    raise WordsError(" ".join(words))
