from odoo import api, fields, models

from ..plans import StarPlan
from .exact_floats import POINTS, exact_of
from .words import Words


class CqttStar(models.Model):
    """A star, and the totals that earn it; each bound says whether it belongs to it."""

    _name = "cqtt.star"
    _inherit = "cqtt.rating.part"
    _description = "Star"
    _order = "scheme_id, star"

    scheme_id = fields.Many2one(
        "cqtt.rating.scheme", required=True, index=True, ondelete="cascade"
    )
    star = fields.Integer(string="Stars", required=True, default=1, aggregator=None)
    name = fields.Char(required=True)
    low = fields.Float(string="From", digits=POINTS, required=True)
    has_low = fields.Boolean(string="From included", default=True)
    high = fields.Float(string="To", digits=POINTS, required=True)
    has_high = fields.Boolean(string="To included")
    band = fields.Char(compute="_compute_band")

    _star_uniq = models.Constraint(
        "UNIQUE(scheme_id, star)", "The scheme has this star already."
    )
    _star_counts = models.Constraint("CHECK(star > 0)", "Stars count from 1.")

    @api.depends("low", "has_low", "high", "has_high")
    @api.depends_context("lang")
    def _compute_band(self):
        for star in self:
            star.band = Words(self.env).band(star._as_plan().band)

    def _as_plan(self):
        """:rtype: plans.StarPlan"""
        return StarPlan(
            self.star,
            self.name or "",
            exact_of(self, "low"),
            exact_of(self, "high"),
            self.has_low,
            self.has_high,
        )

    @api.model
    def _values_of(self, plan):
        return {
            "star": plan.star,
            "name": plan.name,
            "low": float(plan.low),
            "high": float(plan.high),
            "has_low": plan.has_low,
            "has_high": plan.has_high,
        }
