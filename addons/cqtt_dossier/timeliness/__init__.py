"""Early, on time or late, and since when: what the times of a dossier say. No Odoo."""

from .judge import Level, Timeliness, judge, last_moment
from .stays import working_stays

__all__ = ["Level", "Timeliness", "judge", "last_moment", "working_stays"]
