from odoo.exceptions import UserError
from odoo.tests import tagged

from .clock_common import ClockCommon


@tagged("post_install", "-at_install")
class TestSupplement(ClockCommon):
    def test_due_moves_by_working_time(self):
        """The example of the law's practice: 34 working hours did not count."""
        with self.at("2026-03-04 10:00"):
            self.ask_supplement()
        self.assertEqual(self.dossier.state, "supplement")
        self.assertEqual(self.due(), "2026-03-09 09:00")
        with self.at("2026-03-10 14:00"):
            self.take_supplement()
        self.assertEqual(self.dossier.state, "processing")
        self.assertEqual(self.due(), "2026-03-13 11:00")
        pause = self.dossier.suspension_ids
        self.assertEqual(pause.minutes, 34 * 60)
        self.assertEqual(
            (self.due(pause, "due_before"), self.due(pause, "due_after")),
            ("2026-03-09 09:00", "2026-03-13 11:00"),
        )
        self.assertFalse(self.dossier.waits_until)

    def test_built_from_what_failed(self):
        paper = self.ask_supplement()
        request = self.dossier.supplement_ids
        self.assertEqual(request.line_ids.component_id, paper)
        self.assertEqual(request.line_ids.fault, "Chưa ký")
        self.assertRegex(request.number, r"^01/PBS-TTPVHCC$")
        self.assertEqual(request.expected_on, self.dossier.waits_until)
        self.take_supplement()
        self.assertTrue(request.answered_at)
        self.assertTrue(paper.is_handed_in)
        self.assertFalse(paper.fault)

    def test_nothing_asked_for(self):
        with self.assert_refused(UserError, "Say first which papers"):
            self.ask(
                self.dossier,
                "cqtt.dossier.supplement.ask",
                "action_ask",
                reason="Thiếu",
            )

    def test_taken_in_together(self):
        self.ask_supplement()
        line = self.dossier.supplement_ids.line_ids
        with self.assert_refused(UserError, "Still missing"):
            self.take_supplement(
                line_ids=[(0, 0, {"line_id": line.id, "is_here": False})]
            )

    def test_who_may(self):
        colleague = self.new_role_user("colleague", "officer", self.home_commune)
        with self.assert_refused(UserError, "holds it"):
            self.ask_supplement(self.dossier.with_user(colleague))
        for verb in ("ask_supplement", "take_supplement"):
            self.assertIn(
                "is for", self.dossier.with_user(self.leader).why_not(verb), verb
            )
        self.ask_supplement()
        self.take_supplement(self.dossier.with_user(colleague))
        self.assertEqual(self.dossier.state, "processing")

    def test_asked_on_receipt(self):
        dossier = self.receive(self.marriage)
        self.ask_supplement(dossier)
        self.assertEqual(dossier.state, "supplement")

    def test_signed_result_asks_for_nothing(self):
        self.dossier.perform("pass_on")
        self.dossier.with_user(self.leader).perform("sign")
        with self.assert_refused(UserError, "The result is signed"):
            self.ask_supplement()

    def test_second_request_counts(self):
        self.ask_supplement()
        self.take_supplement()
        self.ask_supplement()
        codes = [code for code, _q in self.facts(self.dossier)]
        self.assertEqual(codes.count("dossier.supplement_asked"), 2)
        self.assertEqual(codes.count("dossier.supplement_again"), 1)

    def test_late_stays_late(self):
        """Papers asked for after the due time do not undo that it passed."""
        with self.at("2026-03-10 08:00"):
            self.ask_supplement()
        with self.at("2026-03-11 09:00"):
            self.take_supplement()
        self.assertEqual(self.due(), "2026-03-09 09:00")
        self.assertEqual(
            self.overdue(),
            [
                ("dossier.overdue", 1, "2026-03-09 23:59"),
                ("dossier.overdue_open", 1, "2026-03-09 23:59"),
                ("dossier.overdue_open", -1, "2026-03-10 08:00"),
                ("dossier.overdue_open", 1, "2026-03-11 09:00"),
            ],
        )

    def test_not_overdue_while_the_citizen_is_to_act(self):
        with self.at("2026-03-04 10:00"):
            self.ask_supplement()
        with self.at("2026-03-20 10:00"):
            self.dossier._settle_overdue()
            self.take_supplement()
        self.assertFalse(self.overdue())

    def test_steps_move_along(self):
        with self.at("2026-03-02 10:00"):
            before = self.due(self.dossier.step_id)
            self.ask_supplement()
        with self.at("2026-03-03 10:00"):
            self.take_supplement()
        self.assertGreater(self.due(self.dossier.step_id), before)
