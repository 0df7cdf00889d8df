from odoo import fields, models

from odoo.addons.cqtt_worktime.worktime import Unit

from .limits import FEE_RULES, LIMIT_UNITS


class CqttProcedureLimit(models.Model):
    """How long a procedure takes and what it costs, by way of submitting."""

    _name = "cqtt.procedure.limit"
    _inherit = "cqtt.version.part"
    _description = "Time Limit and Fee"
    _order = "version_id, id"

    version_id = fields.Many2one(
        "cqtt.procedure.version", required=True, index=True, ondelete="cascade"
    )
    channel_id = fields.Many2one(
        "cqtt.channel", ondelete="restrict", help="Empty: all other ways."
    )
    amount = fields.Float(string="Limit", required=True, default=1.0, digits=(6, 2))
    unit = fields.Selection(
        LIMIT_UNITS,
        default=Unit.WORKING_DAY.value,
        help="Empty: what was published leaves it open.",
    )
    published = fields.Char(string="As published")
    fee = fields.Integer(help="In đồng, for one of what it is counted by.")
    fee_per = fields.Char(string="For each", help="Page, copy …; empty: a dossier.")
    fee_rule = fields.Selection(FEE_RULES, string="Who sets the fee")
    fee_published = fields.Char(string="Fee as published")

    _channel_uniq = models.UniqueIndex(
        "(version_id, coalesce(channel_id, 0))",
        "This way of submitting has a limit already.",
    )
    _amount_positive = models.Constraint(
        "CHECK(amount > 0 OR unit IS NULL)", "A time limit is more than nothing."
    )
    _fee_positive = models.Constraint(
        "CHECK(coalesce(fee, 0) >= 0)", "A fee is not less than nothing."
    )

    def _channel_label(self):
        return self.channel_id.name or self.env._("all other ways")
