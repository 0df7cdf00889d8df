from odoo import fields, models

#: roles that a step of the work may be done by
STEP_ROLES = [
    ("officer", "Officer"),
    ("manager", "Manager"),
    ("leader", "Leader"),
]


class CqttProcedureStep(models.Model):
    """A step of the work on a dossier: who does it, in which share of the time."""

    _name = "cqtt.procedure.step"
    _inherit = "cqtt.version.part"
    _description = "Step of a Procedure"
    _order = "version_id, sequence, id"

    version_id = fields.Many2one(
        "cqtt.procedure.version", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    name = fields.Char(required=True)
    role = fields.Selection(STEP_ROLES, required=True, default="officer")
    share = fields.Integer(
        string="Share of the time (%)",
        help="Of the whole limit; the steps together use 100 %.",
    )

    _share_range = models.Constraint(
        "CHECK(coalesce(share, 0) BETWEEN 0 AND 100)",
        "A share lies between 0 and 100 %.",
    )
