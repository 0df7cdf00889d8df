from odoo import fields, models
from odoo.tools import SQL

from .cqtt_dossier import TIMELINESS
from .dossier_states import STATES


class CqttDossierMeta(models.Model):
    """What supervisors see of a dossier: its course, and nothing of the citizen."""

    _name = "cqtt.dossier.meta"
    _description = "Course of a Dossier"
    _auto = False
    _order = "id desc"
    _rec_name = "code"

    code = fields.Char()
    unit_id = fields.Many2one("cqtt.unit")
    receiving_unit_id = fields.Many2one("cqtt.unit", string="Received at")
    procedure_id = fields.Many2one("cqtt.procedure")
    field_id = fields.Many2one("cqtt.field")
    channel_id = fields.Many2one("cqtt.channel")
    state = fields.Selection(STATES)
    received_at = fields.Datetime(string="Received")
    due_at = fields.Datetime(string="Due")
    overdue_at = fields.Datetime(string="Late after")
    finished_at = fields.Datetime(string="Finished")
    timeliness = fields.Selection(TIMELINESS)
    returned_at = fields.Datetime(string="Returned")
    is_history = fields.Boolean(string="From an earlier system")

    @property
    def _table_query(self):
        return SQL(
            """
            SELECT id, COALESCE(code, external_code) AS code, unit_id,
                   receiving_unit_id, procedure_id, field_id, channel_id, state,
                   received_at, due_at, overdue_at, finished_at, timeliness,
                   returned_at, is_history
              FROM cqtt_dossier
            """
        )
