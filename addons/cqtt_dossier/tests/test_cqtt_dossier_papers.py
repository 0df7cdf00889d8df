from odoo.exceptions import UserError
from odoo.tests import tagged

from .clock_common import ClockCommon
from .paper_common import PaperTexts


@tagged("post_install", "-at_install")
class TestPapers(PaperTexts, ClockCommon):
    def test_request(self):
        with self.assert_refused(UserError, "No papers were asked for"):
            self.dossier._supplement_form()
        paper = self.ask_supplement()
        form = self.dossier._supplement_form()
        (asked,) = form.papers
        self.assertEqual((asked.name, asked.originals), (f"{paper.name}: Chưa ký", 1))
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
