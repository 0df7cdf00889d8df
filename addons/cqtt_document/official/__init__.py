"""Numbers and check codes of official papers.

Plain Python, no Odoo: usable and testable without a database.
"""

from .code import clean_code, find_code, new_code, show_code, stamp
from .pattern import OfficialPattern, PatternProblem

__all__ = [
    "OfficialPattern",
    "PatternProblem",
    "clean_code",
    "find_code",
    "new_code",
    "show_code",
    "stamp",
]
