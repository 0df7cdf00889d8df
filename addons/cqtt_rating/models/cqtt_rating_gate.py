from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..plans import GatePlan
from .exact_floats import NUMBERS, exact_of


class CqttRatingGate(models.Model):
    """What stars from one on ask for beyond the total."""

    _name = "cqtt.rating.gate"
    _inherit = ["cqtt.rating.part"]
    _description = "Gate of a Star"
    _order = "scheme_id, sequence, id"

    scheme_id = fields.Many2one(
        "cqtt.rating.scheme", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    code = fields.Char(required=True, help="E.g. G1.")
    name = fields.Char(string="What is asked", required=True)
    star_id = fields.Many2one(
        "cqtt.star",
        string="Asked from",
        required=True,
        domain="[('scheme_id', '=', scheme_id)]",
        index=True,
        ondelete="cascade",
    )
    criterion_ids = fields.Many2many(
        "cqtt.criterion",
        string="Criteria",
        domain="[('scheme_id', '=', scheme_id)]",
    )
    share = fields.Float(
        string="Share (%)",
        digits=NUMBERS,
        default=100,
        help="So much of the points of each criterion has to be earned.",
    )

    _code_uniq = models.Constraint(
        "UNIQUE(scheme_id, code)", "The scheme has a gate with this code."
    )

    @api.constrains("scheme_id", "star_id", "criterion_ids")
    def _check_scheme(self):
        for gate in self:
            if (gate.star_id.scheme_id | gate.criterion_ids.scheme_id) - gate.scheme_id:
                raise ValidationError(
                    self.env._(
                        "Gate %s asks for a star or a criterion of another scheme.",
                        gate.code,
                    )
                )

    def _as_plan(self):
        """:rtype: plans.GatePlan"""
        codes = tuple(self.criterion_ids.sorted().mapped("code"))
        return GatePlan(
            self.code or "",
            self.name or "",
            self.star_id.star,
            codes,
            exact_of(self, "share"),
        )

    @api.model
    def _values_of(self, plan, stars, criteria):
        """:param stars: ids by star
        :param criteria: ids by code"""
        return {
            "code": plan.code,
            "name": plan.name,
            "star_id": stars[plan.star],
            "criterion_ids": [criteria[code] for code in plan.criteria],
            "share": float(plan.share),
        }
