from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import CashLine, CashSheet


class CqttDossierCashSheet(models.TransientModel):
    """The cash sheet of a unit's day, of all cashiers or of one."""

    _name = "cqtt.dossier.cash.sheet"
    _inherit = ["cqtt.scoped.mixin"]
    _description = "Cash Sheet"

    day = fields.Date(required=True, default=lambda self: today())
    cashier_id = fields.Many2one("res.users", help="Empty: everybody.")
    counter_id = fields.Many2one(
        "cqtt.counter",
        domain="[('unit_id', '=', unit_id)]",
        help="Empty: all of them.",
    )
    payment_ids = fields.Many2many(
        "cqtt.dossier.payment", string="Receipts", compute="_compute_payment_ids"
    )
    total = fields.Integer(compute="_compute_payment_ids", help="In đồng.")

    @api.depends("day", "cashier_id")
    def _compute_display_name(self):
        for sheet in self:
            day = sheet.day and f"{sheet.day:%d-%m-%Y}" or ""
            sheet.display_name = f"Bảng kê thu {day}"

    @api.depends("unit_id", "day", "cashier_id", "counter_id")
    def _compute_payment_ids(self):
        for sheet in self:
            domain = Domain("unit_id", "=", sheet.unit_id.id)
            domain &= Domain("paid_on", "=", sheet.day)
            if sheet.cashier_id:
                domain &= Domain("cashier_id", "=", sheet.cashier_id.id)
            if sheet.counter_id:
                domain &= Domain("counter_id", "=", sheet.counter_id.id)
            payments = self.env["cqtt.dossier.payment"].search(domain, order="id")
            sheet.payment_ids = payments
            sheet.total = sum(payments.mapped("amount"))

    def action_print(self):
        """Print the sheet."""
        self.ensure_one()
        return self.env["ir.actions.report"]._print(
            "cqtt_dossier.cash_sheet_report", self
        )

    def _whose(self):
        """Return of which cashier or counter it is, as the paper says."""
        who = (self.cashier_id.sudo().name, self.counter_id.sudo().name)
        return ", ".join(filter(None, who))

    def _sheet(self) -> CashSheet:
        """Return what the paper says."""
        self.ensure_one()
        return CashSheet(
            day=self.day,
            office=self.env["cqtt.print.layout"]._office_name(self.unit_id),
            lines=tuple(
                CashLine(
                    number=payment.number,
                    paid_at=to_local(payment.paid_at),
                    cashier=payment.cashier_id.sudo().name,  # stands on the paper
                    dossier_code=payment.dossier_id.display_name,
                    subject=payment.dossier_id.procedure_id.name or "",
                    amount=payment.amount,
                    cancels=payment.reverses_id.number or "",
                )
                for payment in self.payment_ids
            ),
            maker_name=self.env.user.name,
            cashier=self._whose(),
        )


class CashSheetReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_cash_sheet"
    _inherit = "cqtt.paper.report"
    _description = "Cash Sheet on Paper"

    _of = "cqtt.dossier.cash.sheet"
    _form = "_sheet"
