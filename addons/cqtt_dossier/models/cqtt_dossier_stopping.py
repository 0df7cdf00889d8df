from dataclasses import replace

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_document.forms import Signature
from odoo.addons.cqtt_document.models.paper_print import (
    make_letter,
    markup,
    system_values,
)
from odoo.addons.cqtt_document.wording import fill
from odoo.addons.cqtt_document.words import format_moment, format_short, group_digits
from odoo.addons.cqtt_worktime.local_time import to_local

SERIES = "dossier.stopping"
#: to be filled in by hand
BLANK = "…………"
STATES = ("withdrawn", "stopped")
SIGNATURE = Signature(
    ("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",), hint="(Ký, ghi rõ họ tên, đóng dấu)"
)


class CqttDossierStopping(models.Model):
    """Form 05: the notice that a dossier is no longer worked on.

    Its wording is a template of papers, which the province may change.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    stopping_number = fields.Char(
        string="Number of the notice of stopping", readonly=True, copy=False
    )

    @classmethod
    def _protected_names(cls):
        return super()._protected_names() | {"stopping_number"}

    def _note_ending(self, reason):
        result = super()._note_ending(reason)
        if self.state in STATES and self._find_stopping_style():
            unit = self.receiving_unit_id
            number = self._next_paper_number(SERIES, "TBD", unit)
            # sudo: the step was allowed; its paper belongs to it
            self.sudo()._write_uncounted({"stopping_number": number})
        return result

    def _find_stopping_style(self):
        day = to_local(self.finished_at).date()
        return self.env["cqtt.form.set"]._find_style("stopping", day)

    def _stopping_values(self):
        """Return what the wording is filled with; it is written to the access log."""
        owner = self._printed_owner()
        return {
            "kinh_gui": owner["owner_name"],
            "so_dinh_danh": owner["owner_id_number"] or BLANK,
            "dia_chi": owner["address"] or BLANK,
            "dien_thoai": owner["phone"] or BLANK,
            "ma_ho_so": self.display_name,
            "thu_tuc": self.procedure_id.name or self.subject or "",
            "luc_nhan": format_moment(to_local(self.received_at)),
            "luc_dung": format_moment(to_local(self.finished_at)),
            "can_cu": self._stopping_ground(),
            "ly_do": (self.ending_reason or "").strip(" ."),
            "giay_to": self._given_back_papers(),
            "le_phi": self._given_back_money(),
        }

    def _stopping_ground(self):
        day = format_short(to_local(self.finished_at).date())
        if self.state == "withdrawn":
            return f"Đề nghị của người nộp hồ sơ ngày {day}"
        return f"Kết quả xem xét hồ sơ ngày {day}"

    def _given_back_papers(self):
        return "; ".join(paper.listed for paper in self._printed_papers()) or "Không"

    def _given_back_money(self):
        back = -sum(
            amount for amount in self.payment_ids.mapped("amount") if amount < 0
        )
        return f"{group_digits(back)} đồng" if back else "Không"


class StoppingReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_stopping"
    _description = "Notice of Stopping (Form 05)"

    @api.model
    def _get_report_values(self, docids, data=None):
        dossiers = self.env["cqtt.dossier"].browse(docids)
        dossiers.check_access("read")
        return {
            "docs": dossiers,
            "markup": markup,
            "papers": [self._paper(dossier) for dossier in dossiers],
        }

    def _paper(self, dossier):
        """Return the notice as the wording of its day has it.

        :raise UserError: the dossier was not stopped
        """
        if not dossier.stopping_number:
            raise UserError(self.env._("“%s” was not stopped.", dossier.display_name))
        day = to_local(dossier.finished_at).date()
        style = dossier._find_stopping_style()
        # sudo: the wording is printed by everybody at work
        version = self.env["cqtt.document.template"].sudo()._by_code(style.template)
        version = version._version(day)
        unit = dossier.receiving_unit_id
        layouts = self.env["cqtt.print.layout"]
        head = layouts._for_unit(unit, one_stop=True)
        values = system_values(unit, head, day, self.env["cqtt.signer"])
        values["don_vi"] = layouts._office_name(unit)
        values |= dossier._stopping_values()
        wordings = version._wordings()
        letter = make_letter(
            version,
            wordings,
            values,
            number=dossier.stopping_number,
            day=day,
            signatures=(SIGNATURE,),
        )
        return {
            "head": head,
            "letter": replace(letter, title=style.title),
            "blocks": fill(wordings["body"], values),
            "form_name": style.form_name,
        }
