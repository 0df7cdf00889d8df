from odoo import fields, models

from odoo.addons.cqtt_base import triggers


class CqttDisciplineBallot(models.Model):
    """A vote, without whose it is; nobody reads one, only their sum when all are in."""

    _name = "cqtt.discipline.ballot"
    _description = "Secret Vote"
    _log_access = False
    _allow_sudo_commands = False

    case_id = fields.Many2one(
        "cqtt.discipline.case", required=True, index=True, ondelete="restrict"
    )
    measure_id = fields.Many2one(
        "cqtt.discipline.measure", required=True, ondelete="restrict"
    )

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        return super().init()
