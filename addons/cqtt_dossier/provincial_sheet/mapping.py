"""Which column of a province's export says what: proposed once, then kept."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field

from odoo.addons.cqtt_base.names import fold

from ..history_sheet import COLUMNS
from .words import TITLE_WORDS

KEYS = tuple(column.key for column in COLUMNS)
#: the commune of a row, in an export of several
UNIT = "unit"
#: without these a row says nothing that could be kept
REQUIRED = ("code", "owner", "received", "state")


@dataclass(frozen=True)
class Mapping:
    """What a province's export calls things.

    :param titles: by column key, the title of the province's column
    :param states: folded words to states, beside those known everywhere
    :param channels: folded words to codes of channels
    :param fields: folded words to codes of fields
    """

    titles: abc.Mapping[str, str]
    states: abc.Mapping[str, str] = field(default_factory=dict)
    channels: abc.Mapping[str, str] = field(default_factory=dict)
    fields: abc.Mapping[str, str] = field(default_factory=dict)

    def missing(self) -> list[str]:
        """Return the keys of columns that are needed and have no title."""
        keys = [key for key in REQUIRED if key not in self.titles]
        if not {"procedure", "field"} & set(self.titles):
            keys.append("procedure")
        return keys


def propose(titles: abc.Iterable[str]) -> dict[str, str]:
    """Return by column key the title that says most clearly that it is the column.

    A title is exactly a known word, or begins with one; the exact one wins, then the
    longer word, then the more telling one. No title stands for two columns.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    ranked = sorted(
        (rank, key, title) for title in titles for key, rank in _ranks(fold(title))
    )
    for _rank, key, title in ranked:
        if key not in found and title not in taken:
            found[key] = title
            taken.add(title)
    return {key: found[key] for key in (*KEYS, UNIT) if key in found}


def _ranks(title: str) -> abc.Iterator[tuple[str, tuple[int, int, int]]]:
    for key, words in TITLE_WORDS.items():
        for place, word in enumerate(map(fold, words)):
            if title == word:
                yield key, (0, -len(word), place)
            elif title.startswith(f"{word} ") or title.startswith(f"{word}("):
                yield key, (1, -len(word), place)
