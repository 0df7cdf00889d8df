from odoo import fields, models


class CqttChannel(models.Model):
    """A way in which people reach the office, and results reach people."""

    _name = "cqtt.channel"
    _inherit = "cqtt.kept.mixin"
    _description = "Channel"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True, help="Short, in ASCII; never changed once used.")
    sequence = fields.Integer(default=100)
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "Another channel has the same code.")
    _code_ascii = models.Constraint(
        "CHECK(code ~ '^[a-z][a-z0-9_]*$')",
        "The code consists of small letters without accents, digits and _.",
    )
