"""Looking a dossier up without logging in: codes, secrets, and what is told. Pure."""

from .secret import clean_code, clean_secret, show_secret, spell_secret
from .slip import scanned_code, slip_address
from .story import Move, Story, Waiting, tell

__all__ = [
    "Move",
    "Story",
    "Waiting",
    "clean_code",
    "clean_secret",
    "scanned_code",
    "show_secret",
    "slip_address",
    "spell_secret",
    "tell",
]
