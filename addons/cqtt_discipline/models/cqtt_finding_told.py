from datetime import datetime

from odoo import models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_worktime.local_time import to_local

from .finding_states import OPEN, TO_MEND

PREFIX = "cqtt_discipline.activity_finding_"


class CqttFindingTold(models.Model):
    """Who is told of a finding, and by when he is to act.

    The person and a leader of the unit may answer, the head of the team decides, then
    somebody mends it. What is overdue is passed on to the supervisors, then to the
    province. What was told goes when its time is over.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _name = "cqtt.finding"
    _inherit = ["cqtt.finding", "cqtt.told.mixin"]

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for finding in self.sudo():  # activities of others follow from the step
            finding._untell()
            if transition.target == "replied":
                finding._tell_each("judge", finding.check_id.signed_by_id, today())
            elif transition.verb == "escalate":
                finding._tell_each("overdue", finding._told_of_overdue(), today())
            elif transition.target == "upheld" or transition.verb == "assign":
                finding._tell_to_mend()
        return result

    # Who

    def _tell_to_answer(self):
        for finding in self:
            # sudo: the account of whom it is about
            told = finding.staff_id.sudo().user_id | finding._heads()
            finding._tell_each("answer", told, finding.reply_due_at)

    def _tell_to_mend(self):
        # sudo: the account of who mends it
        told = self.owner_id.sudo().user_id or self._heads()
        self._tell_each("mend", told, self.due_at)

    def _heads(self):
        """Return a leader of the unit; where there is none, a manager."""
        grants = self.env["cqtt.role.grant"]
        for role in ("leader", "manager"):
            if found := grants._users_of([role], self.unit_id):
                return found[:1]
        return self.env["res.users"]

    def _told_of_overdue(self):
        """Return those to whom it was passed on."""
        # sudo: who holds a role is asked for the work, not shown
        grants = self.env["cqtt.role.grant"].sudo()
        place = Domain("role", "=", "province_admin") & Domain(
            "unit_id", "=", self.unit_id.province_id.id
        )
        if self.escalation == "supervisor":
            place = Domain("role", "=", "supervisor") & Domain(
                "cluster_id.member_ids", "any", self._membership()
            )
        return grants.search(place & grants._in_force_domain()).user_id

    def _membership(self):
        members = self.env["cqtt.cluster.member"]
        return Domain("unit_id", "=", self.unit_id.id) & members._in_force_domain()

    # Telling

    def _tell_each(self, what, users, due):
        """Give each of these, if he may see the finding, an activity."""
        # sudo: whose step tells somebody may not make activities for him
        finding = self.sudo().with_context(mail_activity_quick_update=True)
        day = to_local(due).date() if isinstance(due, datetime) else due
        for user in users:
            if self.with_user(user).has_access("read"):
                finding.activity_schedule(
                    PREFIX + what,
                    date_deadline=day,
                    summary=finding.with_context(lang=user.lang)._told(what),
                    user_id=user.id,
                )

    def _told(self, what):
        """Return in words what is to be done, in the language of who is told."""

        def moment(at):
            return f"{to_local(at):%H:%M %d/%m/%Y}"

        words = {
            "answer": self.env._(
                "%(finding)s: may be answered until %(moment)s",
                finding=self.name,
                moment=moment(self.reply_due_at),
            ),
            "judge": self.env._("%s: answered, decide on it", self.name),
            "mend": self.env._(
                "%(finding)s: to be mended by %(moment)s",
                finding=self.name,
                moment=moment(self.due_at),
            ),
            "overdue": self.env._(
                "%(unit)s, %(finding)s: not mended by %(moment)s",
                unit=self.unit_id.name,
                finding=self.name,
                moment=moment(self.due_at),
            ),
        }
        return words[what]

    def _untell(self):
        """Let go what has been done or can no longer be done."""
        kept = {
            "answer": self.state == "open",
            "judge": self.state == "replied",
            "mend": self.state in TO_MEND and self.state != "replied",
            "overdue": self.state in OPEN,
        }
        over = {self.env.ref(PREFIX + what) for what, keep in kept.items() if not keep}
        self.activity_ids.filtered(
            lambda activity: activity.automated and activity.activity_type_id in over
        ).unlink()
