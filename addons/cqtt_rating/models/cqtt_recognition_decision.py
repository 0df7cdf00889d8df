from odoo import fields, models

from odoo.addons.cqtt_base.clock import today

from .board_states import DECISION_STATES, DECISION_TRANSITIONS


class CqttRecognitionDecision(models.Model):
    """A decision of the province: recognises communes, or revokes a recognition."""

    _name = "cqtt.recognition.decision"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Decision on Recognition"
    _order = "day desc, id desc"
    _rec_name = "number"

    _transitions = DECISION_TRANSITIONS
    _protected_fields = frozenset({"signed_at", "signed_by_id"})
    _frozen_states = ("signed",)
    _frozen_columns = (
        "number",
        "day",
        "kind",
        "campaign_id",
        "basis",
        "signer_name",
        "signer_post",
        "validity_years",
        "signed_at",
        "signed_by_id",
        "code",
        "sha256",
    )

    kind = fields.Selection(
        [("recognise", "Recognition"), ("revoke", "Revocation")],
        required=True,
        default="recognise",
    )
    campaign_id = fields.Many2one(
        "cqtt.campaign", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="campaign_id.unit_id", store=True, precompute=True, string="Province"
    )
    number = fields.Char(help="E.g. 125/QĐ-UBND.")
    day = fields.Date(string="Date", default=lambda self: today())
    basis = fields.Text(string="Considering")
    signer_name = fields.Char(string="Signed by (name)")
    signer_post = fields.Char(string="Post", default="Chủ tịch")
    validity_years = fields.Integer(
        string="Valid for years", default=1, help="0: until it is revoked."
    )
    recognition_ids = fields.One2many("cqtt.recognition", "decision_id")
    signed_at = fields.Datetime(string="Signed", readonly=True, copy=False)
    signed_by_id = fields.Many2one(
        "res.users", string="Signed in the system by", readonly=True, copy=False
    )
    state = fields.Selection(
        DECISION_STATES, default="draft", required=True, readonly=True, copy=False
    )

    _number_uniq = models.UniqueIndex(
        "(unit_id, number) WHERE number IS NOT NULL", "This number has been given out."
    )

    def action_fill(self):
        """Name every commune that the board has proposed."""
        self.check_access("write")
        for decision in self:
            if decision.state != "draft" or decision.kind != "recognise":
                continue
            proposed = self.env["cqtt.appraisal"].search(
                [
                    ("campaign_id", "=", decision.campaign_id.id),
                    ("state", "=", "proposed"),
                ]
            )
            named = decision.recognition_ids.appraisal_id
            decision.recognition_ids = [
                fields.Command.create({"appraisal_id": appraisal.id})
                for appraisal in proposed - named
                if appraisal.star and appraisal.is_approved
            ]
        return True

    def _why_not_sign(self):
        if not (self.number and self.day and self.signer_name):
            return self.env._("Enter number, date and signer first.")
        if not self.recognition_ids:
            return self.env._("The decision names no commune.")
        wanted = "proposed" if self.kind == "recognise" else "recognised"
        for appraisal in self.recognition_ids.appraisal_id:
            if appraisal.state != wanted:
                return self.env._(
                    "“%(appraisal)s” is in the state “%(state)s”.",
                    appraisal=appraisal.display_name,
                    state=appraisal._state_label(appraisal.state),
                )
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        return values | {
            "signed_at": fields.Datetime.now(),
            "signed_by_id": self.env.uid,
        }

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for decision in self:
            named = decision.recognition_ids
            named._sign()
            if decision.kind == "revoke":
                named.appraisal_id._decide("revoke", decision)
                continue
            named.appraisal_id._decide("recognise", decision)
            others = self.env["cqtt.appraisal"].search(
                [
                    ("campaign_id", "=", decision.campaign_id.id),
                    ("state", "=", "proposed"),
                ]
            )
            others._decide("refuse", decision)
        return result
