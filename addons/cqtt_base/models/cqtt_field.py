from odoo import fields, models


class CqttField(models.Model):
    """A field of administration by which dossiers, checks and facts are counted."""

    _name = "cqtt.field"
    _inherit = "cqtt.kept.mixin"
    _description = "Field of Administration"
    _order = "sequence, name, id"
    _rec_names_search = ["code", "name"]

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True, help="Short, in ASCII; never changed once used.")
    sequence = fields.Integer(default=100)
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "Another field has the same code.")
    _code_ascii = models.Constraint(
        "CHECK(code ~ '^[A-Z][A-Z0-9_]*$')",
        "The code consists of capital letters without accents, digits and _.",
    )
