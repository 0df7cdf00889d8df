from odoo import api, fields, models

from .. import evaluation as core
from .cqtt_evaluation_part import AUDIENCES
from .exact_floats import POINTS, exact_of, shown


class CqttEvaluationGrade(models.Model):
    """A grade, the points that earn it, and how many may get it."""

    _name = "cqtt.evaluation.grade"
    _inherit = "cqtt.evaluation.piece"
    _description = "Grade of an Evaluation"
    _order = "scheme_id, low desc, id"

    scheme_id = fields.Many2one(
        "cqtt.evaluation.scheme", required=True, index=True, ondelete="cascade"
    )
    code = fields.Char(required=True)
    name = fields.Char(string="Grade", required=True)
    low = fields.Float(string="From", digits=POINTS, required=True)
    has_low = fields.Boolean(string="From included", default=True)
    high = fields.Float(string="To", digits=POINTS, required=True)
    has_high = fields.Boolean(string="To included")
    bounds = fields.Char(string="Points", compute="_compute_bounds")
    has_quota = fields.Boolean(string="Limited")
    quota = fields.Float(
        string="At most (%)",
        digits=POINTS,
        help="Of those of the same unit and group with the grades named beside.",
    )
    quota_outstanding = fields.Float(string="In outstanding units (%)", digits=POINTS)
    quota_of = fields.Char(
        string="Of those graded", help="Codes of the grades, with spaces between."
    )
    at_least = fields.Integer(string="At any rate", help="So many may always get it.")

    _code_uniq = models.Constraint(
        "UNIQUE(scheme_id, code)", "The scheme has a grade with this code."
    )
    _quota_counts = models.Constraint(
        "CHECK(quota >= 0 AND quota_outstanding >= 0 AND at_least >= 0)",
        "A limit is 0 or more.",
    )
    _quota_of_some = models.Constraint(
        "CHECK(has_quota IS NOT TRUE OR quota_of <> '')",
        "Enter of which grades the limit is a share.",
    )

    @api.depends("name")
    def _compute_display_name(self):
        for grade in self:
            grade.display_name = grade.name or ""

    @api.depends("low", "has_low", "high", "has_high")
    @api.depends_context("lang")
    def _compute_bounds(self):
        for grade in self:
            low, high = shown(exact_of(grade, "low")), shown(exact_of(grade, "high"))
            grade.bounds = (
                f"{'≥' if grade.has_low else '>'} {low}; "
                f"{'≤' if grade.has_high else '<'} {high}"
            )

    def _as_core(self):
        """:rtype: evaluation.Grade"""
        return core.Grade(
            self.code or "",
            exact_of(self, "low"),
            exact_of(self, "high"),
            self.has_low,
            self.has_high,
        )

    def _quota_as_core(self):
        """:rtype: evaluation.Quota"""
        return core.Quota(
            self.code or "",
            tuple((self.quota_of or "").split()),
            exact_of(self, "quota") / 100,
            exact_of(self, "quota_outstanding") / 100,
            self.at_least,
        )


class CqttEvaluationOverride(models.Model):
    """A happening that forces the lowest grade, whatever the points."""

    _name = "cqtt.evaluation.override"
    _inherit = "cqtt.evaluation.piece"
    _description = "What Forces the Lowest Grade"
    _order = "scheme_id, code"

    scheme_id = fields.Many2one(
        "cqtt.evaluation.scheme", required=True, index=True, ondelete="cascade"
    )
    code = fields.Char(required=True)
    name = fields.Char(string="What happened", required=True)
    audience = fields.Selection(
        AUDIENCES, string="For", required=True, default=core.Audience.ALL.value
    )
    is_disciplined = fields.Boolean(
        string="From disciplinary cases",
        help="Stands by itself where a legal form of discipline for a violation of "
        "duties came into force in the period.",
    )

    _code_uniq = models.Constraint(
        "UNIQUE(scheme_id, code)", "The scheme has this code already."
    )

    def _as_core(self):
        """:rtype: evaluation.Override"""
        return core.Override(self.code or "", core.Audience(self.audience))
