"""Figures as a worksheet, and texts that stay texts there. No Odoo."""

from .guard import guarded
from .workbook import Column, Sheet, write_sheet

__all__ = ["Column", "Sheet", "guarded", "write_sheet"]
