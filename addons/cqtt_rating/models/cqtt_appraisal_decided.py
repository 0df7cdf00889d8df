from odoo import fields, models

from .board_states import VOTED_ON


class CqttAppraisal(models.Model):
    """What the board has voted, and what was decided."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    _protected_fields = frozenset(
        {
            "submitted_at",
            "returned_until",
            "total",
            "band_star",
            "star",
            "grace_until",
            "appraised_at",
            "is_approved",
        }
    )

    item_ids = fields.One2many("cqtt.board.item", "appraisal_id", string="Votes")
    is_approved = fields.Boolean(
        string="Approved by the board", readonly=True, copy=False
    )
    recognition_ids = fields.One2many("cqtt.recognition", "appraisal_id")

    def _propose(self):
        """Fix what the board has voted on; it was counted, whoever closed the count."""
        for appraisal in self:
            appraisal._perform(appraisal._transitions.get("propose"))

    def _decide(self, verb, decision):
        transition = self._transitions.get(verb)
        self._perform(transition, reason=decision.number)

    def _voted_on(self):
        """Return the items of sessions that have begun to vote on it."""
        # sudo: whether there is a vote, nothing of it
        return self.sudo().item_ids.filtered(
            lambda item: (
                item.session_id.state in VOTED_ON and item.outcome != "no_quorum"
            )
        )

    def _why_not_propose(self):
        item = self._voted_on()
        if not item or item[-1].session_id.state != "closed":
            return self.env._("The board has not voted on it yet.")
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "propose":
            values["is_approved"] = self._voted_on()[-1].outcome == "approved"
        return values


class CqttAppraisalLine(models.Model):
    """Once the board votes, its column is closed."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    def _why_not_column(self, column):
        if column.name == "board" and self.appraisal_id._voted_on():
            return self.env._("The board votes on it: its points stay as they are.")
        return super()._why_not_column(column)
