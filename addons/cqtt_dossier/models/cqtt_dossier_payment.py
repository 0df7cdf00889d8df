from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_document.words import group_digits
from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import CashReceipt
from .dossier_payment_states import PAYMENT_VERBS


class CqttDossierPayment(models.Model):
    """Cash taken for a dossier, or given back: written once, never changed.

    A mistake is put right by a second line of the same amount the other way round.
    """

    _name = "cqtt.dossier.payment"
    _inherit = ["cqtt.scoped.mixin"]
    _description = "Cash Receipt"
    _order = "paid_at desc, id desc"
    _rec_name = "number"
    _allow_sudo_commands = False

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, index=True, ondelete="restrict", readonly=True
    )
    unit_id = fields.Many2one(string="Taken at", readonly=True)
    number = fields.Char(required=True, readonly=True)
    amount = fields.Integer(
        required=True, readonly=True, help="In đồng; less than nothing: given back."
    )
    paid_at = fields.Datetime(string="Time", required=True, readonly=True)
    paid_on = fields.Date(string="Day", required=True, readonly=True)
    cashier_id = fields.Many2one(
        "res.users", required=True, readonly=True, ondelete="restrict"
    )
    counter_id = fields.Many2one(
        "cqtt.counter",
        readonly=True,
        ondelete="restrict",
        help="Where the cashier sat.",
    )
    reverses_id = fields.Many2one(
        "cqtt.dossier.payment", string="Cancels", readonly=True, ondelete="restrict"
    )
    reason = fields.Char(readonly=True)

    _number_uniq = models.UniqueIndex(
        "(unit_id, number, paid_on)", "This number has been given out already."
    )
    _reverses_uniq = models.UniqueIndex(
        "(reverses_id) WHERE reverses_id IS NOT NULL",
        "This receipt is cancelled already.",
    )
    _one_way = models.Constraint(
        "CHECK(amount <> 0 AND (reverses_id IS NULL) = (amount > 0))",
        "Money is taken, or given back for a receipt that is cancelled.",
    )
    _day_idx = models.Index("(unit_id, paid_on)")

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        return super().init()

    def action_print(self):
        """Print the receipt, with the amount in words."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print("cqtt_dossier.payment_report", self)

    def action_print_sheet(self):
        """Print the cash sheet of the day on which this receipt was written."""
        self.ensure_one()
        sheet = self.env["cqtt.dossier.cash.sheet"].create(
            {"unit_id": self.unit_id.id, "day": self.paid_on}
        )
        return sheet.action_print()

    def _cash_receipt(self) -> CashReceipt:
        """Return what the paper says."""
        self.ensure_one()
        dossier = self.dossier_id
        owner = dossier.owner_id
        return CashReceipt(
            number=self.number,
            paid_at=to_local(self.paid_at),
            amount=self.amount,
            payer_name=(dossier.submitter_id or owner).name,
            address=", ".join(filter(None, [owner.address, owner.hamlet_id.name])),
            dossier_code=dossier.display_name,
            subject=dossier.subject or dossier.procedure_id.name or "",
            cashier_name=self.cashier_id.sudo().name,  # the name stands on the paper
            cancels=self.reverses_id.number or "",
            reason=self.reason or "",
        )


class CqttDossierPaid(models.Model):
    """What a dossier costs, and what of it has been paid at the counter."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    payment_ids = fields.One2many(
        "cqtt.dossier.payment", "dossier_id", string="Cash receipts"
    )
    paid_amount = fields.Integer(
        string="Paid", compute="_compute_paid_amount", help="In đồng."
    )

    @api.depends("payment_ids.amount")
    def _compute_paid_amount(self):
        for dossier in self:
            dossier.paid_amount = sum(dossier.payment_ids.mapped("amount"))

    @api.constrains("fee")
    def _check_fee_paid(self):
        for dossier in self:
            if dossier.paid_amount > (dossier.fee or 0):
                raise UserError(
                    self.env._(
                        "%s đồng are paid already: cancel the receipt before the fee "
                        "becomes less.",
                        group_digits(dossier.paid_amount),
                    )
                )

    def action_print_payment(self):
        """Print the last cash receipt."""
        self.ensure_one()
        last = self.payment_ids.sorted("id")[-1:]
        if not last:
            raise UserError(self.env._("Nothing was paid for this dossier yet."))
        return last.action_print()

    @api.depends("fee", "payment_ids.amount")
    def _compute_verbs(self):
        return super()._compute_verbs()

    def _needless_verbs(self):
        needless = set()
        if (self.fee or 0) <= self.paid_amount:
            needless.add("take_payment")
        if not self._standing_payment():
            needless.add("cancel_payment")
        return super()._needless_verbs() | needless

    def _why_not_role(self, transition):
        """Money is taken where the papers came in, whoever answers."""
        unit = self.receiving_unit_id
        if transition.verb in PAYMENT_VERBS and any(
            self.env.user._holds_role(role, unit) for role in transition.roles
        ):
            return ""
        return super()._why_not_role(transition)

    def _why_not_take_payment(self):
        if (self.fee or 0) <= self.paid_amount:
            if self.fee:
                return self.env._("The fee is paid.")
            return self.env._("There is no fee.")
        return ""

    def _why_not_cancel_payment(self):
        if not self._standing_payment():
            return self.env._("Nothing was paid for this dossier yet.")
        return ""

    def _standing_payment(self):
        """Return the last receipt that is not cancelled."""
        taken = self.payment_ids.filtered(lambda payment: payment.amount > 0)
        cancelled = self.payment_ids.reverses_id
        return (taken - cancelled).sorted("id")[-1:]

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for dossier, line in zip(self, journal_lines, strict=False):
            if transition.verb == "take_payment":
                dossier._book_payment(dossier.fee - dossier.paid_amount)
            elif transition.verb == "cancel_payment":
                last = dossier._standing_payment()
                dossier._book_payment(
                    -last.amount, reverses_id=last.id, reason=line.reason
                )
        return result

    def _book_payment(self, amount, **values):
        now, unit = fields.Datetime.now(), self.receiving_unit_id
        # sudo: the step was allowed; its receipt belongs to it
        self.env["cqtt.dossier.payment"].sudo().create(
            {
                "dossier_id": self.id,
                "unit_id": unit.id,
                "amount": amount,
                "paid_at": now,
                "paid_on": to_local(now).date(),
                "cashier_id": self.env.uid,
                "counter_id": self._my_counter(unit).id,
                "number": self._next_paper_number("dossier.payment", "PT", unit),
                **values,
            }
        )
        self.invalidate_recordset(["payment_ids", "paid_amount"])

    @api.model
    def _my_counter(self, unit):
        """Return the counter at which the user sits today, if anybody has said so."""
        # sudo: everybody may know where he sits himself
        staff = self.env["cqtt.staff"].sudo()
        mine = staff.search(
            [
                ("user_id", "=", self.env.uid),
                ("unit_id", "=", unit.id),
                ("is_in_force", "=", True),
            ],
            limit=1,
        )
        return mine.counter_id


class PaymentReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_payment"
    _inherit = "cqtt.paper.report"
    _description = "Cash Receipt on Paper"

    _of = "cqtt.dossier.payment"
    _form = "_cash_receipt"
