"""Texts with places in braces, "{code}", and nothing else that a program could do."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class WordingError(ValueError):
    """A text names a place that cannot be filled.

    :param place: as it stands between the braces
    """

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def places(text: str) -> set[str]:
    """Return the names of the places of a text.

    :raise WordingError: a brace that stands alone, or holds no name
    """
    rest = _PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        raise WordingError("{" if "{" in rest else "}")
    found = set(_PLACE.findall(text))
    for name in found:
        if not _NAME.fullmatch(name):
            raise WordingError(name)
    return found


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its places filled; what is filled in is not read again.

    :raise WordingError: a value is missing
    """

    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise WordingError(match[1])
        return " ".join(values[match[1]].split())

    return _PLACE.sub(value, text)
