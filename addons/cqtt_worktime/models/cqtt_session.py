from itertools import combinations

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..worktime import Hours, Session
from .dates import meet

WEEKDAYS = [
    ("0", "Monday"),
    ("1", "Tuesday"),
    ("2", "Wednesday"),
    ("3", "Thursday"),
    ("4", "Friday"),
    ("5", "Saturday"),
    ("6", "Sunday"),
]


class CqttSession(models.Model):
    """Working hours that come back every week, from a first to a last day.

    Hours change by ending a session and making another; what is written over changes
    the past too.
    """

    _name = "cqtt.session"
    _inherit = "cqtt.dated.mixin"
    _description = "Office Session"
    _order = "calendar_id, weekday, time_from, date_from, id"
    _owner_fields = ("calendar_id",)

    calendar_id = fields.Many2one(
        "cqtt.calendar", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(related="calendar_id.unit_id", store=True, index=True)
    weekday = fields.Selection(WEEKDAYS, required=True, default="0")
    time_from = fields.Float(string="Opens", required=True)
    time_to = fields.Float(string="Closes", required=True)

    _times = models.Constraint(
        "CHECK(time_from >= 0 AND time_from < time_to AND time_to <= 24)",
        "A session closes after it opens, both between 00:00 and 24:00.",
    )

    @api.depends("weekday", "time_from", "time_to")
    @api.depends_context("lang")
    def _compute_display_name(self):
        labels = dict(self._fields["weekday"]._description_selection(self.env))
        for session in self:
            day = labels.get(session.weekday, "")
            session.display_name = f"{day} {session._hours_text()}"

    @api.constrains(
        "calendar_id", "weekday", "time_from", "time_to", "date_from", "date_to"
    )
    def _check_overlap(self):
        for calendar in self.calendar_id:
            for one, other in combinations(calendar.session_ids, 2):
                if one._overlaps(other):
                    raise ValidationError(
                        self.env._(
                            "%(one)s and %(other)s overlap while both are in force. "
                            "Change the hours, or end the earlier session with the "
                            "day before the later one begins.",
                            one=one.display_name,
                            other=other.display_name,
                        )
                    )

    @api.model_create_multi
    def create(self, vals_list):
        sessions = super().create(vals_list)
        sessions.calendar_id._revise()
        return sessions

    def write(self, vals):
        result = super().write(vals)
        self.calendar_id._revise()
        return result

    def unlink(self):
        calendars = self.calendar_id
        result = super().unlink()
        calendars._revise()
        return result

    def _overlaps(self, other):
        return (
            self.weekday == other.weekday
            and self.time_from < other.time_to
            and other.time_from < self.time_to
            and meet(self, other)
        )

    def _hours_text(self):
        clocks = (
            divmod(round(time * 60), 60) for time in (self.time_from, self.time_to)
        )
        return "–".join(f"{hour:02}:{minute:02}" for hour, minute in clocks)

    def _as_part(self):
        """Return it as the engine wants it."""
        return Session(
            int(self.weekday),
            Hours(round(self.time_from * 60), round(self.time_to * 60)),
            self.date_from or None,
            self.date_to or None,
        )
