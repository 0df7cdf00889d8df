"""Exports of provincial one-stop systems: their columns, rows, and what changed.

Plain Python, no ORM: usable and testable without a database.
"""

from .compare import Kind, Standing, Verdict, compare
from .mapping import KEYS, REQUIRED, Mapping, propose
from .reader import Read, read, titles_of
from .report import Line, write_report
from .sharing import Shares, place_names, shares
from .words import STATE_WORDS

__all__ = [
    "KEYS",
    "REQUIRED",
    "STATE_WORDS",
    "Kind",
    "Line",
    "Mapping",
    "Read",
    "Shares",
    "Standing",
    "Verdict",
    "compare",
    "place_names",
    "propose",
    "read",
    "shares",
    "titles_of",
    "write_report",
]
