from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .clock_common import ClockCommon


@tagged("post_install", "-at_install")
class TestClock(ClockCommon):
    def ask_payment(self, dossier=None, **values):
        self.ask(
            dossier or self.dossier,
            "cqtt.dossier.payment.ask",
            "action_ask",
            **{"amount": 150000, "reason": "Lệ phí trước bạ, TB 12", **values},
        )

    def test_payment(self):
        with self.at("2026-03-04 10:00"):
            self.ask_payment()
        self.assertEqual(self.dossier.state, "financial")
        with self.at("2026-03-10 14:00"):
            self.dossier.perform("note_payment")
        self.assertEqual(self.dossier.state, "processing")
        self.assertEqual(self.due(), "2026-03-13 11:00")
        self.assertEqual(self.dossier.suspension_ids.amount, 150000)

    def test_who_asks_for_payment(self):
        colleague = self.new_role_user("colleague", "officer", self.home_commune)
        with self.assert_refused(UserError, "holds it"):
            self.ask_payment(self.dossier.with_user(colleague))
        self.ask_payment()
        with self.assert_refused(UserError, "is for"):
            self.dossier.with_user(self.leader).perform("note_payment")

    def test_pause(self):
        dossier = self.dossier.with_user(self.manager)
        with self.at("2026-03-04 10:00"):
            dossier.perform("pause", reason="Chờ trưng cầu ý kiến")
            self.assertEqual(dossier.urgency, "in_time")
            found = self.Dossier.search([("urgency", "=", "in_time")])
            self.assertIn(self.dossier, found)
        self.assertFalse(dossier.overdue_at)
        with self.at("2026-03-10 14:00"):
            self.assertNotIn(dossier.id, self.Dossier._overdue_unsettled())
            with self.assert_refused(UserError, "paused since 04/03/2026"):
                self.dossier.perform("pass_on")
            dossier.perform("resume")
        self.assertEqual(self.due(), "2026-03-13 11:00")
        self.assertEqual(self.dossier.suspension_ids.reason, "Chờ trưng cầu ý kiến")
        self.assertFalse(self.overdue())

    def test_who_pauses(self):
        with self.assert_refused(UserError, "is for"):
            self.dossier.perform("pause", reason="Chờ")
        with self.assert_refused(UserError, "not paused"):
            self.dossier.perform("resume")
        self.dossier.with_user(self.leader).perform("pause", reason="Chờ")
        with self.assert_refused(UserError, "paused already"):
            self.dossier.with_user(self.leader).perform("pause", reason="Chờ")
        self.dossier.perform("resume")
        self.assertFalse(self.dossier.paused_at)

    def test_late_is_late_while_paused(self):
        with self.at("2026-03-10 08:00"):
            self.dossier.with_user(self.manager).perform("pause", reason="Chờ")
            self.assertEqual(self.dossier.urgency, "late")
        with self.at("2026-03-11 09:00"):
            self.dossier.perform("resume")
        self.assertEqual(self.due(), "2026-03-09 09:00")
        self.assertEqual(
            [code for code, _q, _at in self.overdue()].count("dossier.overdue"), 1
        )

    def test_buttons_that_would_say_nothing(self):
        manager = self.dossier.with_user(self.manager)
        verbs = {verb["verb"] for verb in manager.verbs}
        self.assertIn("pause", verbs)
        self.assertNotIn("resume", verbs)

    def test_times_are_not_typed(self):
        for name in ("paused_at", "waits_until", "due_at", "ending_reason"):
            with self.assert_refused(AccessError, "cannot be entered"):
                self.dossier.write({name: "2026-03-09"})

    def test_story(self):
        with self.at("2026-03-04 10:00"):
            self.ask_supplement()
        self.assertIn("The clock stands still", self.dossier.due_story)
        with self.at("2026-03-10 14:00"):
            self.take_supplement()
        for text in ("09:00 02/03/2026", "34:00", "09:00 09/03/2026", "11:00 13/03"):
            self.assertIn(text, self.dossier.due_story)
        action = self.dossier.action_explain_due()
        self.assertEqual(action["context"]["default_amount"], 5)

    def test_story_of_what_came_too_late(self):
        with self.at("2026-03-10 08:00"):
            self.ask_supplement()
        with self.at("2026-03-11 09:00"):
            self.take_supplement()
        self.assertIn("It had passed: it stays", self.dossier.due_story)
