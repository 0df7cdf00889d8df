from odoo import api, fields, models
from odoo.tools import ormcache

KINDS = [
    ("reveal", "Looking at protected values"),
    ("search", "Searching by ID number"),
    ("entry", "Changing ID numbers, or entering them without saving"),
]


class CqttPersonBudget(models.Model):
    """How often a user may look or search within one hour."""

    _name = "cqtt.person.budget"
    _description = "Hourly Budget of Personal Data"
    _order = "kind"
    _rec_name = "kind"

    kind = fields.Selection(KINDS, required=True, readonly=True)
    soft_limit = fields.Integer(
        help="From here on each look must be confirmed; 0: never asked."
    )
    hard_limit = fields.Integer(
        required=True, help="From here on it is refused until the hour has passed."
    )

    _kind_uniq = models.Constraint("UNIQUE(kind)", "There is one budget of each kind.")
    _soft_of_looks = models.Constraint(
        "CHECK(kind = 'reveal' OR COALESCE(soft_limit, 0) = 0)",
        "Only looks are asked about; leave the soft limit of the others at 0.",
    )
    _limits = models.Constraint(
        "CHECK(hard_limit > 0 AND COALESCE(soft_limit, 0) BETWEEN 0 AND hard_limit)",
        "The hard limit is above 0, and the soft limit not above it.",
    )

    def write(self, vals):
        self.env.registry.clear_cache()
        return super().write(vals)

    @api.model
    @ormcache("kind")
    def _limits_of(self, kind):
        """Return the soft and the hard limit of a kind."""
        # sudo: the limits hold for everybody, who may change them or not
        budget = self.sudo().search([("kind", "=", kind)])
        budget.ensure_one()
        return budget.soft_limit, budget.hard_limit
