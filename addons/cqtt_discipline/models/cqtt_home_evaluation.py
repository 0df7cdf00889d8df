from odoo import api, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today


class CqttHome(models.AbstractModel):
    """What somebody has to do for evaluations, pledges and cases."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _counts(self):
        late = [("due_at", "<", "now")]
        mine = Domain("subject_user_id", "=", self.env.uid)
        return {
            **super()._counts(),
            "evaluation_mine": self._waiting(
                "cqtt.evaluation", mine & Domain("state", "=", "self"), late
            ),
            "evaluation_sheets": self._waiting(
                "cqtt.evaluation", self._sheets_waiting(), late
            ),
            "evaluation_rounds": self._waiting(
                "cqtt.evaluation.round", self._rounds_waiting(), late
            ),
            "pledge": self._waiting(
                "cqtt.pledge",
                Domain("signer_user_id", "=", self.env.uid)
                & Domain("state", "=", "draft"),
            ),
            "hearing": self._waiting(
                "cqtt.discipline.hearing", mine & Domain("state", "=", "asked")
            ),
            "case_votes": self._waiting(
                "cqtt.discipline.case",
                Domain("council_user_ids", "in", self.env.user.ids)
                & Domain("voted_user_ids", "not in", self.env.user.ids)
                & Domain("votes_closed_at", "=", False)
                & Domain("state", "=", "council"),
            ),
        }

    @api.model
    def _sheets_waiting(self):
        """Return the sheets that the user is to judge now: as head, or as approver."""
        user = self.env.user
        of_staff = Domain("rank", "=", "staff")
        here = Domain("rank", "in", ("manager", "staff"))
        above = Domain("rank", "in", ("head", "leader"))

        def at(role, ranks, *states):
            scope = user._scope_domain("unit_id", roles=[role])
            return scope & ranks & Domain("state", "in", states)

        waiting = (
            at("manager", of_staff, "head")
            | at("leader", Domain("rank", "=", "manager"), "head")
            | at("leader", here, "final")
            | at("supervisor", above, "head", "final")
        )
        return waiting & Domain("subject_user_id", "!=", user.id)

    @api.model
    def _rounds_waiting(self):
        """Return the evaluations to be opened or closed, when their period is over."""
        user = self.env.user
        opens = user._scope_domain("unit_id", roles=["manager", "leader"])
        closes = user._scope_domain("unit_id", roles=["leader"])
        return Domain("date_to", "<", today()) & (
            opens & Domain("state", "=", "planned")
            | closes & Domain("state", "=", "open")
        )
