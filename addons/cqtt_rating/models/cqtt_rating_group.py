from odoo import api, fields, models

from ..plans import GroupPlan
from ..plans.plan import CONTENT, EVIDENCE
from .exact_floats import POINTS, exact_of


class CqttRatingGroup(models.Model):
    """Criteria that belong together: by content, or by the evidence handed in."""

    _name = "cqtt.rating.group"
    _inherit = "cqtt.rating.part"
    _description = "Group of Criteria"
    _order = "scheme_id, kind, sequence, id"
    _rec_names_search = ["code", "name"]

    scheme_id = fields.Many2one(
        "cqtt.rating.scheme", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    kind = fields.Selection(
        [(CONTENT, "Content"), (EVIDENCE, "Evidence")], required=True, default=CONTENT
    )
    code = fields.Char(required=True, help="E.g. I, E1.")
    name = fields.Char(required=True)
    maximum = fields.Float(
        string="Points", digits=POINTS, help="What its criteria are worth together."
    )

    _code_uniq = models.Constraint(
        "UNIQUE(scheme_id, kind, code)", "The scheme has a group with this code."
    )
    _maximum_counts = models.Constraint(
        "CHECK(maximum >= 0)", "A group is worth 0 points or more."
    )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for group in self:
            group.display_name = f"{group.code or ''}. {group.name or ''}"

    def _as_plan(self):
        """:rtype: plans.GroupPlan"""
        return GroupPlan(
            self.kind, self.code or "", self.name or "", exact_of(self, "maximum")
        )

    @api.model
    def _values_of(self, plan):
        return {
            "kind": plan.kind,
            "code": plan.code,
            "name": plan.name,
            "maximum": float(plan.maximum),
        }
