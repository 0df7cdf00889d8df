from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .clock_common import ClockCommon
from .common import local


@tagged("post_install", "-at_install")
class TestExtension(ClockCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        staff = cls.env["cqtt.staff"].create(
            {
                "name": "Trần Văn Chủ",
                "unit_id": cls.home_commune.id,
                "post": "Chủ tịch",
                "user_id": cls.leader.id,
                "date_from": "2020-01-01",
            }
        )
        cls.signer = cls.env["cqtt.signer"].create(
            {
                "unit_id": cls.home_commune.id,
                "staff_id": staff.id,
                "post": "Chủ tịch",
                "collective": "Ủy ban nhân dân",
                "date_from": "2026-01-01",
            }
        )

    def draft(self, new_due="2026-03-12 09:00", **values):
        action = self.dossier.action_apologise()
        extension = self.env[action["res_model"]].browse(action["res_id"])
        extension = extension.with_user(self.officer)
        extension.write(
            {"reason": "Cần xác minh", "new_due_at": local(new_due), **values}
        )
        return extension

    def sign(self, **values):
        extension = self.draft(**values)
        extension.perform("propose")
        extension.with_user(self.leader).perform("sign")
        return extension

    def run_cron(self):
        cron = self.env.registry["ir.cron"]
        with patch.object(cron, "_commit_progress", lambda *_a, **_k: 1):
            self.Dossier._cron_draft_apologies()
        return self.dossier.extension_ids

    def test_signed_in_time_moves_the_due_time(self):
        with self.at("2026-03-06 10:00"):
            extension = self.sign()
        self.assertEqual(extension.state, "signed")
        self.assertEqual(self.due(), "2026-03-12 09:00")
        self.assertEqual(self.due(extension, "old_due_at"), "2026-03-09 09:00")
        self.assertFalse(self.dossier.appointment_at)
        with self.at("2026-03-10 10:00"):
            self.dossier._settle_overdue()
        self.assertFalse(self.overdue())
        self.assertIn(("dossier.apologised", 1), self.facts(self.dossier))
        self.assertIn("09:00 12/03/2026", self.dossier.due_story)

    def test_signed_late_is_a_new_appointment(self):
        with self.at("2026-03-10 10:00"):
            self.sign()
        self.assertEqual(self.due(), "2026-03-09 09:00")
        self.assertEqual(self.due(name="appointment_at"), "2026-03-12 09:00")
        with self.at("2026-03-11 10:00"):
            self.dossier.perform("pass_on")
            self.dossier.with_user(self.leader).perform("sign")
            self.dossier.perform("finish")
        self.assertEqual(self.dossier.timeliness, "late")
        self.assertIn(("dossier.late_apologised", 1), self.facts(self.dossier))

    def test_letter(self):
        with self.at("2026-03-06 10:00"):
            extension = self.sign()
        letter = extension.document_id
        self.assertEqual(letter.state, "signed")
        self.assertEqual(letter.number, "01/PXL-UBND")
        values = letter._values()
        self.assertEqual(values["kinh_gui"], "Bùi Văn An")
        self.assertEqual(values["hen_lai"], "09 giờ 00 phút, ngày 12 tháng 3 năm 2026")
        self.assertEqual(letter.signed_by_id, self.leader)

    def test_officer_does_not_sign(self):
        extension = self.draft(new_due="2027-03-12 09:00")
        extension.perform("propose")
        with self.assert_refused(UserError, "is for"):
            extension.perform("sign")
        with self.assert_refused(UserError, "is for"):
            extension.perform("send_back", reason="Sai")

    def test_leader_who_is_no_signer(self):
        self.signer.date_to = "2026-01-31"
        extension = self.draft(new_due="2027-03-12 09:00")
        extension.perform("propose")
        with self.assert_refused(UserError, "not entered as a signer"):
            extension.with_user(self.leader).perform("sign")

    def test_leader_does_not_propose(self):
        with self.assert_refused(UserError, "is for"):
            self.draft().with_user(self.leader).perform("propose")

    def test_sent_back(self):
        extension = self.draft(new_due="2027-03-12 09:00")
        extension.perform("propose")
        extension.with_user(self.leader).perform("send_back", reason="Lâu quá")
        self.assertEqual(extension.state, "draft")

    def test_needs_reason_and_later_date(self):
        with self.at("2026-03-06 10:00"):
            extension = self.draft(reason=False)
            with self.assert_refused(UserError, "Say first why"):
                extension.perform("propose")
            extension.write(
                {"reason": "Xác minh", "new_due_at": local("2026-03-09 08:00")}
            )
            with self.assert_refused(UserError, "later than the old one"):
                extension.perform("propose")

    def test_dates_are_not_typed(self):
        extension = self.draft()
        for name in ("old_due_at", "signed_at", "document_id"):
            with self.assert_refused(AccessError, "cannot be entered"):
                extension.write({name: False})

    def test_drafts_itself_before_the_due_time(self):
        with self.at("2026-03-05 10:00"):
            self.assertFalse(self.run_cron())
        with self.at("2026-03-06 10:00"):
            draft = self.run_cron()
            self.assertEqual((draft.state, draft.is_automatic), ("draft", True))
            self.assertEqual(self.due(draft, "new_due_at"), "2026-03-11 09:00")
            self.assertEqual(self.run_cron(), draft)
            self.assertEqual(self.dossier.action_apologise()["res_id"], draft.id)

    def test_no_draft_for_what_is_signed_or_stands_still(self):
        with self.at("2026-03-04 10:00"):
            self.ask_supplement()
        with self.at("2026-03-10 10:00"):
            self.assertFalse(self.run_cron())

    def test_short_procedure_is_not_apologised_for_on_receipt(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.copies)
            self.assertNotIn(dossier.id, self.Dossier._unapologised_ids())

    def test_dropped_once(self):
        with self.at("2026-03-06 10:00"):
            draft = self.run_cron()
            with self.assert_refused(UserError, "is for"):
                draft.with_user(self.officer).perform("drop", reason="Kịp")
            draft.with_user(self.manager).perform("drop", reason="Kịp")
            self.assertEqual(self.run_cron(), draft)

    def test_draft_goes_with_the_dossier(self):
        with self.at("2026-03-06 10:00"):
            draft = self.run_cron()
            self.dossier.perform("pass_on")
            self.dossier.with_user(self.leader).perform("sign")
            self.dossier.perform("finish")
        self.assertEqual(draft.state, "dropped")
        with self.assert_refused(UserError, "nothing to extend"):
            self.dossier.action_apologise()
