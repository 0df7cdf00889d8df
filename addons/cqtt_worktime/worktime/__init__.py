"""Working time: when an office works, when something is due, and why.

Plain Python, no Odoo. All times are local wall-clock times of Viet Nam
(Asia/Ho_Chi_Minh) without zone; there is no daylight saving time in it.
"""

from .calendar import Pause, WorkCalendar
from .errors import BadCalendar, BadLimit, NoAnswer, NoWorkingTime, OutOfRange
from .explain import Begin, DayKind, DayStep, Explanation, Note, explain
from .parts import DayOff, Hours, MakeUpDay, Session
from .rules import CountingRules, DayCount, Limit, OpeningEdge, Unit

__all__ = [
    "BadCalendar",
    "BadLimit",
    "Begin",
    "CountingRules",
    "DayCount",
    "DayKind",
    "DayOff",
    "DayStep",
    "Explanation",
    "Hours",
    "Limit",
    "MakeUpDay",
    "NoAnswer",
    "NoWorkingTime",
    "Note",
    "OpeningEdge",
    "OutOfRange",
    "Pause",
    "Session",
    "Unit",
    "WorkCalendar",
    "explain",
]
