from odoo import fields, models

from odoo.addons.cqtt_worktime.worktime import Unit

from .limits import LIMIT_UNITS


class CqttProcedureLimit(models.Model):
    """How long a procedure takes and what it costs, by way of submitting."""

    _name = "cqtt.procedure.limit"
    _inherit = "cqtt.procedure.part"
    _description = "Time Limit and Fee"
    _order = "version_id, id"

    version_id = fields.Many2one(
        "cqtt.procedure.version", required=True, index=True, ondelete="cascade"
    )
    channel_id = fields.Many2one(
        "cqtt.channel", ondelete="restrict", help="Empty: all other ways."
    )
    amount = fields.Float(string="Limit", required=True, default=1.0, digits=(6, 2))
    unit = fields.Selection(LIMIT_UNITS, required=True, default=Unit.WORKING_DAY.value)
    fee = fields.Integer(help="In đồng, for one of what it is counted by.")
    fee_per = fields.Char(string="For each", help="Page, copy …; empty: a dossier.")

    _channel_uniq = models.UniqueIndex(
        "(version_id, coalesce(channel_id, 0))",
        "This way of submitting has a limit already.",
    )
    _amount_positive = models.Constraint(
        "CHECK(amount > 0)", "A time limit is more than nothing."
    )
    _fee_positive = models.Constraint(
        "CHECK(coalesce(fee, 0) >= 0)", "A fee is not less than nothing."
    )
