from datetime import date, datetime, time, timedelta
from io import BytesIO

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain
from odoo.tools import format_date, split_every

from odoo.addons.cqtt_base.clock import today, told
from odoo.addons.cqtt_document.forms import in_sentence
from odoo.addons.cqtt_document.words import format_short
from odoo.addons.cqtt_worktime.local_time import to_utc

from ..register import COLUMNS, SETS_COLUMNS, Book, Row, write_paper, write_workbook

ROLES = ("officer", "manager", "leader")
REPORTS = {
    "pdf": "cqtt_dossier.register_pdf",
    "xlsx": "cqtt_dossier.register_xlsx",
}
METHODS = {
    "desk": "Trực tiếp",
    "post": "Bưu chính",
    "home": "Tại nhà",
    "online": "Trực tuyến",
}
#: dossiers that are read together
BATCH = 500


class CqttDossierRegister(models.TransientModel):
    """Form 07, the register of what an office received in a year, to be printed."""

    _name = "cqtt.dossier.register"
    _description = "Register of Dossiers"

    unit_id = fields.Many2one(
        "cqtt.unit", required=True, default=lambda self: self._default_unit_id()
    )
    year = fields.Integer(required=True, default=lambda self: today().year)
    date_from = fields.Date(
        string="First day", compute="_compute_days", store=True, readonly=False
    )
    date_to = fields.Date(
        string="Last day", compute="_compute_days", store=True, readonly=False
    )
    row_count = fields.Integer(string="Dossiers", compute="_compute_row_count")

    _year_exists = models.Constraint(
        "CHECK(year BETWEEN 1945 AND 9998)", "Enter a year of four digits."
    )

    @api.depends("year", "unit_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for register in self:
            register.display_name = self.env._(
                "Register %(year)s %(unit)s",
                year=register.year,
                unit=register.unit_id.name or "",
            )

    @api.depends("year")
    def _compute_days(self):
        for register in self:
            if 1945 <= register.year <= 9998:
                register.date_from = date(register.year, 1, 1)
                register.date_to = date(register.year, 12, 31)

    @api.depends("unit_id", "date_from", "date_to")
    def _compute_row_count(self):
        dossiers = self.env["cqtt.dossier"]
        for register in self:
            is_asked = register.unit_id and register.date_from and register.date_to
            domain = is_asked and register._domain(register.date_from)
            register.row_count = dossiers.search_count(domain) if is_asked else 0

    def action_pdf(self):
        """Print the register on A4 across."""
        return self._action_file("pdf")

    def action_xlsx(self):
        """Take the register along as a workbook."""
        return self._action_file("xlsx")

    def _default_unit_id(self):
        return self.env["cqtt.dossier"]._default_unit_id()

    def _action_file(self, kind):
        self._check_asked()
        return self.env["ir.actions.report"]._print(REPORTS[kind], self)

    def _check_asked(self):
        """:raise UserError: the days do not lie in the year, or hold nothing
        :raise AccessError: the user does not work at the office
        """
        self.ensure_one()
        user = self.env.user
        if not any(user._holds_role(role, self.unit_id) for role in ROLES):
            raise AccessError(
                self.env._(
                    "The register of “%s” is kept by those who work there.",
                    self.unit_id.display_name,
                )
            )
        days = (self.date_from, self.date_to)
        if not all(days) or days[0] > days[1] or {d.year for d in days} != {self.year}:
            raise UserError(
                self.env._("Enter a first and a last day within %s.", self.year)
            )
        if not self.row_count:
            raise UserError(
                self.env._(
                    "Nothing was received from %(first)s to %(last)s.",
                    first=format_date(self.env, self.date_from),
                    last=format_date(self.env, self.date_to),
                )
            )

    def _domain(self, first):
        """Return the domain of what was received from a day to the last one."""
        begin = to_utc(datetime.combine(first, time.min))
        end = to_utc(datetime.combine(self.date_to + timedelta(days=1), time.min))
        return (
            Domain("receiving_unit_id", "=", self.unit_id.id)
            & Domain("received_at", ">=", begin)
            & Domain("received_at", "<", end)
        )

    def _book(self) -> Book:
        head = self.env["cqtt.print.layout"]._for_unit(self.unit_id, one_stop=True)
        first, last = self.date_from, self.date_to
        style = self.env["cqtt.form.set"]._style("register", min(last, today()))
        days = f"Từ ngày {format_short(first)} đến ngày {format_short(last)}"
        is_year = (first, last) == (date(self.year, 1, 1), date(self.year, 12, 31))
        return Book(
            superior=" ".join(head.superior_lines),
            office=tuple(head.body_lines),
            year=self.year,
            days="" if is_year else days,
            form_name=style.form_name,
            title=style.title,
            columns=SETS_COLUMNS if style.counts_sets else COLUMNS,
        )

    def _rows(self):
        """Yield the rows in the order of receipt; numbers count from 1 January.

        What it reveals of citizens is one line of the access log.
        """
        self._check_asked()
        dossiers = self.env["cqtt.dossier"]
        found = dossiers.search(self._domain(self.date_from), order="received_at, id")
        year = self._domain(date(self.year, 1, 1))
        number = dossiers.search_count(year) - len(found)
        self.env["cqtt.person.access"]._note(
            "print",
            self.unit_id,
            field_names="phone",
            quantity=len(found),
            note=self.display_name,
        )
        for ids in split_every(BATCH, found.ids):
            for dossier in dossiers.browse(ids):
                number += 1
                yield self._row(number, dossier)
            self.env.invalidate_all()

    def _row(self, number, dossier):
        owner, unit = dossier.owner_id, dossier.unit_id
        place = ", ".join(filter(None, [owner.address, owner.hamlet_id.name]))
        name = in_sentence(unit.name)
        return Row(
            number=number,
            code=dossier.display_name,
            procedure=dossier.procedure_id.name or dossier.subject or "",
            owner=owner.name or "",
            contact="; ".join(filter(None, [place, owner._unseal("phone")])),
            authority=name if unit.level == "agency" else f"UBND {name}",
            received=_moment(dossier.received_at),
            due=_moment(dossier.due_at),
            returned=_moment(dossier.returned_at),
            method=METHODS.get(dossier.return_method, ""),
            sets=dossier.set_count,
        )


def _moment(moment):
    return told(moment) if moment else ""


class IrActionsReport(models.Model):
    """The register is drawn as it is read: the book of a year has hundreds of pages."""

    _inherit = "ir.actions.report"

    def _render_qweb_pdf_prepare_streams(self, report_ref, data, res_ids=None):
        report = self._get_report(report_ref)
        if report.report_name != "cqtt_dossier.report_register":
            return super()._render_qweb_pdf_prepare_streams(report_ref, data, res_ids)
        register = self.env["cqtt.dossier.register"].browse(res_ids)
        stream = BytesIO()
        write_paper(stream, register._book(), register._rows())
        return {False: {"stream": stream, "attachment": None}}


class RegisterXlsx(models.AbstractModel):
    _name = "report.cqtt_dossier.register_xlsx"
    _inherit = "report.report_xlsx.abstract"
    _description = "Register of Dossiers, Workbook"

    @api.private
    def get_workbook_options(self):
        """Write rows out as they come."""
        return {**super().get_workbook_options(), "constant_memory": True}

    @api.private
    def generate_xlsx_report(self, workbook, data, objs):
        book = objs._book()
        workbook.set_properties({"title": book.title})
        write_workbook(workbook, book, objs._rows())
