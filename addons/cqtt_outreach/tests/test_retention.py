from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.base.models.ir_cron import IrCron

from .letters_common import LettersCommon

NAME = "Bùi Văn An"


@tagged("post_install", "-at_install")
class TestRetention(LettersCommon):
    """What the retention job takes away beside names and photos, and what it says."""

    def setUp(self):
        super().setUp()
        with self.at("2026-03-02 09:00"):
            self.family = self.couple()
            self.batch(self.family).step()
            self.letter = self.family.letter_ids
            self.sign(self.letter)
            self.letter.perform("post")

    def forget(self, text="2028-06-01 09:00"):
        with self.at(text), patch.object(IrCron, "_commit_progress", lambda *a, **k: 1):
            self.env["cqtt.outreach.family"]._cron_forget()
        self.env.invalidate_all()
        return self.env["cqtt.outreach.disposal"].search([])

    def stored(self, table, record):
        """Return what a row holds, as text."""
        self.env.flush_all()
        self.env.cr.execute(  # pylint: disable=sql-injection
            f"SELECT to_jsonb(t) FROM {table} t WHERE id = %s", [record.id]
        )
        return str(self.env.cr.fetchone())

    def test_letter_says_nothing_any_more(self):
        paper = self.letter.document_id
        number, day = self.letter.number, paper.day
        self.assertIn(NAME, self.stored("cqtt_document", paper))
        report = self.forget()
        self.assertEqual((report.letters, report.families), (1, 1))
        self.assertNotIn(NAME, self.stored("cqtt_document", paper))
        self.assertFalse(any(paper.value_ids.mapped("value")))
        self.assertFalse(self.letter.people_text or self.letter.place_text)
        # of the register, number, date and kind stay; so does what was counted
        self.assertEqual((self.letter.number, paper.day), (number, day))
        self.assertEqual((self.letter.state, self.letter.way), ("sent", "post"))
        self.assertEqual(self.counted("outreach.letter_marriage"), (1,))
        with self.assert_refused(UserError, "was taken away on"):
            paper._pdf()

    def test_letter_stays_where_the_kind_says_so(self):
        self.letter_kind.sudo().keeps_letters = True
        pdf = self.letter.document_id._pdf()
        report = self.forget()
        self.assertEqual((report.letters, report.families), (0, 1))
        self.assertEqual(self.letter.document_id._pdf(), pdf)

    def test_letter_that_waits_is_not_sent_any_more(self):
        with self.at("2026-03-03 09:00"):
            self.letter.perform("take_back", reason="Không có người nhận")
        self.forget()
        self.assertEqual(self.letter.state, "cancelled")

    def test_reasons_and_speech(self):
        event = self.family.guest_ids.event_id
        with self.at("2026-03-03 09:00"):
            self.letter.perform("take_back", reason="Anh An đi làm ăn xa")
            event.speech = "Chúc mừng anh Bùi Văn An!"
            event.agenda = "Anh Bùi Văn An phát biểu"
            event.task_ids[0].name = "Đón anh An"
            event.perform("cancel", reason="Anh An xin hoãn")
        report = self.forget()
        journal = self.env["cqtt.journal"]
        for record in (self.letter, event, self.family):
            lines = journal.search(
                [("model", "=", record._name), ("res_id", "=", record.id)]
            )
            self.assertTrue(lines)
            self.assertFalse(any(lines.mapped("reason")))
        # two of people, and one that the job itself gives for the letter it stops
        self.assertEqual(report.reasons, 3)
        self.assertFalse(event.speech or event.agenda)
        self.assertNotIn("An", "".join(event.task_ids.mapped("name")))

    def test_before_its_time_everything_stays(self):
        self.assertFalse(self.forget("2027-06-01 09:00"))
        self.assertIn(NAME, self.stored("cqtt_document", self.letter.document_id))
        self.assertTrue(self.letter.document_id._pdf())
