from odoo import fields, models

STARTS = [
    ("at_once", "At once"),
    ("when_done", "When the first one is done"),
]


class CqttLinkedProcedure(models.Model):
    """A procedure that goes with another: after a birth, residence and insurance.

    Decisions on linked groups (liên thông) name them; each has its own time limit.
    """

    _name = "cqtt.linked.procedure"
    _description = "Linked Procedure"
    _order = "lead_id, sequence, id"
    _rec_name = "procedure_id"

    lead_id = fields.Many2one(
        "cqtt.procedure", string="After", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    procedure_id = fields.Many2one(
        "cqtt.procedure", string="Comes", required=True, ondelete="cascade"
    )
    starts = fields.Selection(STARTS, required=True, default="when_done")
    legal_basis = fields.Char()

    _pair_uniq = models.UniqueIndex(
        "(lead_id, procedure_id)", "These two are linked already."
    )
    _no_circle = models.Constraint(
        "CHECK(lead_id <> procedure_id)", "A procedure does not follow itself."
    )
