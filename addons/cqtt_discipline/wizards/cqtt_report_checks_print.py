from odoo import api, fields, models
from odoo.tools import format_date

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.sheets import Column, Sheet, write_sheet

from ..forms import DeskForm, DeskLine

COUNTS = (
    "checks",
    "surprise",
    "found",
    "closed",
    "fresh",
    "older",
    "old",
    "overdue",
    "evaluations",
)
RATES = ("per_check", "late", "unhappy")


class CqttReportChecksPrint(models.TransientModel):
    """The supervisor's desk that somebody has chosen to take along."""

    _name = "cqtt.report.checks.print"
    _inherit = "cqtt.chosen.figures"
    _description = "Supervisor's Desk to Print"

    @api.depends("unit_id", "cluster_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for record in self:
            place = record.cluster_id or record.unit_id
            name = self.env._("Report on checks")
            record.display_name = f"{name} {place.display_name}"

    def _data(self):
        self.ensure_one()
        return self.env["cqtt.report.checks"].get_data(**self._choice())

    def _said(self, data):
        return [
            data["place"],
            self.env._(
                "%(first)s to %(last)s",
                first=format_date(self.env, data["date_from"]),
                last=format_date(self.env, data["date_to"]),
            ),
            self.env._("Figures as of %s", self._moment(data)),
        ]

    def _moment(self, data):
        report = self.env["cqtt.report.checks"]
        moment = report._local(fields.Datetime.to_datetime(data["as_of"]))
        return moment.strftime("%H:%M %d/%m/%Y")

    def _sheet(self):
        """Return the worksheet for the user at work."""
        data = self._data()
        heads = (
            self.env._("Checks"),
            self.env._("Of these, surprise"),
            self.env._("Findings"),
            self.env._("Seen gone"),
            self.env._("Open up to 30 days"),
            self.env._("Open 31 to 90 days"),
            self.env._("Open over 90 days"),
            self.env._("Overdue"),
            self.env._("Evaluations due"),
        )
        columns = [
            Column(self.env._("Commune"), width=32),
            *(Column(head, "integer", 12) for head in heads),
            Column(self.env._("Findings per check"), "points", 12),
            Column(self.env._("Late dossiers"), "percent", 10),
            Column(self.env._("Not satisfied"), "percent", 10),
            Column(self.env._("Months since the last check"), "integer", 12),
        ]
        rows = [
            [line["name"], *self._values(line), line["months"]]
            for line in data["lines"]
        ]
        total = [self.env._("Total"), *self._values(data["total"]), None]
        middle = self._middle(self.env._("In the middle of the communes"), data)
        title = self.env._("REPORT ON CHECKS OF DISCIPLINE")
        return Sheet(
            title,
            self._said(data),
            columns,
            [*rows, total, middle],
            frozenset({len(rows)}),
        )

    def _values(self, line):
        return [line[name] for name in (*COUNTS, *RATES)]

    def _middle(self, name, data):
        shares = (data["median"][rate] for rate in RATES)
        return [name, *(None for _count in COUNTS), *shares, None]

    def _form(self) -> DeskForm:
        """Return what the paper says."""
        data = self._data()
        return DeskForm(
            place=data["place"],
            first=data["date_from"],
            last=data["date_to"],
            as_of=self._moment(data),
            made_on=today(),
            lines=tuple(
                DeskLine(line["name"], *self._values(line), months=line["months"])
                for line in data["lines"]
            ),
            total=DeskLine("Cộng", *self._values(data["total"])),
            middle=tuple(data["median"][rate] for rate in RATES),
        )

    def _head(self):
        """Return the letterhead of the province, or of the commune alone."""
        unit = self.unit_id or self.cluster_id.province_id
        return self.env["cqtt.print.layout"]._for_unit(unit)


class ReportChecksPdf(models.AbstractModel):
    _name = "report.cqtt_discipline.report_checks"
    _description = "Supervisor's Desk on Paper"

    @api.model
    def _get_report_values(self, docids, data=None):
        records = self.env["cqtt.report.checks.print"].browse(docids)
        return {
            "docs": records,
            "papers": [
                {"form": record._form(), "head": record._head()} for record in records
            ],
        }


class ReportChecksXlsx(models.AbstractModel):
    _name = "report.cqtt_discipline.report_checks_xlsx"
    _inherit = "report.report_xlsx.abstract"
    _description = "Supervisor's Desk, Workbook"

    @api.private
    def generate_xlsx_report(self, workbook, data, objs):
        sheet = objs._sheet()
        workbook.set_properties({"title": sheet.title})
        write_sheet(workbook, sheet, self.env._("Checks"))
