"""What the papers of discipline say, before they are laid out. No Odoo."""

from .desk import DeskForm, DeskLine
from .evaluating import GradeList, Group, Person, Sheet, SheetLine, SheetPart
from .minutes import MinutesAnswer, MinutesForm, MinutesPerson
from .planning import PlanForm, PlanRow
from .pledging import Pledge

__all__ = [
    "DeskForm",
    "DeskLine",
    "GradeList",
    "Group",
    "MinutesAnswer",
    "MinutesForm",
    "MinutesPerson",
    "Person",
    "PlanForm",
    "PlanRow",
    "Pledge",
    "Sheet",
    "SheetLine",
    "SheetPart",
]
