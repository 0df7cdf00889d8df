"""What a spreadsheet would take for a formula."""

from __future__ import annotations

from typing import Any

#: how texts begin that spreadsheets calculate, whatever the file says they are
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "{=")


def guarded(value: Any) -> Any:
    """Return a text so that a file of plain values cannot pass it off as a formula.

    An apostrophe is what spreadsheets themselves put before such a text. Numbers, and
    whatever else is no text, stay as they are.
    """
    if isinstance(value, str) and value.startswith(FORMULAS):
        return "'" + value
    return value
