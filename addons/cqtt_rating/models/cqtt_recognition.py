from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_document.official import new_code

from .board_states import DECISION_STATES
from .exact_floats import POINTS

#: of a recognition, once signed: nothing moves
KEPT = (
    "decision_id",
    "appraisal_id",
    "unit_id",
    "unit_name",
    "year",
    "star",
    "total",
    "valid_from",
    "valid_to",
    "code",
    "revokes_id",
    "reason",
    "state",
)


class CqttRecognition(models.Model):
    """A commune holds a star by a decision; signed it is public and never changes."""

    _name = "cqtt.recognition"
    _inherit = "cqtt.part.mixin"
    _description = "Recognition"
    _order = "year desc, star desc, unit_name, id"
    _rec_name = "unit_name"
    _line_of = "decision_id"

    decision_id = fields.Many2one(
        "cqtt.recognition.decision", required=True, index=True, ondelete="cascade"
    )
    appraisal_id = fields.Many2one(
        "cqtt.appraisal", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="appraisal_id.unit_id", store=True, precompute=True, string="Commune"
    )
    unit_name = fields.Char(
        string="Name then", compute="_compute_then", store=True, precompute=True
    )
    year = fields.Integer(
        related="appraisal_id.year", store=True, precompute=True, aggregator=None
    )
    star = fields.Integer(
        compute="_compute_then", store=True, precompute=True, aggregator=None
    )
    total = fields.Float(
        string="Points",
        digits=POINTS,
        compute="_compute_then",
        store=True,
        precompute=True,
        aggregator=None,
    )
    valid_from = fields.Date(readonly=True, copy=False)
    valid_to = fields.Date(readonly=True, copy=False, help="Empty: until revoked.")
    code = fields.Char(string="Check code", readonly=True, copy=False, index=True)
    revokes_id = fields.Many2one(
        "cqtt.recognition",
        index="btree_not_null",
        ondelete="restrict",
        domain="[('state', '=', 'signed')]",
    )
    revoked_ids = fields.One2many("cqtt.recognition", "revokes_id")
    reason = fields.Char()
    is_revoked = fields.Boolean(compute="_compute_is_revoked")
    state = fields.Selection(
        DECISION_STATES, default="draft", required=True, readonly=True, copy=False
    )

    _appraisal_uniq = models.Constraint(
        "UNIQUE(decision_id, appraisal_id)", "The commune stands there already."
    )
    _code_uniq = models.UniqueIndex("(code) WHERE code IS NOT NULL")
    _revokes_uniq = models.UniqueIndex(
        "(revokes_id) WHERE revokes_id IS NOT NULL", "It has been revoked already."
    )

    def init(self):
        triggers.freeze(self.env.cr, self._table, ("signed",), KEPT, ("draft",))
        return super().init()

    @api.depends("appraisal_id", "revokes_id")
    def _compute_then(self):
        for recognition in self:
            if recognition.state == "signed":
                continue
            appraisal = recognition.appraisal_id
            recognition.unit_name = appraisal.unit_id.sudo().name
            recognition.star = appraisal.star
            recognition.total = appraisal.total

    @api.depends("revoked_ids.state")
    def _compute_is_revoked(self):
        for recognition in self:
            # sudo: whether a signed decision revokes it is public
            later = recognition.sudo().revoked_ids
            recognition.is_revoked = "signed" in later.mapped("state")

    def _why_settled(self, whole):
        return self.env._("The decision is signed: it takes another one to change it.")

    def _sign(self):
        for recognition in self:
            decision, years = recognition.decision_id, False
            if decision.kind == "recognise" and decision.validity_years:
                years = relativedelta(years=decision.validity_years)
            values = {
                "state": "signed",
                "code": new_code(),
                "valid_from": decision.day,
                "valid_to": years and decision.day + years - timedelta(days=1),
            }
            # sudo: the door of the decision was passed
            recognition.sudo()._write_settled(values)
        self.flush_recordset()
