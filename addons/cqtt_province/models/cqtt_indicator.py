from odoo import fields, models


class CqttIndicator(models.Model):
    """Which figures the province looks at first."""

    _inherit = "cqtt.indicator"

    is_key = fields.Boolean(
        string="On the overview", help="A column where all communes stand together."
    )
    short_name = fields.Char(
        translate=True, help="The head of its column, where there is little room."
    )
