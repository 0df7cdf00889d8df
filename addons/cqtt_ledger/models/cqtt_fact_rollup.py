from odoo import fields, models
from odoo.tools.sql import table_exists

from . import rollup_sql


class CqttFactRollup(models.AbstractModel):
    """Sums of facts up to the watermark: a cache, kept by ``cqtt.fact.watermark``.

    Nothing is read from it alone: a figure is a roll-up and the facts above the
    watermark, in one statement. Its rows are as open as the facts are.
    """

    _name = "cqtt.fact.rollup"
    _description = "Roll-up of Facts"
    _auto = False
    _log_access = False
    _allow_sudo_commands = False

    unit_id = fields.Many2one("cqtt.unit", readonly=True)
    measure_id = fields.Many2one("cqtt.measure", readonly=True)
    date = fields.Date(readonly=True)
    field_id = fields.Many2one("cqtt.field", readonly=True)
    channel_id = fields.Many2one("cqtt.channel", readonly=True)
    quantity = fields.Integer(readonly=True)

    def init(self):
        result = super().init()
        if not self._abstract:
            is_new = not table_exists(self.env.cr, self._table)
            self.env.cr.execute(rollup_sql.create(self._table))
            if is_new:
                self._start_over()
        return result

    def _start_over(self):
        """Forget what was rolled up before this table was there."""
        if table_exists(self.env.cr, "cqtt_fact_watermark"):
            self.env["cqtt.fact.watermark"]._forget()


class CqttFactDay(models.Model):
    """Sums of the facts of a day."""

    _name = "cqtt.fact.day"
    _inherit = "cqtt.fact.rollup"
    _description = "Facts of a Day"
    _auto = False


class CqttFactMonth(models.Model):
    """Sums of the facts of a calendar month; its date is the month's first day."""

    _name = "cqtt.fact.month"
    _inherit = "cqtt.fact.rollup"
    _description = "Facts of a Month"
    _auto = False


class CqttFactYear(models.Model):
    """Sums of the facts of a calendar year; its date is the year's first day."""

    _name = "cqtt.fact.year"
    _inherit = "cqtt.fact.rollup"
    _description = "Facts of a Year"
    _auto = False
