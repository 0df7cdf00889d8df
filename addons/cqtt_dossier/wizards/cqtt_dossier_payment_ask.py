from odoo import fields, models


class CqttDossierPaymentAsk(models.TransientModel):
    """Ask the citizen to meet a financial obligation, such as a tax on land."""

    _name = "cqtt.dossier.payment.ask"
    _inherit = "cqtt.dossier.ask"
    _description = "Ask for Payment"

    amount = fields.Integer(required=True, help="In đồng.")
    reason = fields.Char(
        string="What for", required=True, help="With the number of the notice."
    )
    expected_on = fields.Date(
        string="Until", required=True, default=lambda self: self._default_day()
    )

    _amount_positive = models.Constraint(
        "CHECK(amount > 0)", "Enter how much is to be paid."
    )

    def action_ask(self):
        """Ask; the clock stands still until it is paid."""
        self.ensure_one()
        self.dossier_id._ask_payment(
            self.amount, self.reason, self.expected_on, **self._click()
        )
        return self._done()
