"""Early, on time or late, and since when: what the times of a dossier say. No Odoo."""

from .clock import Move, can_move, first_due, story
from .judge import Level, Timeliness, judge, last_moment
from .stays import working_stays

__all__ = [
    "Level",
    "Move",
    "Timeliness",
    "can_move",
    "first_due",
    "judge",
    "last_moment",
    "story",
    "working_stays",
]
