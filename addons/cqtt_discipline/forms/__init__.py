"""What the papers of discipline say, before they are laid out. No Odoo."""

from .minutes import MinutesAnswer, MinutesForm, MinutesPerson

__all__ = ["MinutesAnswer", "MinutesForm", "MinutesPerson"]
