from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.panels import Opens, Panel, Row
from odoo.addons.cqtt_worktime.local_time import to_local

from .outreach_states import OPEN_STATES, WORKERS

#: days that the panel looks ahead, and its lines
AHEAD, MOST = 7, 6
ACTION = "cqtt_outreach.cqtt_outreach_event_action"


class CqttHome(models.AbstractModel):
    """Ceremonies, visits and meetings of the days to come."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _panels(self):
        panels = super()._panels()
        if self._holds_any(WORKERS):
            panels.append(self._panel_of_the_week())
        return panels

    def _panel_of_the_week(self):
        domain = self._of_the_week()
        events = self.env["cqtt.outreach.event"].search(
            domain, order="starts_at, due_at, id", limit=MOST
        )
        return Panel(
            key="outreach_week",
            title=self.env._("Near the people, these seven days"),
            sequence=50,
            heads=(self.env._("What"), self.env._("Where"), self.env._("When")),
            rows=tuple(self._row_of_event(event) for event in events),
            empty=self.env._("No ceremony, visit or meeting is planned."),
            opens=Opens(ACTION, list(domain)),
        )

    def _of_the_week(self):
        """Return the domain of what begins, or has to be planned, within a week."""
        end = fields.Datetime.now() + timedelta(days=AHEAD)
        planned = Domain("starts_at", "!=", False) & Domain("starts_at", "<", end)
        unplanned = Domain("starts_at", "=", False) & Domain("due_at", "<", end)
        return Domain("state", "in", OPEN_STATES) & (planned | unplanned)

    def _row_of_event(self, event):
        due = event.starts_at or event.due_at
        when = f"{to_local(due):%H:%M %d/%m}"
        if not event.starts_at:
            when = self.env._("plan it before %s", f"{to_local(due):%d/%m}")
        return Row(
            (event.name, event.place_text or "", when),
            tone="late" if due < fields.Datetime.now() else "",
            opens=Opens.record(ACTION, event.id),
        )
