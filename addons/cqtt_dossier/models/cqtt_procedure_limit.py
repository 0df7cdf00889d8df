from fractions import Fraction

from odoo import fields, models

from odoo.addons.cqtt_worktime.worktime import Limit, Unit

LIMIT_UNITS = [
    (Unit.WORKING_DAY.value, "Working days"),
    (Unit.HOUR.value, "Working hours"),
    (Unit.CALENDAR_DAY.value, "Calendar days"),
    (Unit.SAME_DAY.value, "The same day"),
]
#: what the legal forms call them
LIMIT_WORDS = {
    Unit.WORKING_DAY.value: "ngày làm việc",
    Unit.HOUR.value: "giờ làm việc",
    Unit.CALENDAR_DAY.value: "ngày",
}


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

    def _as_limit(self):
        """Return it as the engine of working time wants it."""
        self.ensure_one()
        return as_limit(self.amount, self.unit)


def as_limit(amount, unit):
    """Return the limit of an amount that the database keeps to two decimals."""
    return Limit(Unit(unit), Fraction(round(amount * 100), 100))


def limit_text(amount, unit):
    """Return a limit as the legal forms write it: ``03 ngày làm việc``."""
    if unit not in LIMIT_WORDS:
        return "Trong ngày"
    whole = round(amount)
    figure = f"{whole:02}" if whole == amount else f"{amount:g}".replace(".", ",")
    return f"{figure} {LIMIT_WORDS[unit]}"
