from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import today

from ..draw import Coefficients


class CqttCheckPolicy(models.Model):
    """Limits of findings, as the province sets them, from one day to another."""

    _name = "cqtt.check.policy"
    _inherit = "cqtt.dated.mixin"
    _description = "Limits of Findings"
    _order = "date_from desc, id desc"
    _rec_name = "decision"

    decision = fields.Char(
        string="Decided by", required=True, help="Number and date of the document."
    )
    reply_days = fields.Integer(
        string="Working days to reply", required=True, default=3
    )
    remedy_days = fields.Integer(
        string="Working days to mend",
        required=True,
        default=10,
        help="Where the team sets no day.",
    )
    escalate_days = fields.Integer(
        string="Days overdue until the province is told", required=True, default=10
    )
    repeat_months = fields.Integer(
        string="Months within which the same is a repeat", required=True, default=12
    )
    minor_months = fields.Integer(
        string="Minor findings count for (months)", required=True, default=6
    )
    moderate_months = fields.Integer(
        string="Moderate findings count for (months)", required=True, default=12
    )
    serious_months = fields.Integer(
        string="Serious findings count for (months)", required=True, default=24
    )

    draw_months = fields.Integer(
        string="Months that weights look back on", required=True, default=12
    )
    draw_base = fields.Integer(string="Weight of every unit", required=True, default=10)
    draw_late = fields.Integer(
        string="Weight if all dossiers were late", required=True, default=100
    )
    draw_unhappy = fields.Integer(
        string="Weight if nobody was satisfied", required=True, default=50
    )
    draw_finding = fields.Integer(
        string="Weight of an open finding", required=True, default=10
    )
    draw_month = fields.Integer(
        string="Weight of a month without a check", required=True, default=5
    )

    _weights_positive = models.Constraint(
        "CHECK(draw_months BETWEEN 1 AND 60 AND draw_base >= 1 AND draw_late >= 0"
        " AND draw_unhappy >= 0 AND draw_finding >= 0 AND draw_month >= 0)",
        "Every unit weighs at least 1, and no sign less than nothing.",
    )
    _days_positive = models.Constraint(
        "CHECK(reply_days BETWEEN 1 AND 60 AND remedy_days BETWEEN 1 AND 250"
        " AND escalate_days BETWEEN 0 AND 366)",
        "Allow 1 to 60 working days to reply and 1 to 250 to mend.",
    )
    _months_positive = models.Constraint(
        "CHECK(repeat_months BETWEEN 1 AND 120 AND minor_months BETWEEN 1 AND 120"
        " AND moderate_months BETWEEN 1 AND 120 AND serious_months BETWEEN 1 AND 120)",
        "Enter 1 to 120 months.",
    )

    @api.model
    def _of(self, day=None):
        """Return the limits that hold on a day.

        :raise UserError: none are entered
        """
        day = day or today()
        found = self._in_force_on(day)
        if not found:
            raise UserError(
                self.env._(
                    "It is not decided how long findings may be answered on %s: have "
                    "it entered under Discipline > Limits of findings.",
                    day.strftime("%d/%m/%Y"),
                )
            )
        return found

    def _coefficients(self) -> Coefficients:
        self.ensure_one()
        return Coefficients(
            base=self.draw_base,
            late=self.draw_late,
            unhappy=self.draw_unhappy,
            finding=self.draw_finding,
            month=self.draw_month,
        )
