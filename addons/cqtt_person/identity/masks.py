"""What may be shown of a number: how it ends, never how it begins.

The first digits of an ID number tell province, sex and year of birth.
"""

import re

DOT = "•"
SHOWN = 3
_LONG_NUMBER = re.compile(r"(?:[0-9][ .\-]?){9,}")
_DOSSIER_CODE = re.compile(r"\S*[A-Z][0-9]{2}\S*-[0-9]{6}-[0-9]{4,}")


def tail(number: str) -> str:
    """Return the last digits, which may be shown; nothing of a number that is short."""
    return number[-SHOWN:] if len(number) > 2 * SHOWN else ""


def mask(shown: str, hidden: int = 9) -> str:
    """Return dots and the digits that are shown: ``•••••••••123``.

    The count of dots says nothing about the length of what is hidden.
    """
    return DOT * hidden + shown


def holds_number(text: str) -> bool:
    """Tell whether a text holds what may be an ID or phone number.

    Codes of dossiers (``H28.1.09-260301-0005``) are no such numbers.
    """
    return bool(_LONG_NUMBER.search(_DOSSIER_CODE.sub("", text)))
