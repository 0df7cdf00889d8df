from datetime import timedelta

from odoo import api, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from .outreach_states import WORKERS

SOON = "cqtt_outreach.activity_outreach_promise_soon"
LATE = "cqtt_outreach.activity_outreach_promise_late"
#: days before a promise is due
AHEAD = 3


class CqttOutreachQuestionReminder(models.Model):
    """Who is told before a promise is due, and who when it was not kept in time."""

    # pylint: disable-next=consider-merging-classes-inherited
    _name = "cqtt.outreach.question"
    _inherit = ["cqtt.outreach.question", "cqtt.told.mixin"]

    @api.model
    def _cron_tell(self):
        """Tell of promises that are coming due, or late."""
        self._tell_pressing(self._pressing_domains())

    @api.model
    def _pressing_domains(self):
        promised = Domain("state", "=", "promised")
        late = Domain("due_on", "<", today())
        soon = Domain("due_on", "<=", today() + timedelta(days=AHEAD)) & ~late
        return {SOON: promised & soon, LATE: promised & late}

    def _tell(self, xml_id):
        heads = self._first_of("manager" if xml_id == SOON else "leader")
        for question in self.with_context(mail_activity_quick_update=True):
            unit, head = question.unit_id, heads[question.unit_id]
            owner = question.owner_id.user_id
            if not (owner and any(owner._holds_role(r, unit) for r in WORKERS)):
                owner = self.env["res.users"]
            told = owner or head if xml_id == SOON else head or owner
            question.activity_schedule(
                xml_id,
                date_deadline=question.due_on,
                summary=question.event_id.kind_id.name,
                user_id=(told or question.create_uid).id,
            )

    def write(self, vals):
        result = super().write(vals)
        if {"due_on", "owner_id"} & vals.keys():
            self._untell()
        return result

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.target != "promised":
            self._untell()
        return result

    def _untell(self):
        """Let go what no longer presses; another day is told of anew."""
        # sudo: activities of others end with the promise they were about
        questions = self.sudo().with_context(active_test=False)
        questions.activity_ids.filtered("automated").unlink()
