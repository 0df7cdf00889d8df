from io import BytesIO

from pypdf import PdfReader

from odoo.exceptions import UserError
from odoo.tests import tagged

from .clock_common import ClockCommon


@tagged("post_install", "-at_install")
class TestPapers(ClockCommon):
    def text_of(self, report, dossier):
        content, _kind = self.env["ir.actions.report"]._render_qweb_pdf(
            f"cqtt_dossier.{report}", dossier.ids
        )
        pages = PdfReader(BytesIO(content)).pages
        return " ".join(" ".join(p.extract_text() for p in pages).split())

    def test_request(self):
        with self.assert_refused(UserError, "No papers were asked for"):
            self.dossier._supplement_form()
        paper = self.ask_supplement()
        form = self.dossier._supplement_form()
        self.assertEqual(form.items, (f"{paper.name}: Chưa ký",))
        self.assertEqual(form.contact_name, self.officer.name)
        text = self.text_of("supplement_report", self.dossier)
        for part in (self.dossier.code, "01/PBS-TTPVHCC", "Chưa ký", "NGƯỜI HƯỚNG DẪN"):
            self.assertIn(part, text)

    def test_refusal(self):
        with self.assert_refused(UserError, "was not refused"):
            self.dossier._refusal_form()
        self.dossier.with_user(self.leader).perform(
            "turn_down", reason="Sai thẩm quyền"
        )
        text = self.text_of("refusal_report", self.dossier)
        for part in (self.dossier.code, "01/PTC-TTPVHCC", "Sai thẩm quyền", "TỪ CHỐI"):
            self.assertIn(part, text)

    def test_printing_is_noted(self):
        self.ask_supplement()
        self.dossier._supplement_form()
        line = self.env["cqtt.person.access"].search(
            [("person_id", "=", self.dossier.owner_id.id), ("kind", "=", "print")]
        )
        self.assertEqual(line.note, self.dossier.code)
