import base64
from contextlib import contextmanager
from unittest.mock import patch

from odoo.tests import HttpCase, tagged

from ..engine import Printer
from .common import DocumentCommon, read_pages, read_sizes

BODY = """
    <html><body>
        <div t-foreach="docs" t-as="doc" class="paper">
            <t t-out="doc.name"/>
            <p t-if="doc.comment" style="break-before: page" t-out="doc.comment"/>
        </div>
    </body></html>
"""


@tagged("post_install", "-at_install")
class TestReport(DocumentCommon):
    """Odoo's own way of printing, on our engine."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.report = cls.make_report("test_report", BODY)
        cls.partners = cls.env["res.partner"].create(
            [{"name": name} for name in ("An", "Bình", "Chi", "Dũng")]
        )
        cls.attached = "'%s.pdf' % object.name"

    @contextmanager
    def count_files(self):
        written = []
        write = Printer.to_pdf

        def note(printer, documents):
            written.append(len(documents))
            return write(printer, documents)

        with patch.object(Printer, "to_pdf", note):
            yield written

    def test_state_of_the_engine(self):
        self.assertEqual(self.report.get_wkhtmltopdf_state(), "ok")

    def test_records_in_the_order_asked_for(self):
        records = self.partners[2] | self.partners[0]
        self.assertEqual(
            read_pages(self.print_report(self.report, records)), ["Chi", "An"]
        )

    def test_batch_becomes_one_file(self):
        with self.count_files() as written:
            pages = read_pages(self.print_report(self.report, self.partners))
        self.assertEqual(written, [4])
        self.assertEqual(pages, ["An", "Bình", "Chi", "Dũng"])

    def test_large_batch_is_written_in_parts(self):
        with (
            patch("odoo.addons.cqtt_document.models.ir_actions_report.CHUNK", 3),
            self.count_files() as written,
        ):
            pages = read_pages(self.print_report(self.report, self.partners))
        self.assertEqual(written, [3, 1])
        self.assertEqual(pages, ["An", "Bình", "Chi", "Dũng"])

    def test_same_record_twice(self):
        pdf, _kind = self.env["ir.actions.report"]._render_qweb_pdf(
            self.report, self.partners[:1].ids * 2
        )
        self.assertEqual(read_pages(pdf), ["An", "An"])

    def test_without_records(self):
        report = self.make_report("test_empty", "<html><body>Sổ trống</body></html>")
        pdf, _kind = self.env["ir.actions.report"]._render_qweb_pdf(report, [])
        self.assertEqual(read_pages(pdf), ["Sổ trống"])

    def test_batch_is_read_at_once(self):
        self.env.invalidate_all()
        self.print_report(self.report, self.partners)  # fills the caches of templates
        counts = []
        for records in (self.partners[:1], self.partners):
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            self.print_report(self.report, records)
            counts.append(self.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0])

    def test_streams_by_record(self):
        streams, kind = self.env["ir.actions.report"]._pre_render_qweb_pdf(
            self.report, self.partners.ids
        )
        self.assertEqual(kind, "pdf")
        self.assertEqual(list(streams), self.partners.ids)
        second = streams[self.partners[1].id]["stream"].getvalue()
        self.assertEqual(read_pages(second), ["Bình"])

    def test_pdf_is_kept_and_used_again(self):
        self.report.write({"attachment": self.attached, "attachment_use": True})
        partner = self.partners[0]
        first = self.print_report(self.report, partner)
        kept = self.report.retrieve_attachment(partner)
        self.assertEqual(kept.raw, first)
        partner.name = "Ánh"
        kept.name = "Ánh.pdf"
        self.assertEqual(self.print_report(self.report, partner), first)
        again = self.print_report(self.report, partner, report_pdf_no_attachment=True)
        self.assertEqual(read_pages(again), ["Ánh"])

    def test_kept_pdf_is_not_used_without_being_asked_for(self):
        self.report.write({"attachment": self.attached, "attachment_use": False})
        self.print_report(self.report, self.partners[0])
        kept = self.report.retrieve_attachment(self.partners[0])
        self.partners[0].write({"name": "Ánh"})
        kept.name = "Ánh.pdf"
        pages = read_pages(self.print_report(self.report, self.partners[0]))
        self.assertEqual(pages, ["Ánh"])
        self.assertEqual(self.report.retrieve_attachment(self.partners[0]), kept)

    def test_kept_picture_is_no_paper(self):
        self.report.write({"attachment": self.attached, "attachment_use": True})
        self.env["ir.attachment"].create(
            {
                "name": "An.pdf",
                "raw": base64.b64decode("R0lGODlhAQABAAAAACwAAAAAAQABAAA="),
                "res_model": "res.partner",
                "res_id": self.partners[0].id,
            }
        )
        pages = read_pages(self.print_report(self.report, self.partners[0]))
        self.assertEqual(pages, ["An"])

    def test_paper_formats(self):
        for name, size in (
            ("a4", (210, 297)),
            ("a4_landscape", (297, 210)),
            ("a5", (148, 210)),
            ("a5_landscape", (210, 148)),
        ):
            self.report.paperformat_id = self.env.ref(
                f"cqtt_document.paperformat_{name}"
            )
            sizes = read_sizes(self.print_report(self.report, self.partners[0]))
            self.assertEqual(sizes, [size])

    def test_no_paper_format_at_all(self):
        self.env.company.paperformat_id = False
        self.report.paperformat_id = False
        sizes = read_sizes(self.print_report(self.report, self.partners[0]))
        self.assertEqual(sizes, [(210, 297)])

    def test_across_when_the_caller_says_so(self):
        pdf = self.print_report(self.report, self.partners[0], landscape=True)
        self.assertEqual(read_sizes(pdf), [(297, 210)])

    def test_layout_of_odoo(self):
        report = self.make_report(
            "test_odoo_layout",
            """<t t-call="web.html_container"><t t-foreach="docs" t-as="doc">
                <t t-call="web.external_layout"><div class="page" t-out="doc.name"/></t>
            </t></t>""",
        )
        with self.assertLogs("odoo.addons.cqtt_document", "WARNING") as logs:
            pages = read_pages(self.print_report(report, self.partners[:2]))
        # the layout wants fonts from Odoo's servers, and nothing else from outside
        self.assertTrue(all("//fonts.odoocdn.com/" in line for line in logs.output))
        self.assertEqual(len(pages), 2)
        for page, name in zip(pages, ("An", "Bình"), strict=True):
            self.assertIn(name, page)
            self.assertIn("1", page.split(name)[1])


@tagged("post_install", "-at_install")
class TestReportHttp(DocumentCommon, HttpCase):
    """What the web client asks for when somebody presses Print."""

    def test_print_over_http(self):
        self.new_role_user("test_in", "account_admin", self.ward, password="test_in_1")
        layout = self.layouts.create({"unit_id": self.ward.id})
        other = self.layouts.create({"unit_id": self.other_ward.id})
        self.authenticate("test_in", "test_in_1")
        self.assertEqual(self.make_jsonrpc_request("/report/check_wkhtmltopdf"), "ok")
        address = "/report/pdf/cqtt_document.report_receipt_sample_a4"
        response = self.url_open(f"{address}/{layout.id}")
        self.assertEqual(response.headers["Content-Type"], "application/pdf")
        self.assertIn("PHƯỜNG THÁI MẪU", read_pages(response.content)[0])
        with self.assertLogs("odoo.http", "WARNING"):
            refused = self.url_open(f"{address}/{other.id}")
        self.assertEqual(refused.status_code, 403)
