"""Lists as workbooks (XLSX), or as text (CSV): a template, and reading what came back.

What all lists have in common; each list has a package of its own with its columns.
Plain Python, no Odoo.
"""

from .columns import Column
from .delimited import delimited_cells, is_workbook
from .header import WrongColumns, places
from .problems import Fault, Problem
from .template import Layout, write_template
from .values import SHORT_PHONE, as_moment, as_text
from .workbook import FORMULA, Cells, Limits, Refused, cells

__all__ = [
    "FORMULA",
    "SHORT_PHONE",
    "Cells",
    "Column",
    "Fault",
    "Layout",
    "Limits",
    "Problem",
    "Refused",
    "WrongColumns",
    "as_moment",
    "as_text",
    "cells",
    "delimited_cells",
    "is_workbook",
    "places",
    "write_template",
]
