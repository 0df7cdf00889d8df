from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestCqttCheckAnswers(ChecksCommon):
    """Answers as a device sends them: twice, late, in any order."""

    def test_an_answer_sent_twice_counts_once(self):
        check = self.begin()
        answer = self.answer(self.card)
        for _time in range(2):
            self.assertEqual(check.record_answers([answer]), [answer["uuid"]])
        self.assertEqual(len(check.line_ids), 1)

    def test_the_later_moment_of_the_hand_counts(self):
        with self.at("2026-03-02 08:00"):
            check = self.begin()
        early = self.answer(self.card, at="2026-03-02 01:05:00")
        late = early | {"result": "fail", "at": "2026-03-02 01:10:00", "note": "Sau"}
        with self.at("2026-03-02 09:00"):
            check.record_answers([late])
            check.record_answers([early])
        self.assertEqual(check.line_ids.result, "fail")
        self.assertEqual(str(check.line_ids.answered_at), "2026-03-02 01:10:00")

    def test_the_moment_lies_within_the_check(self):
        with self.at("2026-03-02 08:00"):
            check = self.begin()
            check.record_answers([self.answer(self.card, at="2020-01-01 00:00:00")])
        self.assertEqual(check.line_ids.answered_at, check.begun_at)

    def test_the_team_alone_answers(self):
        check = self.begin()
        check.with_user(self.colleague).record_answers([self.answer(self.card)])
        third = self.new_role_user("test_third", "supervisor", self.home_cluster)
        for user in (third, self.leader, self.officer):
            with self.assert_refused(AccessError, "."):
                check.with_user(user).record_answers([self.answer(self.card)])
            with self.assert_refused(AccessError, "."):
                check.with_user(user).run_data()

    def test_an_item_of_another_list_is_none(self):
        check = self.begin()
        other = self.env.ref("cqtt_discipline.cqtt_checklist_item_camera_hoat_dong")
        with self.assert_refused(UserError, "no item"):
            check.record_answers([self.answer(other)])

    def test_an_answer_is_taken_back(self):
        check = self.begin()
        answer = self.answer(self.card)
        check.record_answers([answer])
        check.withdraw_answer(answer["uuid"])
        self.assertFalse(check.line_ids)

    def test_staff_of_another_unit(self):
        check = self.begin()
        stranger = self.make_staff("Người xa", self.stranger, self.other_commune)
        with self.assert_refused(AccessError, "Người xa"):
            check.record_answers([self.answer(self.card, staff_id=stranger.id)])

    def test_run_data(self):
        data = self.begin().run_data()
        self.assertEqual(len(data["items"]), 3)
        self.assertEqual(data["staff"][0]["id"], self.chair.id)
