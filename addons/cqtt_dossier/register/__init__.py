"""Form 07, "Sổ theo dõi hồ sơ" (06 of the set of 2018): a book per office and year.

After Circular 03/2025/TT-VPCP as QĐ 3621/QĐ-BYT (24/11/2025) prints it. No Odoo.
Rows are taken one after the other, so that a book of any length can be made.
"""

from .book import COLUMNS, SETS_COLUMNS, Book, Column, Row
from .paper import write_paper
from .workbook import write_workbook

__all__ = [
    "COLUMNS",
    "SETS_COLUMNS",
    "Book",
    "Column",
    "Row",
    "write_paper",
    "write_workbook",
]
