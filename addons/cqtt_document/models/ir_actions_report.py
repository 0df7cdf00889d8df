import io
from urllib.parse import urlsplit

from odoo import api, models
from odoo.tools import split_every

from ..engine import PageFormat, Printer
from .report_files import ReportFiles

#: ids that are printed together, so that they are also read together
BATCH = "cqtt_document_batch"
#: nobody asks for the records one by one: they may become one file at once
JOIN = "cqtt_document_join"
#: records laid out before they are written: a page laid out takes a megabyte
CHUNK = 25


class IrActionsReport(models.Model):
    """Reports are printed by WeasyPrint, in this process and without HTTP."""

    _inherit = "ir.actions.report"

    @api.model
    def get_wkhtmltopdf_state(self):
        """The web client asks this before it prints."""
        return "ok"

    def _render_qweb_pdf(self, report_ref, res_ids=None, data=None):
        join = not self._get_report(report_ref).attachment
        return super(
            IrActionsReport, self.with_context(**{JOIN: join})
        )._render_qweb_pdf(report_ref, res_ids=res_ids, data=data)

    def _pre_render_qweb_pdf(self, report_ref, res_ids=None, data=None):
        # Odoo's tests print HTML for want of a second worker; none is needed here
        printing = self.with_context(force_report_rendering=True)
        return super(IrActionsReport, printing)._pre_render_qweb_pdf(
            report_ref, res_ids=res_ids, data=data
        )

    def _render_qweb_pdf_prepare_streams(self, report_ref, data, res_ids=None):
        """Print each record by itself: its pages count from 1."""
        report = self._get_report(report_ref)
        data = {**(data or {}), "report_type": "pdf", "debug": False}
        batch = self.with_context(debug=False, **{BATCH: tuple(res_ids or ())})
        printer = batch._printer()
        if not res_ids or len(set(res_ids)) < len(res_ids):
            papers = batch._lay_out(printer, report, res_ids, data)
            return {False: _stream(printer.to_pdf(papers))}
        if self.env.context.get(JOIN):
            return {False: _stream(batch._print_joined(printer, report, res_ids, data))}
        streams = {}
        for record in self.env[report.model].browse(res_ids):
            kept = self._kept_pdf(report, record)
            if kept and report.attachment_use:
                streams[record.id] = _stream(kept.raw, kept)
            else:
                papers = batch._lay_out(printer, report, record.ids, data)
                streams[record.id] = _stream(printer.to_pdf(papers), kept)
        return streams

    def _get_rendering_context(self, report, docids, data):
        values = super()._get_rendering_context(report, docids, data)
        batch = self.env.context.get(BATCH)
        if batch and isinstance(values.get("docs"), models.BaseModel):
            values["docs"] = values["docs"].with_prefetch(batch)
        return values

    def _printer(self) -> Printer:
        """Return what prints one batch, as the user who asks for it."""
        addresses = (self._get_report_url(), self.get_base_url())
        hosts = {urlsplit(address).netloc for address in addresses}
        return Printer(ReportFiles(self.env), hosts)

    def _lay_out(self, printer, report, record_ids, data):
        html, _kind = self._render_qweb_html(report, record_ids, data=dict(data))
        return printer.lay_out(html, self._page_format(report))

    def _print_joined(self, printer, report, record_ids, data) -> bytes:
        files = []
        for ids in split_every(CHUNK, record_ids):
            papers = [self._lay_out(printer, report, [i], data) for i in ids]
            files.append(io.BytesIO(printer.to_pdf(sum(papers, []))))
        if len(files) == 1:
            return files[0].getvalue()
        return self._merge_pdfs(files).getvalue()

    def _kept_pdf(self, report, record):
        """Return the PDF that was kept when the record was printed before, if any."""
        if not report.attachment or self.env.context.get("report_pdf_no_attachment"):
            return None
        kept = report.retrieve_attachment(record)
        return kept if kept and kept.raw.startswith(b"%PDF-") else None

    def _page_format(self, report) -> PageFormat:
        page = self._page_of(report.get_paperformat())
        return page.turned() if self.env.context.get("landscape") else page

    def _page_of(self, paper) -> PageFormat:
        if not (paper.print_page_width and paper.print_page_height):
            return PageFormat()
        return PageFormat(
            paper.print_page_width,
            paper.print_page_height,
            paper.margin_top,
            paper.margin_right,
            paper.margin_bottom,
            paper.margin_left,
        )


def _stream(pdf, attachment=None):
    return {"stream": io.BytesIO(pdf), "attachment": attachment}
