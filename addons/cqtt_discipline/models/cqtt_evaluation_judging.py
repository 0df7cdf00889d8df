from odoo import models

from .evaluation_states import JUDGES


class CqttEvaluation(models.Model):
    """Whose turn it is: each enters his own part, and nobody judges himself."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation"

    def _is_about(self, user):
        return self.subject_user_id == user

    def _open_part(self):
        """Return the part that the user may enter now: self, head, final or none."""
        if self.state == "self":
            return "self" if self._is_about(self.env.user) else ""
        if self.state in JUDGES and not self._why_not_judge():
            return self.state
        return ""

    def _why_not_judge(self, stage=None):
        """Return why the user may not judge the person at a stage, or nothing."""
        if self._is_about(self.env.user):
            return self.env._("Nobody judges himself.")
        user, unit = self.env.user, self.unit_id
        wanted = JUDGES[stage or self._stage()][self.rank]
        held = {role for role in wanted if user._holds_role(role, unit)}
        if self.rank == "leader" and held == {"leader"} and not self._is_head(user):
            held = set()
        if held:
            return ""
        return self.env._(
            "%(rank)s: judged at this stage by %(roles)s.",
            rank=dict(self._fields["rank"]._description_selection(self.env))[self.rank],
            roles=self._role_labels(wanted),
        )

    def _stage(self):
        return "final" if self.state in ("final", "approved") else "head"

    def _is_head(self, user):
        # sudo: who is the head of a unit is known to everybody
        heads = self.env["cqtt.staff"].sudo()
        return bool(
            heads.search_count(
                [
                    ("unit_id", "=", self.unit_id.id),
                    ("user_id", "=", user.id),
                    ("is_head", "=", True),
                    ("is_in_force", "=", True),
                ],
                limit=1,
            )
        )
