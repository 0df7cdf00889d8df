from odoo import fields, models


class CqttProcedureComponent(models.Model):
    """A paper that a procedure asks for."""

    _name = "cqtt.procedure.component"
    _inherit = "cqtt.version.part"
    _description = "Paper of a Procedure"
    _order = "version_id, sequence, id"

    version_id = fields.Many2one(
        "cqtt.procedure.version", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    name = fields.Char(required=True)
    is_required = fields.Boolean(
        string="Always needed",
        default=True,
        help="Otherwise it depends on the case; the officer decides.",
    )
    is_shown_only = fields.Boolean(string="Only shown, not handed in")
    originals = fields.Integer()
    certified = fields.Integer(string="Certified copies")
    photocopies = fields.Integer(string="Plain copies")
    note = fields.Char()
