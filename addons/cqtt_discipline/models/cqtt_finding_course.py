from odoo import SUPERUSER_ID, fields, models

from .check_states import PLANNERS
from .finding_states import TEAM_VERBS


class CqttFinding(models.Model):
    """Who may answer, judge and mend a finding, and what a later check says of it."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.finding"

    def _why_not_role(self, transition):
        """Who found it judges the answer, whatever roles he holds elsewhere."""
        # sudo: the team is compared with the user, not shown
        team = self.sudo().check_id.member_ids.user_id
        if transition.verb in TEAM_VERBS and self.env.user in team:
            return ""
        return super()._why_not_role(transition)

    def _is_overseer(self):
        user = self.env.user
        return any(user._holds_role(r, self.unit_id) for r in ("manager", "leader"))

    def _why_not_reply(self):
        # sudo: the account is compared with the user, not shown
        account = self.staff_id.sudo().user_id
        if account and account != self.env.user:
            return self.env._("%s answers for himself.", self.staff_id.sudo().name)
        if not account and not self._is_overseer():
            return self.env._("A leader or manager answers for the unit.")
        if self.reply_due_at < fields.Datetime.now():
            return self.env._("The time to answer is over.")
        return ""

    def _why_not_judge(self):
        """Nobody judges what is said of himself, a relative or his superior."""
        user = self.env.user
        # sudo: the team is compared with the user, not shown
        check = self.sudo().check_id
        planner = PLANNERS[check.level]
        is_planner = user._holds_role(planner, self.unit_id)
        if not is_planner and user not in check.member_ids.user_id:
            return self.env._("The team decides, or who planned its check.")
        if self.staff_id:
            relatives = self.env["cqtt.declared.relative"]
            return relatives._why_not_check(user, self.staff_id)
        return ""

    def _why_not_uphold_unanswered(self):
        if self.reply_due_at >= fields.Datetime.now():
            return self.env._("It may still be answered.")
        return "" if self.env.su else self._why_not_judge()

    def _why_not_remedy(self):
        # sudo: accounts are compared with the user, not shown
        mine = (self.owner_id | self.staff_id).sudo().user_id
        if self.env.user in mine or self._is_overseer():
            return ""
        return self.env._("Who mends it says so, or a leader or manager.")

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if transition.verb == "reply":
            values |= {"replied_at": now, "replied_by_id": self.env.uid}
        elif transition.verb == "remedy":
            values["remedied_at"] = now
        elif transition.verb in TEAM_VERBS:
            values["judged_by_id"] = self.env.uid
        return values

    def _perform(self, transition, values=None, reason=None, **click):
        said = {"accept": "verdict", "uphold": "verdict", "remedy": "remedy"}
        if name := said.get(transition.verb):
            values = {**(values or {}), name: (reason or "").strip()}
        return super()._perform(transition, values=values, reason=reason, **click)

    def _look_again(self, line):
        """Let a later check say whether it is gone."""
        finding = self.with_user(SUPERUSER_ID)
        if line.result == "pass":
            finding._perform(
                self._get_transition("close"),
                {
                    "closed_by_check_id": line.check_id.id,
                    "closed_at": line.check_id.signed_at,
                },
                reason=line.check_id.display_name,
            )
        elif line.result == "fail":
            finding._perform(
                self._get_transition("find_again"),
                {"found_again": self.found_again + 1},
                reason=line.check_id.display_name,
            )
