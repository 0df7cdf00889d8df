"""A case by role: who sees it, how it goes, what the person may do, secret votes."""

from datetime import timedelta

import psycopg2
from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.cqtt_base.clock import today

from .case_common import CaseCommon


@tagged("post_install", "-at_install")
class TestDisciplineCase(CaseCommon):
    def test_the_whole_course(self):
        case = self.convened()
        self.assertEqual(case.answer, "Tôi đã xin lỗi người dân")
        self.vote(case, self.council[0], self.warn)
        self.vote(case, self.council[1], self.reprimand)
        self.assertFalse(case.tally, "nothing is told before all have voted")
        case.measure_id = self.reprimand
        self.assertTrue(case.why_not("decide"))
        self.vote(case, self.council[2], self.reprimand)
        self.assertEqual(case.tally, "Khiển trách: 2\nCảnh cáo: 1")
        case.perform("decide")
        self.assertEqual(case.state, "decided")
        self.assertEqual((case.effect_until - case.decided_on).days // 365, 1)
        self.assertIn(case.decision_number, self.hearing(case).outcome)
        facts = self.counted("case.disciplined")
        self.assertEqual(sum(facts.mapped("quantity")), 1)
        self.assertFalse(facts.staff_id, "the unit's facts do not say who")

    def test_who_sees_it(self):
        case = self.convened()
        cases = self.env["cqtt.discipline.case"]
        for user in (self.an, self.binh, self.manager, self.supervisor):
            self.assertFalse(cases.with_user(user).search([("id", "=", case.id)]))
            with self.assertRaises(AccessError):
                case.with_user(user).read(["violation"])
        for user in (self.chair, *self.council):
            self.assertTrue(case.with_user(user).violation)
        with self.assertRaises(AccessError):
            case.with_user(self.council[0]).write({"is_complex": True})

    def test_the_person_alone_has_the_hearing(self):
        case = self.open_case()
        case.perform("hear")
        self.assertIn("phiền hà", self.hearing(case).question)
        for user in (self.binh, self.manager, self.chair):
            with self.assertRaises(AccessError):
                self.hearing(case, user).read(["answer"])
        late = today() + timedelta(days=6)
        with freeze_time(f"{late} 03:00:00"), self.assertRaises(AccessError):
            self.hearing(case).answer = "Trễ"

    def test_a_leaders_case_is_handled_above(self):
        with self.assertRaises(AccessError):
            self.open_case(staff=self.staff[1])
        case = self.open_case(self.supervisor, self.staff[1])
        case.perform("hear")
        for user in (self.chair, self.deputy):
            with self.assertRaises(AccessError):
                case.with_user(user).read(["violation"])

    def test_nobody_decides_before_the_person_could_answer(self):
        case = self.open_case(kind="internal", answer_due_on=today())
        self.assertTrue(case.why_not("hear"))
        case.answer_due_on = today() + timedelta(days=5)
        case.perform("hear")
        case.measure_id = self.remind
        self.assertTrue(case.why_not("decide"))
        with freeze_time(f"{today() + timedelta(days=6)} 03:00:00"):
            case.perform("decide")
        self.assertEqual(sum(self.counted("case.measure").mapped("quantity")), 1)
        self.assertFalse(self.counted("case.disciplined"))

    def test_legal_forms_need_the_council(self):
        case = self.heard()
        case.measure_id = self.warn
        self.assertTrue(case.why_not("decide"))
        for users in (self.council[:2], self.council[:2] + self.an):
            case.council_user_ids = [Command.set(users.ids)]
            self.assertTrue(case.why_not("convene"))

    def test_votes_are_secret_and_single(self):
        case = self.convened()
        self.vote(case, self.council[0], self.warn)
        for user, measure in ((self.council[0], self.warn), (self.chair, self.warn)):
            with self.assertRaises(UserError):
                self.vote(case, user, measure)
        ballots = self.env["cqtt.discipline.ballot"]
        for user in (self.chair, self.council[0]):
            with self.assertRaises(AccessError):
                ballots.with_user(user).search([])
        self.assertFalse({"create_uid", "user_id"} & set(ballots._fields))
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.Error),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute("DELETE FROM cqtt_discipline_ballot")

    def test_limitation(self):
        day = today() - timedelta(days=61 * 31)
        case = self.heard(violated_on=day)
        case.council_user_ids = [Command.set(self.council.ids)]
        case.perform("convene")
        for user in self.council:
            self.vote(case, user, self.reprimand)
        case.measure_id = self.reprimand
        self.assertTrue(case.why_not("decide"))
        case.measure_id = self.warn
        self.assertFalse(case.why_not("decide"))

    def test_repeated(self):
        for _time in range(2):
            case = self.heard(kind="internal")
            case.measure_id = self.remind
            case.perform("decide")
        self.assertTrue(case.is_repeated)

    def test_what_was_said_and_decided_stays(self):
        case = self.heard(kind="internal")
        with self.assertRaises(AccessError):
            case.violation = "Khác"
        case.measure_id = self.remind
        case.perform("decide")
        with self.assertRaises(AccessError):
            case.decision_number = "2/TB"
        with self.assertRaises(UserError):
            case.unlink()

    def test_discipline_forces_the_lowest_grade(self):
        opened = self.open_round()
        case = self.open_case(violated_on="2026-03-02", found_on="2026-03-03")
        case.sudo()._write_behind_door(
            {
                "state": "decided",
                "decided_on": "2026-03-20",
                "decision_number": "9/QĐ-UBND",
                "measure_id": self.warn.id,
            }
        )
        sheet = self.sheet_of(opened, self.an)
        self.approve(sheet, 1)
        self.assertEqual((sheet.grade_id.code, sheet.total), ("D", 100))
        self.assertEqual(sheet.override_reason, "9/QĐ-UBND")
