from odoo import api, fields, models
from odoo.fields import Domain

from .dossier_states import ENDED_STATES, STATES, WAITING_STATES, WORKING_STATES

URGENCIES = [
    ("in_time", "In time"),
    ("soon", "Due soon"),
    ("late", "Late"),
    ("waiting", "Waiting for the citizen"),
    ("ended", "Ended"),
]


class CqttDossier(models.Model):
    """How pressing a dossier is, at the moment somebody looks."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    urgency = fields.Selection(
        URGENCIES, compute="_compute_urgency", search="_search_urgency"
    )

    @api.depends("state", "overdue_at", "warn_at")
    def _compute_urgency(self):
        now = fields.Datetime.now()
        for dossier in self:
            dossier.urgency = dossier._urgency_at(now)

    def _urgency_at(self, now):
        if self.state == "registered":
            return False
        if self.state in ENDED_STATES:
            return "ended"
        if self.state in WAITING_STATES:
            return "waiting"
        if self.overdue_at and self.overdue_at < now:
            return "late"
        if self.warn_at and self.warn_at <= now:
            return "soon"
        return "in_time"

    @api.model
    def _search_urgency(self, operator, value):
        if operator != "in":
            return NotImplemented
        now = fields.Datetime.now()
        working = Domain("state", "in", WORKING_STATES)
        late = Domain("overdue_at", "<", now)
        soon = Domain("warn_at", "<=", now)
        domains = {
            False: Domain("state", "=", "registered"),
            "ended": Domain("state", "in", ENDED_STATES),
            "waiting": Domain("state", "in", WAITING_STATES),
            "late": working & late,
            "soon": working & soon & ~late,
            "in_time": working & ~soon & ~late,
        }
        return Domain.OR(domains[one] for one in value if one in domains)

    @api.model
    def _order_states(self, states, _domain):
        """Return the states of a board in the order of the work, none of them empty."""
        return [state for state, _label in STATES if state in states]
