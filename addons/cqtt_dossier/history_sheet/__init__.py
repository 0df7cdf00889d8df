"""Dossiers of earlier years as workbooks: the template, and reading what came back.

Plain Python, no ORM: usable and testable without a database.
"""

from .columns import BY_KEY, COLUMNS, CLOSING, OPENING
from .course import ENDED
from .line import Line
from .problems import Problem, Reason
from .reader import LIMITS, MAX_BYTES, MAX_ROWS, read
from .rows import Choices, HistoryRow, Pause, Sheet
from .template import template
from .workbook import write_problems, write_rows, write_table

__all__ = [
    "BY_KEY",
    "CLOSING",
    "COLUMNS",
    "ENDED",
    "LIMITS",
    "MAX_BYTES",
    "MAX_ROWS",
    "OPENING",
    "Choices",
    "HistoryRow",
    "Line",
    "Pause",
    "Problem",
    "Reason",
    "Sheet",
    "read",
    "template",
    "write_problems",
    "write_rows",
    "write_table",
]
