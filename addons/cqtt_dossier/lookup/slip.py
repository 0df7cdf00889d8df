"""What the square code of a receipt says: the address of the look-up page."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode, urlsplit

from .secret import clean_code

PATH = "/tra-cuu"


def slip_address(base: str, code: str, secret: str) -> str:
    """Return the address; codes stand behind "?", which servers do not log."""
    return f"{base.rstrip('/')}{PATH}?{urlencode({'code': code, 'secret': secret})}"


def scanned_code(text: str) -> str:
    """Return the dossier's code that a scanner read; nothing if there is none.

    Receipts printed earlier hold the code alone.
    """
    try:
        parts = urlsplit(text.strip())
        found = parse_qs(parts.query).get("code", [""])[0]
    except ValueError:
        return ""
    return clean_code(found if parts.scheme else text)
