"""Lists of staff as workbooks (XLSX): the template, and reading what came back.

Plain Python, no Odoo: usable and testable without a database.
"""

from ..sheets import Column
from .columns import COLUMNS
from .people import Person, people
from .problems import Problem, Reason
from .reader import MAX_BYTES, MAX_ROWS, read
from .rows import Choices, Sheet, StaffRow
from .template import template

__all__ = [
    "COLUMNS",
    "MAX_BYTES",
    "MAX_ROWS",
    "Choices",
    "Column",
    "Person",
    "Problem",
    "Reason",
    "Sheet",
    "StaffRow",
    "people",
    "read",
    "template",
]
