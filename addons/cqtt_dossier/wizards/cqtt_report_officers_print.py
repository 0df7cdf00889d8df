from odoo import api, fields, models
from odoo.tools import format_date

from odoo.addons.cqtt_ledger.sheets import Column, Sheet, write_sheet

from ..models.cqtt_report_officers import FIGURES


class CqttReportOfficersPrint(models.TransientModel):
    """The work of officers that somebody has chosen to take along."""

    _name = "cqtt.report.officers.print"
    _inherit = "cqtt.chosen.figures"
    _description = "Work of Officers to Print"

    @api.depends("unit_id", "cluster_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for record in self:
            place = record.cluster_id or record.unit_id
            name = self.env._("Work of officers")
            record.display_name = f"{name} {place.display_name}"

    def _sheet(self):
        """Return the worksheet for the user at work."""
        self.ensure_one()
        report = self.env["cqtt.report.officers"]
        data = report.get_data(**self._choice())
        heads = (
            self.env._("Received at the counter"),
            self.env._("Finished early"),
            self.env._("Finished on time"),
            self.env._("Finished late"),
            self.env._("Held"),
            self.env._("Held, overdue"),
        )
        columns = [
            Column(self.env._("Officer"), width=40),
            *(Column(head, "integer", 14) for head in heads),
        ]
        rows = [
            [line["name"], *(line[name] for name in FIGURES)] for line in data["lines"]
        ]
        total = [self.env._("Total"), *(data["total"][name] for name in FIGURES)]
        moment = report._local(fields.Datetime.to_datetime(data["as_of"]))
        about = [
            data["place"],
            self.env._(
                "%(first)s to %(last)s",
                first=format_date(self.env, data["date_from"]),
                last=format_date(self.env, data["date_to"]),
            ),
            self.env._("Figures as of %s", moment.strftime("%H:%M %d/%m/%Y")),
        ]
        title = self.env._("WORK OF OFFICERS")
        return Sheet(title, about, columns, [*rows, total], frozenset({len(rows)}))


class ReportOfficersXlsx(models.AbstractModel):
    _name = "report.cqtt_dossier.report_officers_xlsx"
    _inherit = "report.report_xlsx.abstract"
    _description = "Work of Officers, Workbook"

    @api.private
    def generate_xlsx_report(self, workbook, data, objs):
        sheet = objs._sheet()
        workbook.set_properties({"title": sheet.title})
        write_sheet(workbook, sheet, self.env._("Officers"))
