"""The council: who may not sit, its quorum, what its votes tell and when."""

from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.cqtt_base.clock import today

from .case_common import CaseCommon


@tagged("post_install", "-at_install")
class TestDisciplineCouncil(CaseCommon):
    def declare(self, user, staff):
        self.env["cqtt.declared.relative"].with_user(user).create(
            {"staff_id": staff.id, "relation": "Anh em"}
        )

    def why_not_convene(self, council, case=None):
        case = case or self.heard()
        case.council_user_ids = [Command.set(council.ids)]
        return case.why_not("convene")

    def test_relatives_do_not_sit(self):
        self.assertFalse(self.why_not_convene(self.council))
        self.declare(self.council[1], self.staff[3])
        self.assertIn(self.council[1].name, self.why_not_convene(self.council))

    def test_relatives_declared_by_the_person_do_not_sit(self):
        one = self.staff.filtered(lambda staff: staff.user_id == self.council[0])
        self.declare(self.an, one)
        self.assertIn(self.council[0].name, self.why_not_convene(self.council))

    def test_nobody_judges_his_superior(self):
        case = self.open_case(staff=self.staff[2])
        case.perform("hear")
        hearing = self.hearing(case, self.manager)
        hearing.answer = "Tôi nhận khuyết điểm"
        hearing.perform("answer")
        self.assertIn(self.manager.name, self.why_not_convene(self.council, case))
        above = self.chair + self.deputy + self.supervisor
        self.assertFalse(self.why_not_convene(above, case))

    def test_a_relative_does_not_handle_the_case(self):
        self.declare(self.chair, self.staff[3])
        case = self.open_case(self.deputy)
        self.assertTrue(case.with_user(self.chair).why_not("hear"))
        self.assertFalse(case.why_not("hear"))

    def test_who_became_a_relative_votes_no_more(self):
        case = self.convened()
        self.declare(self.council[0], self.staff[3])
        with self.assertRaises(UserError):
            self.vote(case, self.council[0], self.warn)

    def test_a_convened_council_stays(self):
        case = self.convened()
        with self.assertRaises(AccessError):
            case.council_user_ids = [Command.link(self.binh.id)]

    def test_quorum(self):
        council = self.staff.user_id[4:9]
        case = self.convened(council)
        case.measure_id = self.warn
        for member in council[:2]:
            self.vote(case, member, self.warn)
        self.assertIn("2", case.why_not("close_votes"))
        self.vote(case, council[2], self.reprimand)
        self.assertTrue(case.why_not("decide"))
        self.assertFalse(case.tally, "three of five would tell the others' votes")
        with self.assertRaises(UserError):
            case.perform("close_votes")
        case.perform("close_votes", reason="Hai thành viên đi công tác dài ngày")
        self.assertEqual(case.tally, "Cảnh cáo: 2\nKhiển trách: 1")
        with self.assertRaises(UserError):
            self.vote(case, council[3], self.warn)
        case.perform("decide")
        self.assertEqual(case.state, "decided")

    def test_the_quorum_is_data(self):
        policy = self.env.ref("cqtt_discipline.cqtt_discipline_policy_nd172")
        self.assertEqual((policy.council_size, policy.quorum), (3, 3))
        later = policy.sudo().copy(
            {"valid_from": today() + timedelta(days=1), "council_size": 5, "quorum": 4}
        )
        later.perform("put_in_force")
        case = self.open_case(
            found_on=today() + timedelta(days=1),
            answer_due_on=today() + timedelta(days=9),
        )
        self.assertEqual(case._rules(), later.with_env(case.env).sudo())

    def test_votes_are_for_what_the_case_may_end_with(self):
        case = self.convened()
        removal = self.env.ref("cqtt_discipline.cqtt_discipline_measure_remove")
        for measure in (self.remind, removal):
            with self.assertRaises(UserError):
                self.vote(case, self.council[0], measure)

    def test_only_members_are_offered_the_vote(self):
        case = self.convened()
        offered = {
            user: "vote" in [verb["verb"] for verb in case.with_user(user).verbs]
            for user in (self.chair, self.council[0])
        }
        self.assertEqual(offered, {self.chair: False, self.council[0]: True})

    def test_the_day_to_answer_stays(self):
        case = self.open_case()
        case.perform("hear")
        with self.assertRaises(AccessError):
            case.answer_due_on = today() - timedelta(days=1)
