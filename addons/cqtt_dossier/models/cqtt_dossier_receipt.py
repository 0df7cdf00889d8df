from odoo import models

from odoo.addons.cqtt_document.forms import CERTIFIED, Component, Receipt
from odoo.addons.cqtt_worktime.local_time import to_local

from ..lookup import show_secret
from .limits import limit_text

#: what the notes at the foot of the form say
NOTES = (
    "Hồ sơ có thể được giải quyết sớm hơn; khi đó ông/bà được báo qua điện thoại.",
)
RETURN_PLACES = {
    "post": "Qua dịch vụ bưu chính công ích",
    "home": "Tại nhà",
    "online": "Trực tuyến",
}
#: values of a person that the form prints
PRINTED = ("national_id", "phone", "email")


class CqttDossierReceipt(models.Model):
    """Form 01: the receipt with the appointment."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def action_print_receipt(self):
        """Print the receipt on A5, two copies, as the counter hands it over."""
        return self._action_print("cqtt_dossier.receipt_a5_report")

    def action_print_receipt_a4(self):
        """Print the receipt on A4."""
        return self._action_print("cqtt_dossier.receipt_a4_report")

    def _action_print(self, report_ref):
        return self.env["ir.actions.report"]._print(report_ref, self)

    def _receipt(self) -> Receipt:
        """Return what form 01 says; what it reveals is written to the access log."""
        self.ensure_one()
        unit = self.receiving_unit_id
        received = to_local(self.received_at)
        office = self.env["cqtt.print.layout"]._office_name(unit)
        style = self.env["cqtt.form.set"]._style("receipt", received.date())
        return Receipt(
            code=self.code,
            number=f"{self.code.rpartition('-')[2]}/HD-{self._office_sign(unit)}",
            day=received.date(),
            receiving_unit=office,
            subject=self.subject or self.procedure_id.name,
            components=tuple(self._printed_papers()),
            received_at=received,
            due_at=to_local(self.due_at),
            time_limit=limit_text(self.limit_amount, self.limit_unit),
            submitter_name=self.submitter_id.name or "",
            receiver_name=self.receiver_id.name,
            set_count=self.set_count,
            return_place=RETURN_PLACES.get(self.return_method, office),
            fee=self.fee,
            notes=NOTES,
            copies=style.copies,
            form_name=style.form_name,
            title=style.title,
            columns=CERTIFIED if self._certifies() else style.columns,
            qr_text=self._slip_address(),
            lookup_secret=show_secret(self._secret_of(self.code)),
            **self._printed_owner(),
        )

    def _office_sign(self, unit):
        """Return what the office is called in the numbers of its papers."""
        is_centre = unit.parent_id.level == "province"
        return "TTPVHCC" if is_centre else "BPTNTKQ"

    def _printed_papers(self):
        for paper in self.component_ids.filtered("is_handed_in"):
            yield Component(
                paper.name,
                paper.originals,
                paper.certified,
                paper.photocopies,
                paper.pages,
                paper.paper_copies,
                paper.has_e_copy,
            )

    def _certifies(self):
        """Tell whether the receipt counts what is to be certified."""
        return bool(self.version_id and self.version_id._plan().certifies)


class ReceiptReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_receipt"
    _inherit = "cqtt.dossier.form.report"
    _description = "Receipt (Form 01)"

    _form = "_receipt"


class ReceiptReportA4(models.AbstractModel):
    _name = "report.cqtt_dossier.report_receipt_a4"
    _inherit = "report.cqtt_dossier.report_receipt"
    _description = "Receipt (Form 01), A4"


class ReceiptReportA5(models.AbstractModel):
    _name = "report.cqtt_dossier.report_receipt_a5"
    _inherit = "report.cqtt_dossier.report_receipt"
    _description = "Receipt (Form 01), A5"
