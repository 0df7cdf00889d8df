from odoo import fields, models


class CqttPersonReason(models.Model):
    """Why somebody may look at protected values: the list to choose from."""

    _name = "cqtt.person.reason"
    _description = "Reason to Look at Personal Data"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    sequence = fields.Integer(default=100)
    needs_note = fields.Boolean(
        string="In words too",
        default=True,
        help="The person must also say in words what it is for.",
    )
    active = fields.Boolean(default=True)
