from odoo import fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import ReturnSlip
from .cqtt_dossier_receipt import RETURN_PLACES
from .dossier_states import RESOLVED_STATES


class CqttDossierReturnSlip(models.Model):
    """The slip by which a citizen confirms that the result was handed over."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _has_return_slip(self):
        return self.state in RESOLVED_STATES and bool(self.version_id)

    def _print_return_slip(self):
        return self._action_print("cqtt_dossier.return_slip_report")

    def _return_slip(self) -> ReturnSlip:
        """Return what the slip says; it is written to the access log.

        :raise UserError: there is no result yet
        """
        self.ensure_one()
        if not self._has_return_slip():
            raise UserError(
                self.env._("“%s” has no result to hand over yet.", self.display_name)
            )
        unit = self.receiving_unit_id
        office = self.env["cqtt.print.layout"]._office_name(unit)
        taker = self.submitter_id or self.owner_id
        told = taker._disclose(("phone",), "print", note=self.code or "")[taker.id]
        serial = (self.code or "").rpartition("-")[2]
        returned = self.returned_at and to_local(self.returned_at) or None
        return ReturnSlip(
            code=self.display_name,
            number=f"{serial}/BNKQ-{self._office_sign(unit)}",
            at=returned or to_local(fields.Datetime.now()),
            office=office,
            procedure=self.procedure_id.name or "",
            owner_name=self.owner_id.name,
            giver_name=self._giver().name,
            giver_phone=unit.hotline or "",
            taker_name=taker.name,
            taker_phone=told["phone"] or "",
            results=tuple(self.version_id.sudo().result_ids.sorted().mapped("name")),
            result_number=self.result_number or "",
            subject=self.subject or "",
            method=RETURN_PLACES.get(self.return_method, f"Tại {office}"),
            returned_at=returned,
        )

    def _giver(self):
        """Return who handed the result over, or prints the slip to do so."""
        if self.state != "returned":
            return self.env.user
        # sudo: names of officers stand on the paper
        lines = self.env["cqtt.journal"].sudo()
        line = lines.search(
            [
                ("model", "=", self._name),
                ("res_id", "=", self.id),
                ("verb", "=", "return_result"),
            ],
            order="id desc",
            limit=1,
        )
        return line.user_id or self.env.user


class ReturnSlipReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_return_slip"
    _inherit = "cqtt.dossier.form.report"
    _description = "Slip of a Returned Result"

    _form = "_return_slip"
