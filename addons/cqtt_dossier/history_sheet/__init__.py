"""Dossiers of earlier years as workbooks: the template, and reading what came back.

Plain Python, no ORM: usable and testable without a database.
"""

from .columns import COLUMNS, CLOSING, OPENING
from .problems import Problem, Reason
from .reader import MAX_BYTES, MAX_ROWS, read
from .rows import Choices, HistoryRow, Pause, Sheet
from .template import template
from .workbook import write_problems, write_rows

__all__ = [
    "CLOSING",
    "COLUMNS",
    "MAX_BYTES",
    "MAX_ROWS",
    "OPENING",
    "Choices",
    "HistoryRow",
    "Pause",
    "Problem",
    "Reason",
    "Sheet",
    "read",
    "template",
    "write_problems",
    "write_rows",
]
