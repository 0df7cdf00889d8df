"""Check codes: long enough that nobody guesses one, short enough to be typed.

Twenty characters of Crockford's base 32 hold 100 bits; its letters cannot be mistaken
for figures.
"""

from __future__ import annotations

import re
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 20
GROUP = 5
_LOOK_ALIKE = str.maketrans("OIL", "011", " -\u2013\t\n")
_STAMP = re.compile(rb"%CQTT-([0-9A-HJKMNP-TV-Z]{20})")


def new_code() -> str:
    """Return a code that nobody has been given."""
    return "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))


def clean_code(text: str) -> str:
    """Return the code that somebody typed or scanned; nothing if it cannot be one."""
    code = text.upper().translate(_LOOK_ALIKE)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


def show_code(code: str) -> str:
    """Return a code as it is printed: "01234-56789-ABCDE-FGHJK"."""
    return "-".join(code[i : i + GROUP] for i in range(0, len(code), GROUP))


def stamp(pdf: bytes, code: str) -> bytes:
    """Return a file that says its code in a comment behind its end.

    Programs that add to a file keep it, so that what they made is known as altered.
    """
    return pdf.rstrip() + f"\n%CQTT-{code}\n".encode()


def find_code(pdf: bytes) -> str:
    """Return the code that a file says it has; nothing if it says none.

    The file is searched as it is and not parsed: it comes from anybody.
    """
    found = _STAMP.search(pdf)
    return found[1].decode() if found else ""
