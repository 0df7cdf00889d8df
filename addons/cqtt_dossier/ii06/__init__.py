"""Report II.06: how dossiers of procedures were dealt with, as the form prints it.

Circular 01/2020/TT-VPCP, forms II.06a (one office) and II.06b (several together). Plain
Python, no Odoo: usable and testable without a database.
"""

from .columns import COLUMNS, DERIVED, HEAD_ROWS, INPUTS, Column, HeadCell, head_rows
from .heading import LABEL_HEADS, Heading
from .lines import Line, Table
from .workbook import write_workbook

__all__ = [
    "COLUMNS",
    "DERIVED",
    "HEAD_ROWS",
    "INPUTS",
    "LABEL_HEADS",
    "Column",
    "HeadCell",
    "Heading",
    "Line",
    "Table",
    "head_rows",
    "write_workbook",
]
