import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestCqttCheck(ChecksCommon):
    """A check from the plan to the countersigned minutes."""

    def test_course(self):
        check = self.plan()
        self.assertEqual(check.state, "planned")
        self.assertFalse(check.number)

        check.perform("begin")
        self.assertEqual(check.version_ids.checklist_id, self.dress)
        self.assertRegex(check.number, r"^01/\d{4}/BB-KT$")

        self.carry_out(check, [self.card])
        check.perform("sign")
        self.assertEqual(check.state, "signed")
        self.assertEqual(
            self.facts(check),
            {
                "check.made": 1,
                "check.surprise": 1,
                "check.headcount": 3,
                "check.present": 3,
                "check.failed.dress": 1,
                "check.passed.dress": 2,
            },
        )

        check.with_user(self.leader).perform("countersign")
        self.assertEqual(check.state, "agreed")
        self.assertTrue(check.agreed_hash)
        self.assertNotEqual(check.agreed_hash, check.minutes_hash)

    def test_facts_are_nobodys(self):
        check = self.signed()
        facts = self.env["cqtt.fact"].search([("res_id", "=", check.id)])
        self.assertFalse(facts.filtered("staff_id"))

    def test_plan_asks_for_decision_team_and_checklists(self):
        for missing, message in (
            ({"decision_number": False}, "decision"),
            ({"member_ids": []}, "team"),
            ({"checklist_ids": []}, "checklist"),
            ({"kind": "complaint"}, "complained"),
        ):
            with self.assert_refused(UserError, message):
                self.plan(**missing)

    def test_the_plan_stays(self):
        check = self.plan()
        with self.assert_refused(AccessError, "on the plan"):
            check.write({"kind": "planned"})
        with self.assert_refused(UserError, "on the plan"):
            check.member_ids[0].is_head = False
        check.perform("replan")
        check.write({"kind": "planned"})

    def test_begin_is_for_the_head_on_the_day(self):
        check = self.plan(planned_on="2999-01-01")
        with self.assert_refused(UserError, "01/01/2999"):
            check.perform("begin")
        check = self.plan()
        with self.assert_refused(UserError, "head of the team"):
            check.with_user(self.colleague).perform("begin")

    def test_sign_asks_for_all_answers(self):
        check = self.begin()
        check.record_summary(
            {"headcount": 3, "present": 2, "conclusion": "Chưa đủ quân số"}
        )
        with self.assert_refused(UserError, "Count again"):
            check.perform("sign")
        check.record_summary({"absent_unreasoned": 1})
        with self.assert_refused(UserError, "3 items"):
            check.perform("sign")
        check.record_answers([self.answer(item) for item in check._items()])
        check.record_summary({"conclusion": ""})
        with self.assert_refused(UserError, "conclusion"):
            check.perform("sign")

    def test_sign_asks_for_photo_and_description(self):
        order = self.env.ref("cqtt_discipline.cqtt_checklist_trat_tu")
        clean = self.env.ref("cqtt_discipline.cqtt_checklist_item_trat_tu_ve_sinh")
        check = self.begin(checklist_ids=[(6, 0, order.ids)])
        self.carry_out(check, [clean])
        with self.assert_refused(UserError, "photo"):
            check.perform("sign")

    def test_signed_minutes_are_frozen(self):
        check = self.signed([self.card])
        with self.assert_refused(AccessError, "can no longer"):
            check.write({"conclusion": "Khác"})
        with self.assert_refused(UserError, "settled"):
            check.record_answers([self.answer(self.card)])
        line = check.line_ids[:1]
        for table, column, record in (
            ("cqtt_check", "conclusion", check),
            ("cqtt_check_line", "note", line),
        ):
            with (
                mute_logger("odoo.sql_db"),
                self.assertRaises(psycopg2.errors.RestrictViolation),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(
                    f"UPDATE {table} SET {column} = 'x' WHERE id = %s", [record.id]
                )
            with (
                mute_logger("odoo.sql_db"),
                self.assertRaises(psycopg2.errors.RestrictViolation),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(f"DELETE FROM {table} WHERE id = %s", [record.id])

    def test_minutes_that_were_exchanged_are_noticed(self):
        check = self.signed()
        self.assertIn("/minutes/", check.action_open_minutes()["url"])
        check.sudo()._write_uncounted({"minutes": b"JVBERi0="})
        with self.assert_refused(UserError, "backup"):
            check.action_open_minutes()

    def test_the_unit_may_not_sign(self):
        check = self.signed()
        check.perform("note_refusal", reason="Chưa đồng ý với kết luận")
        self.assertEqual(check.state, "agreed")
        self.assertEqual(check.refusal, "Chưa đồng ý với kết luận")

    def test_countersigned_by_the_representative(self):
        check = self.signed()
        with self.assert_refused(UserError, "Nguyễn Thị Lan"):
            check.with_user(self.manager).perform("countersign")

    def test_correction_is_an_added_line(self):
        check = self.signed([self.card])
        line = check.line_ids.filtered(lambda one: one.item_id == self.card)
        finding = self.Finding.search([("line_id", "=", line.id)])
        with self.assert_refused(AccessError, "head of the team"):
            line.with_user(self.colleague)._correct("pass", "", "Nhầm người")
        added = line._correct("pass", "", "Nhầm người")
        self.assertEqual((added.corrects_id, added.state), (line, "signed"))
        self.assertEqual(line.result, "fail")
        self.assertEqual(finding.state, "dropped")
        answer = self.env["cqtt.fact"]._read_group(
            [("res_id", "=", check.id), ("model", "=", "cqtt.check")],
            ["measure_id"],
            ["quantity:sum"],
        )
        sums = {measure.code: total for measure, total in answer}
        self.assertEqual(sums["check.failed.dress"], 0)
        self.assertEqual(sums["check.passed.dress"], 3)

    def test_from_above_nobody_checks_his_own_unit(self):
        self.make_staff("Người cũ", self.colleague)
        with self.assert_refused(ValidationError, "Xã Nhà"):
            self.plan()

    def test_nobody_checks_himself_a_relative_or_his_superior(self):
        members = [
            (0, 0, {"user_id": self.manager.id, "is_head": True}),
        ]
        check = self.Check.with_user(self.leader).create(
            [self.plan_values(self.leader, level="commune", member_ids=members)]
        )
        check.perform("plan")
        check = check.with_user(self.manager)
        check.perform("begin")
        fail = {"result": "fail"}
        for staff, message in (
            (self.chief, "checks himself"),
            (self.chair, "superior"),
        ):
            with self.assert_refused(AccessError, message):
                check.record_answers(
                    [self.answer(self.card, **fail, staff_id=staff.id)]
                )
        answer = self.answer(self.card, **fail, staff_id=self.clerk.id)
        check.record_answers([answer])
        self.env["cqtt.declared.relative"].with_user(self.manager).create(
            {"staff_id": self.clerk.id, "relation": "Em gái"}
        )
        with self.assert_refused(AccessError, "declared a tie"):
            check.record_answers(
                [self.answer(self.card, **fail, staff_id=self.clerk.id)]
            )
        # what was noted before he declared it, he does not sign
        check.record_answers([self.answer(item) for item in check._items() - self.card])
        check.record_summary({"headcount": 1, "present": 1, "conclusion": "Đạt"})
        with self.assert_refused(UserError, "declared a tie"):
            check.perform("sign")

    def test_nobody_declares_for_another(self):
        with self.assert_refused(AccessError, "."):
            self.env["cqtt.declared.relative"].with_user(self.manager).create(
                {
                    "user_id": self.officer.id,
                    "staff_id": self.clerk.id,
                    "relation": "Em",
                }
            )

    def test_province_plans_with_the_same_tools(self):
        members = [(0, 0, {"user_id": self.board.id, "is_head": True})]
        values = self.plan_values(self.board, level="province", member_ids=members)
        check = self.Check.with_user(self.province_admin).create([values])
        check.perform("plan")
        check = check.with_user(self.board)
        check.perform("begin")
        self.carry_out(check)
        check.perform("sign")
        self.assertEqual(check.state, "signed")

    def test_each_level_has_its_planner(self):
        for user, level in (
            (self.supervisor, "province"),
            (self.supervisor, "commune"),
            (self.leader, "cluster"),
            (self.manager, "commune"),
            (self.board, "province"),
        ):
            with self.assert_refused(AccessError, "."):
                self.Check.with_user(user).create(
                    [self.plan_values(self.colleague, level=level, member_ids=[])]
                )


@tagged("post_install", "-at_install")
class TestAnswers(ChecksCommon):
    """What a device sends, at once or late, once or twice."""
