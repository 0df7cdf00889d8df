from odoo import api, fields, models

from odoo.addons.cqtt_worktime.local_time import to_local
from odoo.addons.cqtt_worktime.worktime import Limit, Unit

from .followup_states import STATES, TRANSITIONS


class CqttDossierFollowup(models.Model):
    """Somebody was not satisfied: the manager finds out why, and answers."""

    _name = "cqtt.dossier.followup"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Follow-up of a Rating"
    _order = "state desc, due_on, id"
    _rec_name = "dossier_id"

    _transitions = TRANSITIONS
    _protected_fields = frozenset({"owner_id", "due_on", "answered_at"})
    _settled_fields = frozenset(
        {"unit_id", "dossier_id", "rating_id", "reasons", "comment"}
    )
    _frozen_states = ("answered",)
    _frozen_columns = ("dossier_id", "comment", "answer", "answered_at")
    _deletable_states = ()

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, index=True, ondelete="restrict", readonly=True
    )
    rating_id = fields.Many2one(
        "cqtt.dossier.rating",
        required=True,
        index=True,
        ondelete="restrict",
        groups=fields.NO_ACCESS,
    )
    reasons = fields.Char(readonly=True)
    comment = fields.Text(string="What the citizen wrote", readonly=True)
    owner_id = fields.Many2one(
        "res.users", string="Who answers", readonly=True, copy=False
    )
    due_on = fields.Date(string="Answer by", readonly=True, copy=False)
    answer = fields.Text(
        help="What was found, what was done about it and what the citizen was told."
    )
    answered_at = fields.Datetime(string="Answered", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="open", required=True, readonly=True, copy=False
    )

    _rating_uniq = models.UniqueIndex("(rating_id)", "It is followed up already.")
    _answered = models.Constraint(
        "CHECK((state = 'answered') = (answered_at IS NOT NULL))",
        "It has a time once it is answered.",
    )

    @api.model
    def _open(self, rating):
        """Have an unhappy rating followed up, within the days that the policy gives."""
        now = fields.Datetime.now()
        days = self.env["cqtt.dossier.policy"]._answer_days(to_local(now).date())
        calendar = self.env["cqtt.calendar"].sudo()._for_unit(rating.unit_id)
        due = calendar._due(now, Limit(Unit.WORKING_DAY, days))
        # sudo: who rates has no account; the follow-up belongs to the rating
        followup = self.sudo().create(
            {
                "unit_id": rating.unit_id.id,
                "dossier_id": rating.dossier_id.id,
                "rating_id": rating.id,
                "reasons": ", ".join(rating.reason_ids.mapped("name")),
                "comment": rating.comment,
            }
        )
        followup._write_uncounted({"due_on": to_local(due).date()})
        return followup

    def _why_not_take(self):
        if self.owner_id == self.env.user:
            return self.env._("It is yours already.")
        return ""

    def _why_not_answer(self):
        if self.owner_id != self.env.user:
            return self.env._("Take it on first.")
        if not (self.answer or "").strip():
            return self.env._("Write down the answer first.")
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "take":
            values["owner_id"] = self.env.uid
        elif transition.verb == "answer":
            values["answered_at"] = fields.Datetime.now()
        return values
