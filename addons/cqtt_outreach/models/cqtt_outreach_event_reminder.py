from datetime import timedelta
from itertools import chain

from odoo import api, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_worktime.local_time import to_local

from .outreach_states import OPEN_STATES, WORKERS

PREPARE = "cqtt_outreach.activity_outreach_prepare"
VISIT = "cqtt_outreach.activity_outreach_visit"
#: what an activity follows when it changes
FOLLOWED = frozenset({"starts_at", "host_id", "presenter_id"})


class CqttOutreachEventReminder(models.Model):
    """Who sees to an event that is still to come: one activity, until it is over.

    Of a visit its host, of all else who presents it; until they are named, or where
    they have no account, an officer or the head of the commune.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _name = "cqtt.outreach.event"
    _inherit = ["cqtt.outreach.event", "cqtt.told.mixin"]

    @api.model_create_multi
    def create(self, vals_list):
        events = super().create(vals_list)
        events._remind()
        return events

    def write(self, vals):
        result = super().write(vals)
        if FOLLOWED & vals.keys():
            self._remind()
        return result

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.target in OPEN_STATES:
            self._remind()
        elif transition.target:
            # sudo: nobody is to be reminded of what is over
            self.sudo().activity_ids.unlink()
        return result

    def _remind(self):
        # sudo: who plans may tell who hosts
        for event in self.sudo().with_context(mail_activity_quick_update=True):
            day = event._to_prepare_by()
            if event.state in OPEN_STATES and day:
                event._remind_by(day)

    def _remind_by(self, day):
        """Have one person see to the event by a day; what was done stays done."""
        xml_id = VISIT if self.form in ("visit", "support") else PREPARE
        kind = self.env.ref(xml_id)
        told = self.with_context(active_test=False).activity_ids.filtered(
            lambda activity: activity.activity_type_id == kind
        )
        named = self._named_account()
        if not told:
            self.activity_schedule(
                xml_id,
                date_deadline=day,
                summary=self.kind_id.name,
                user_id=(named or self._first_account()).id,
            )
        elif told.active:
            told.date_deadline = day
            told.user_id = named or told.user_id

    def _to_prepare_by(self):
        """Return the day by which something is to be done, if any is known."""
        if not self.starts_at:
            return self.due_at and to_local(self.due_at).date()
        days = max(
            self.task_ids.filtered(lambda t: not t.is_done).mapped("days_before"),
            default=0,
        )
        day = to_local(self.starts_at).date()
        return max(day - timedelta(days=days), min(day, today()))

    def _named_account(self):
        people = [self.host_id, self.presenter_id]
        if self.form not in ("visit", "support"):
            people.reverse()
        return self._who_may_see(person.user_id for person in people)

    def _first_account(self):
        """Return whose turn it is while nobody is named."""
        heads = (self._first_of(role)[self.unit_id] for role in ("manager", "leader"))
        return self._who_may_see(chain([self.env.user], heads)) or self.env.user

    def _who_may_see(self, users):
        """Return the first of some users who works with events of the unit."""
        for user in filter(None, users):
            if any(user._holds_role(role, self.unit_id) for role in WORKERS):
                return user
        return self.env["res.users"]
