"""When something became overdue, and how long it stayed so. No Odoo."""

from .rule import OverdueRule
from .settle import Booked, Mark, Settlement, settle, wanted_marks
from .stays import Change, Stay, stays, stretches

__all__ = [
    "Booked",
    "Change",
    "Mark",
    "OverdueRule",
    "Settlement",
    "Stay",
    "settle",
    "stays",
    "stretches",
    "wanted_marks",
]
