from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import models
from odoo.tools import format_date

from odoo.addons.cqtt_base.clock import today


class CqttDisciplineCase(models.Model):
    """Who may do what about a case, and not before when."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.discipline.case"

    def _why_not_keep(self):
        """Return why the user may not handle the case, or nothing."""
        user = self.env.user
        if self.subject_user_id == user:
            return self.env._("Nobody handles the own case.")
        if tie := self._tie(user):
            return tie
        role = "supervisor" if self.is_of_head else "leader"
        if user._holds_role(role, self.unit_id):
            return ""
        return self.env._("This case is handled by: %s.", self._role_labels({role}))

    def _why_not_hear(self):
        if closed := self._why_not_keep():
            return closed
        earliest = today() + timedelta(days=self._rules().answer_days)
        if not self.answer_due_on or self.answer_due_on < earliest:
            return self.env._(
                "Enter by when the person is to answer: %s or later.",
                format_date(self.env, earliest),
            )
        return ""

    def _why_not_heard(self):
        is_due = self.answer_due_on and self.answer_due_on >= today()
        if not self.answer and is_due:
            return self.env._(
                "The person may answer until %s.",
                format_date(self.env, self.answer_due_on),
            )
        return ""

    def _why_not_convene(self):
        if closed := self._why_not_keep() or self._why_not_heard():
            return closed
        if self.kind != "legal":
            return self.env._("An internal measure needs no council: decide.")
        size = self._rules().council_size
        council = self.council_user_ids
        if len(council) < size or not len(council) % 2:
            return self.env._("The council has an odd number, %s or more.", size)
        return self._why_not_sit(council)

    def _why_not_vote(self):
        user = self.env.user
        if user not in self.council_user_ids:
            return self.env._("Only members of the council vote.")
        if user in self.voted_user_ids:
            return self.env._("You have voted; votes are secret and stay.")
        return self._why_not_vote_now(user)

    def _why_not_decide(self):
        if closed := self._why_not_keep() or self._why_not_heard():
            return closed
        if self.kind == "legal":
            if self.state != "council":
                return self.env._("Convene the council first: its votes are secret.")
            if not self._has_voted():
                waiting = len(self.council_user_ids - self.voted_user_ids)
                return self.env._("%s members of the council have not voted.", waiting)
        return self._why_not_measure() or self._why_not_issue()

    def _why_not_measure(self):
        measure = self.measure_id
        if not measure:
            return self.env._("Choose the measure first.")
        if measure.kind != self.kind:
            return self.env._("“%s” is not of this kind.", measure.name)
        if measure.for_leaders and not self.is_of_head:
            return self.env._("“%s” is for leaders only.", measure.name)
        months = measure.limitation_months
        limit = self.violated_on + relativedelta(months=months)
        if months and limit < today():
            return self.env._(
                "“%(measure)s” could be imposed until %(day)s: it is too late.",
                measure=measure.name,
                day=format_date(self.env, limit),
            )
        return ""
