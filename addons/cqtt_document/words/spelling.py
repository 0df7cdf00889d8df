"""How numbers are spoken differs between regions; both ways are right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

ZeroTens = Literal["lẻ", "linh"]
Four = Literal["tư", "bốn"]
Thousand = Literal["nghìn", "ngàn"]


@dataclass(frozen=True)
class Spelling:
    """The choices a speller leaves open.

    :param zero_tens: 105 is "một trăm **lẻ** năm" or "một trăm **linh** năm"
    :param four: 24 is "hai mươi **tư**" or "hai mươi **bốn**"
    :param thousand: 5.000 is "năm **nghìn**" or "năm **ngàn**"
    :raise ValueError: a word is none of its choices
    """

    zero_tens: ZeroTens = "lẻ"
    four: Four = "tư"
    thousand: Thousand = "nghìn"

    def __post_init__(self) -> None:
        choices = (
            (self.zero_tens, ZeroTens),
            (self.four, Four),
            (self.thousand, Thousand),
        )
        for word, words in choices:
            if word not in get_args(words):
                raise ValueError(f"{word!r} is none of {get_args(words)}")


DEFAULT = Spelling()
