from odoo import models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_document.words import format_moment, format_short
from odoo.addons.cqtt_worktime.local_time import to_local


class CqttDossierExtension(models.Model):
    """The letter (form 04): numbered, signed and kept as every official paper."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier.extension"

    def _issue_letter(self):
        """Write the letter, numbered and signed by the user."""
        # sudo: the leader signs what the work writes
        documents = self.env["cqtt.document"].sudo()
        style = self.env["cqtt.form.set"]._style("apology", today())
        return documents._issue(
            style.template, self.unit_id, self._letter_values(), signer=self._signer()
        )

    def _letter_values(self):
        dossier = self.dossier_id
        owner = dossier.owner_id
        told = owner._disclose(("national_id",), "print", note=dossier.code or "")
        return {
            "kinh_gui": owner.name,
            "ngay_nhan": format_short(to_local(dossier.received_at).date()),
            "thu_tuc": dossier.procedure_id.name or dossier.subject or "",
            "so_dinh_danh": told[owner.id]["national_id"] or "…………",
            "ma_ho_so": dossier.display_name,
            "hen_tra": format_moment(to_local(self.old_due_at)),
            "ly_do": (self.reason or "").strip(),
            "hen_lai": format_moment(to_local(self.new_due_at)),
        }
