"""What a campaign decides by: columns of points, reasons, who counts.

Plain Python, no Odoo: usable and testable without a database.
"""

from .columns import BOARD, COLUMNS, SELF, TEAM, Column, Wrong, lacks_reason, wrong

__all__ = [
    "BOARD",
    "COLUMNS",
    "SELF",
    "TEAM",
    "Column",
    "Wrong",
    "lacks_reason",
    "wrong",
]
