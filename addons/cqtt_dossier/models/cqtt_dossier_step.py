from odoo import fields, models

from .cqtt_procedure_step import STEP_ROLES


class CqttDossierStep(models.Model):
    """A step that was taken, with who held the dossier; written by the work alone.

    The control sheet (form 06) is made of these.
    """

    _name = "cqtt.dossier.step"
    _description = "Step of a Dossier"
    _order = "dossier_id, id"

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="dossier_id.unit_id", store=True, precompute=True, index=True
    )
    plan_id = fields.Many2one("cqtt.procedure.step", ondelete="restrict")
    name = fields.Char(required=True)
    role = fields.Selection(STEP_ROLES, required=True)
    holder_id = fields.Many2one("res.users", string="Who")
    begun_at = fields.Datetime(string="From", required=True)
    due_at = fields.Datetime(string="Due")
    done_at = fields.Datetime(string="To")
