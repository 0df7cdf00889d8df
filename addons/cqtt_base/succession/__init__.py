"""What became of administrative units: merged, split, renamed, kept.

Plain Python, no Odoo: usable and testable without a database.
"""

from .today import CycleError, Heirs, Link, today_units

__all__ = ["CycleError", "Heirs", "Link", "today_units"]
