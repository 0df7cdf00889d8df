from odoo import fields, models


class CqttProcedureResult(models.Model):
    """What a citizen gets in the end."""

    _name = "cqtt.procedure.result"
    _inherit = "cqtt.version.part"
    _description = "Result of a Procedure"
    _order = "version_id, sequence, id"

    version_id = fields.Many2one(
        "cqtt.procedure.version", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    name = fields.Char(required=True)
    code = fields.Char(help="National code of the result, such as KQ.G15.000031.")
