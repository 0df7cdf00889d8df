"""What the papers of discipline say, before they are laid out. No Odoo."""

from .desk import DeskForm, DeskLine
from .minutes import MinutesAnswer, MinutesForm, MinutesPerson

__all__ = ["DeskForm", "DeskLine", "MinutesAnswer", "MinutesForm", "MinutesPerson"]
