from odoo import fields, models


class CqttOutreachHall(models.Model):
    """A hall of the commune in which people are received."""

    _name = "cqtt.outreach.hall"
    _inherit = ["cqtt.scoped.mixin", "cqtt.dated.mixin"]
    _description = "Hall"
    _order = "unit_id, name, id"

    name = fields.Char(required=True)
    address = fields.Char()
    seats = fields.Integer()

    _name_uniq = models.UniqueIndex(
        "(unit_id, name) WHERE date_to IS NULL", "The unit has a hall of this name."
    )
