from odoo import models
from odoo.exceptions import UserError

from odoo.addons.cqtt_document.forms import Component
from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import RefusalForm, SupplementForm
from .cqtt_dossier_receipt import PRINTED


class CqttDossierPapers(models.Model):
    """Form 02, what is to be added, and form 03, why it is refused."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _supplement_form(self) -> SupplementForm:
        """Return what form 02 says of the last request.

        :raise UserError: nothing was asked for
        """
        self.ensure_one()
        request = self.supplement_ids.sorted("id")[-1:]
        if not request:
            raise UserError(self.env._("No papers were asked for."))
        asker = request.asker_id.sudo()  # the name stands on the paper
        owner = self._printed_owner()
        owner.pop("owner_id_number")
        day = to_local(request.asked_at).date()
        return SupplementForm(
            code=self.code or self.external_code or "",
            number=request.number or "",
            day=day,
            subject=self.subject or self.procedure_id.name or "",
            papers=tuple(map(self._printed_request, request.line_ids)),
            reason=request.reason,
            until=request.expected_on or None,
            contact_name=asker.name,
            contact_phone=self.receiving_unit_id.hotline or "",
            style=self.env["cqtt.form.set"]._style("supplement", day),
            **owner,
        )

    def _printed_request(self, line):
        """Return a paper that was asked for, and how many of it the procedure needs."""
        # one that is not received yet has no version
        plan = (self.version_id or self.procedure_id)._plan()
        papers = plan.papers if plan else ()
        needed = [paper for paper in papers if paper.name == line.name]
        counts = needed[0] if needed else Component("")
        return Component(
            line._text(), counts.originals, counts.certified, counts.photocopies
        )

    def _refusal_form(self) -> RefusalForm:
        """Return what form 03 says.

        :raise UserError: it was not refused
        """
        self.ensure_one()
        if not self.refusal_number:
            raise UserError(self.env._("“%s” was not refused.", self.display_name))
        last = self.env["cqtt.journal"]._last(self)
        day = to_local(self.finished_at).date()
        return RefusalForm(
            number=self.refusal_number,
            day=day,
            office=self.env["cqtt.print.layout"]._office_name(self.receiving_unit_id),
            subject=self.subject or self.procedure_id.name or "",
            reason=self.ending_reason or "",
            code=self.code or self.external_code or "",
            submitter_name=self.submitter_id.name or "",
            receiver_name=(self.receiver_id or last.user_id).sudo().name or "",
            style=self.env["cqtt.form.set"]._style("refusal", day),
            **self._printed_owner(),
        )

    def _printed_owner(self):
        """Return what forms say of the owner; it is written to the access log."""
        owner = self.owner_id
        told = owner._disclose(PRINTED, "print", note=self.code or "")[owner.id]
        return {
            "owner_name": owner.name,
            "owner_id_number": told["national_id"] or "",
            "address": ", ".join(filter(None, [owner.address, owner.hamlet_id.name])),
            "phone": told["phone"] or "",
            "email": told["email"] or "",
        }


class SupplementReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_supplement"
    _inherit = "cqtt.dossier.form.report"
    _description = "Request for Papers (Form 02)"

    _form = "_supplement_form"


class RefusalReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_refusal"
    _inherit = "cqtt.dossier.form.report"
    _description = "Refusal (Form 03)"

    _form = "_refusal_form"
