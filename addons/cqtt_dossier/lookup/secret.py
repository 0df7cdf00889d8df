"""The secret of a receipt: eight characters of Crockford's base 32, 40 bits.

It is made of the dossier's code by a key, so that a wrong one is known as wrong without
a look at any dossier.
"""

from __future__ import annotations

import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
GROUP = 4
LONGEST_CODE = 40
#: digits of the digest that one character uses up: 5 of 8 bits are taken
_DIGITS = 2
_LOOK_ALIKE = str.maketrans("OIL", "011", " -\u2013\u2014.\t\r\n")
_SPACES = re.compile(r"[\s\u00a0\u200b]+")
_DASHES = re.compile("[\u2010-\u2015]")
_CODE = re.compile(r"[A-Z0-9]+(?:[.\-/][A-Z0-9]+)+")


def spell_secret(digest: str) -> str:
    """Return the secret that a keyed digest spells.

    :param digest: in hexadecimal digits
    :raise ValueError: it is too short
    """
    if len(digest) < LENGTH * _DIGITS:
        raise ValueError("the digest is too short")
    numbers = (
        int(digest[i : i + _DIGITS], 16) for i in range(0, LENGTH * _DIGITS, _DIGITS)
    )
    return "".join(ALPHABET[number % len(ALPHABET)] for number in numbers)


def show_secret(secret: str) -> str:
    """Return a secret as it is printed: "0123-ABCD"."""
    return f"{secret[:GROUP]}-{secret[GROUP:]}"


def clean_secret(text: str) -> str:
    """Return the secret that somebody typed; nothing if it cannot be one."""
    secret = text.upper().translate(_LOOK_ALIKE)
    return secret if len(secret) == LENGTH and set(secret) <= set(ALPHABET) else ""


def clean_code(text: str) -> str:
    """Return the code of a dossier that somebody typed; nothing if it cannot be one."""
    code = _DASHES.sub("-", _SPACES.sub("", text)).upper()
    return code if len(code) <= LONGEST_CODE and _CODE.fullmatch(code) else ""
