from odoo import fields, models

from odoo.addons.cqtt_base.clock import today

from ..periods import END_OF_MONTH


class CqttPeriodMake(models.TransientModel):
    """Make the months, quarters, half-years and the year of one year."""

    _name = "cqtt.period.make"
    _description = "Make Reporting Periods"

    year = fields.Integer(required=True, default=lambda self: today().year)
    closing_day = fields.Integer(
        string="Closing day",
        required=True,
        default=lambda self: self._default_closing_day(),
        help="Last day of a month of figures; 31 is the end of the month.",
    )

    _year_exists = models.Constraint(
        "CHECK(year BETWEEN 1945 AND 9998)", "Enter a year of four digits."
    )
    _closing_day_exists = models.Constraint(
        "CHECK(closing_day BETWEEN 1 AND 31)", "The closing day lies between 1 and 31."
    )

    def _default_closing_day(self):
        """Return the closing day of the periods that were made last."""
        last = self.env["cqtt.period"].search(
            [("kind", "!=", "free")], order="id desc", limit=1
        )
        return last.closing_day or END_OF_MONTH

    def action_make(self):
        self.ensure_one()
        made = self.env["cqtt.period"]._make_year(self.year, self.closing_day)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": self.env._("New periods: %s.", len(made)),
                "next": self.env["ir.actions.act_window"]._for_xml_id(
                    "cqtt_ledger.cqtt_period_action"
                ),
            },
        }
