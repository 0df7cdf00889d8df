from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_document.forms.letterhead import in_sentence
from odoo.addons.cqtt_document.words.dates import format_short

from ..catalogue import Notice, NoticePaper, NoticeWay
from .limits import limit_text

COMMITTEE = "Ủy ban nhân dân"
FREE = "Không thu"
FEES = {
    "province": "Theo quyết định của Hội đồng nhân dân cấp tỉnh",
    "other_rule": "Theo quy định của pháp luật về phí và lệ phí",
    "unknown": "Theo quy định",
}
EVERY_WAY, OTHER_WAYS = "Mọi hình thức", "Hình thức khác"


class CqttProcedure(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.procedure"

    def action_print_notice(self):
        """Print the sheet that hangs on the notice board."""
        report = "cqtt_dossier.procedure_notice_report"
        return self.env["ir.actions.report"]._print(report, self)

    def _notice(self, unit) -> Notice:
        """Return what the sheet of a unit says.

        :raise UserError: the procedure is not in force
        """
        self.ensure_one()
        version = self._in_force()[:1]
        if not version:
            raise UserError(
                self.env._(
                    "“%s” is not in force: there is nothing to post.",
                    self.display_name,
                )
            )
        units = self.env["cqtt.unit"]
        offers = self.env["cqtt.procedure.offer"]._at(unit)
        agency = units.browse(offers.agencies.get(self.id) or ()).sudo()
        return Notice(
            code=self.code,
            name=self.name,
            field=self.field_id.with_context(lang="vi_VN").name,
            done_by=agency.name or self._committee_name(unit),
            ways=tuple(version._notice_ways(offers)),
            papers=tuple(version._notice_papers()),
            results=tuple(version.result_ids.mapped("name")),
            legal_basis=version.legal_basis or "",
            decision=version.decision or "",
            valid_from=format_short(version.valid_from),
        )

    @api.model
    def _committee_name(self, unit):
        return f"{COMMITTEE} {in_sentence(unit.name)}" if unit else ""

    @api.model
    def _notice_unit(self):
        """Return whose sheet is printed: the user's unit, or the province."""
        units = self.env["cqtt.unit"]
        own = self.env["cqtt.procedure.promise"]._default_unit_id()
        return own or units.search([("level", "=", "province")], limit=1)


class CqttProcedureVersion(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.procedure.version"

    def _notice_ways(self, offers):
        is_only = len(self.limit_ids) == 1
        for limit in self.limit_ids.with_context(lang="vi_VN"):
            others = EVERY_WAY if is_only else OTHER_WAYS
            shorter = offers.promise_of(self.id, limit.channel_id.id or 0)
            yield NoticeWay(
                way=limit.channel_id.name or others,
                by_law=limit_text(limit.amount, limit.unit),
                promised=limit_text(*shorter) if shorter else "",
                fee=limit._fee_text(),
            )

    def _notice_papers(self):
        for paper in self.component_ids.sorted():
            shown = "Xuất trình" if paper.is_shown_only else ""
            yield NoticePaper(
                paper.name,
                paper.note or "",
                shown or str(paper.originals or ""),
                str((paper.certified or 0) + (paper.photocopies or 0) or ""),
            )


class CqttProcedureLimit(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.procedure.limit"

    def _fee_text(self):
        if not self.fee:
            return FEES.get(self.fee_rule, FREE)
        amount = f"{self.fee:,}".replace(",", ".") + " đồng"
        return f"{amount}/{self.fee_per}" if self.fee_per else amount


class ProcedureNotice(models.AbstractModel):
    _name = "report.cqtt_dossier.report_procedure_notice"
    _description = "Procedure Notice"

    @api.model
    def _get_report_values(self, docids, data=None):
        procedures = self.env["cqtt.procedure"].browse(docids)
        procedures.check_access("read")
        unit = procedures._notice_unit()
        head = self.env["cqtt.print.layout"]._for_unit(unit, one_stop=True)
        return {
            "docs": procedures,
            "head": head,
            "dateline": head.dateline(today()),
            "notices": [procedure._notice(unit) for procedure in procedures],
        }
