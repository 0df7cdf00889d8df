from odoo import fields, models


class TestCqttVisit(models.Model):
    """Something without a workflow that is counted nevertheless."""

    _name = "test.cqtt.visit"
    _inherit = ["cqtt.scoped.mixin", "cqtt.fact.source"]
    _description = "Visit"

    name = fields.Char()
    held_at = fields.Datetime()

    def _fact_values(self, transition=None):
        return super()._fact_values(transition) | {"at": self.held_at}
