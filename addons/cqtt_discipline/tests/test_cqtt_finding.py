from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain
from odoo.tests import tagged

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestCqttFinding(ChecksCommon):
    """A finding is answered, upheld or dropped, mended, and seen gone."""

    def found(self, staff=True, **values):
        """Return the finding of a signed check of Monday, 2 March 2026, 9:00."""
        person = self.clerk if staff else self.env["cqtt.staff"]
        with self.at("2026-03-02 09:00"):
            check = self.begin(**values)
            self.carry_out(check)
            line = check.line_ids.filtered(lambda one: one.item_id == self.card)
            line.sudo().write(
                {"result": "fail", "note": "Không đeo thẻ", "staff_id": person.id}
            )
            check.perform("sign")
        return self.Finding.search([("check_id", "=", check.id)])

    def reply(self, finding, user, text="Tôi để quên thẻ ở nhà"):
        wizard = self.env["cqtt.finding.reply"].with_user(user)
        wizard.create({"finding_id": finding.id, "reply": text}).action_reply()

    def balance(self, finding, code):
        return sum(
            self.env["cqtt.fact"]
            .search(
                Domain("model", "=", "cqtt.finding")
                & Domain("res_id", "in", finding.ids)
                & Domain("measure_id.code", "=", code)
            )
            .mapped("quantity")
        )

    def test_signed_minutes_open_it(self):
        finding = self.found()
        self.assertEqual(finding.state, "open")
        self.assertEqual(finding.severity, "minor")
        self.assertEqual(str(finding.found_on), "2026-03-02")
        self.assertEqual(str(finding.counts_until), "2026-09-02")
        # three working days after Monday 9:00, two working weeks after
        self.assertEqual(str(finding.reply_due_at)[:10], "2026-03-05")
        self.assertEqual(str(finding.due_at)[:10], "2026-03-16")
        self.assertEqual(self.balance(finding, "finding.open"), 1)
        fact = self.env["cqtt.fact"].search(
            [("model", "=", "cqtt.finding"), ("res_id", "=", finding.id)], limit=1
        )
        self.assertEqual(fact.staff_id, self.clerk)

    def test_the_person_sees_it_and_answers_in_time(self):
        finding = self.found()
        with self.at("2026-03-04 10:00"):
            mine = finding.with_user(self.officer)
            self.assertEqual(mine.why_not("reply"), "")
            other = mine.with_user(self.leader)
            self.assertIn("answers for himself", other.why_not("reply"))
            self.reply(finding, self.officer)
        self.assertEqual(finding.state, "replied")
        self.assertEqual(finding.replied_by_id, self.officer)
        with self.at("2026-03-04 11:00"), self.assert_refused(UserError, "."):
            self.reply(finding, self.officer, "Lần hai")

    def test_the_answer_is_too_late(self):
        finding = self.found()
        with (
            self.at("2026-03-09 10:00"),
            self.assert_refused(UserError, "time to answer is over"),
        ):
            self.reply(finding, self.officer)

    def test_the_unit_answers_for_itself(self):
        finding = self.found(staff=False)
        with self.at("2026-03-03 10:00"):
            with self.assert_refused(UserError, "."):
                self.reply(finding, self.stranger)
            self.reply(finding, self.manager)
        self.assertEqual(finding.state, "replied")

    def test_accepted_it_is_dropped_and_counts_no_more(self):
        finding = self.found()
        with self.at("2026-03-04 10:00"):
            self.reply(finding, self.officer)
            with self.assert_refused(UserError, "."):
                finding.with_user(self.leader).perform("accept", reason="Thôi")
            finding.with_user(self.colleague).perform("accept", reason="Có giấy tờ")
            self.assertEqual(finding.state, "dropped")
            self.assertFalse(finding.is_counting)
        self.assertEqual(self.balance(finding, "finding.open"), 0)
        self.assertEqual(finding.verdict, "Có giấy tờ")

    def test_upheld(self):
        finding = self.found()
        with self.at("2026-03-04 10:00"):
            self.reply(finding, self.officer)
            finding.with_user(self.supervisor).perform("uphold", reason="Không có")
        self.assertEqual(finding.state, "upheld")
        self.assertEqual(self.balance(finding, "finding.upheld"), 1)

    def test_nobody_judges_a_relative(self):
        finding = self.found()
        self.env["cqtt.declared.relative"].with_user(self.colleague).create(
            {"staff_id": self.clerk.id, "relation": "Em", "date_from": "2026-03-01"}
        )
        with self.at("2026-03-03 08:00"):
            self.reply(finding, self.officer)
            for verb in ("uphold", "accept"):
                with self.assert_refused(UserError, "declared a tie"):
                    finding.with_user(self.colleague).perform(verb, reason="Vì em")

    def test_assigned_mended_and_seen_gone(self):
        finding = self.found(staff=False)
        with self.at("2026-03-03 10:00"):
            wizard = self.env["cqtt.finding.assign"].with_user(self.leader)
            wizard.create(
                {
                    "finding_id": finding.id,
                    "owner_id": self.clerk.id,
                    "cause": "Chưa được cấp thẻ",
                    "action": "Làm thẻ",
                }
            ).action_assign()
            mine = finding.with_user(self.officer)
            self.assertEqual(mine.search([("id", "=", finding.id)]), finding)
            mine.perform("remedy", reason="Đã cấp thẻ cho cả phòng")
        self.assertEqual(finding.state, "remedied")
        with self.at("2026-04-06 09:00"):
            check = self.begin(kind="follow_up")
            [described] = check.run_data()["findings"]
            self.assertEqual(described["id"], finding.id)
            self.carry_out(check)
            check.record_answers([self.answer(self.card, finding_id=finding.id)])
            self.assertEqual(finding.state, "remedied")
            check.perform("sign")
        self.assertEqual(finding.state, "closed")
        self.assertEqual(finding.closed_by_check_id, check)
        self.assertEqual(self.balance(finding, "finding.open"), 0)
        self.assertEqual(self.balance(finding, "finding.closed"), 1)

    def test_found_again(self):
        finding = self.found()
        with self.at("2026-04-06 09:00"):
            check = self.carry_out(self.begin(kind="follow_up"))
            check.record_answers(
                [self.answer(self.card, "fail", finding_id=finding.id)]
            )
            check.perform("sign")
        self.assertEqual((finding.state, finding.found_again), ("upheld", 1))
        self.assertFalse(self.Finding.search([("check_id", "=", check.id)]))

    def test_nobody_closes_it_by_a_button(self):
        finding = self.found()
        for user in (self.supervisor, self.leader, self.officer):
            for verb in ("close", "find_again", "correct", "escalate"):
                with self.assert_refused(UserError, "."):
                    finding.with_user(user).perform(verb, reason="Xong")

    def test_an_own_check_does_not_close_a_finding_of_another_unit(self):
        finding = self.found()
        with self.at("2026-04-06 09:00"):
            cluster = self.home_cluster
            self.env["cqtt.cluster.member"].create(
                {
                    "cluster_id": cluster.id,
                    "unit_id": self.other_commune.id,
                    "date_from": "2020-01-01",
                }
            )
            check = self.begin(unit_id=self.other_commune.id)
            with self.assert_refused(UserError, "no longer open"):
                check.record_answers([self.answer(self.card, finding_id=finding.id)])

    def test_repeats_are_recognised(self):
        first = self.found()
        with self.at("2026-06-01 09:00"):
            check = self.carry_out(self.begin())
            line = check.line_ids.filtered(lambda one: one.item_id == self.card)
            line.sudo().write(
                {"result": "fail", "note": "Lại", "staff_id": self.clerk.id}
            )
            check.perform("sign")
        again = self.Finding.search([("check_id", "=", check.id)])
        self.assertEqual((again.repeats_id, again.repeat_count), (first, 1))
        with self.at("2028-06-01 09:00"):
            check = self.signed([self.card])
        late = self.Finding.search([("check_id", "=", check.id)])
        self.assertFalse(late.repeats_id)

    def test_it_ceases_to_count(self):
        finding = self.found()
        for day, counts in (("2026-09-02 09:00", True), ("2026-09-03 09:00", False)):
            with self.at(day):
                self.assertEqual(finding.is_counting, counts)
                found = self.Finding.search([("is_counting", "=", True)])
                self.assertEqual(finding in found, counts)

    def test_unanswered_and_overdue(self):
        finding = self.found()
        with self.at("2026-03-04 09:00"):
            self.Finding._cron_escalate()
            self.assertEqual(finding.state, "open")
        with self.at("2026-03-09 09:00"):
            self.Finding._cron_escalate()
            self.assertEqual((finding.state, finding.escalation), ("upheld", "unit"))
        with self.at("2026-03-17 09:00"):
            self.Finding._cron_escalate()
            self.assertTrue(finding.is_overdue)
            self.assertEqual(finding.escalation, "supervisor")
        with self.at("2026-04-10 09:00"):
            self.Finding._cron_escalate()
            finding._settle_overdue()
            self.assertEqual(finding.escalation, "province")
            self.assertEqual(self.balance(finding, "finding.overdue"), 1)

    def test_who_sees_it(self):
        finding = self.found()
        sees = {
            user
            for user in (
                *self.role_users.values(),
                self.stranger,
                self.employee,
                self.colleague,
            )
            if user.has_group("cqtt_base.group_account_admin") is False
            and self.may_see(finding, user)
        }
        names = ("officer", "manager", "leader", "supervisor", "province_admin")
        wanted = {self.role_users[name] for name in (*names, "auditor")}
        self.assertEqual(sees, wanted | {self.colleague})
        other = self.new_role_user("test_other_officer", "officer", self.home_commune)
        self.assertFalse(self.may_see(finding, other))

    def may_see(self, finding, user):
        try:
            return bool(self.Finding.with_user(user).search([("id", "=", finding.id)]))
        except AccessError:
            return False

    def test_colleagues_read_no_fact_of_it(self):
        finding = self.found()
        other = self.new_role_user("test_other_officer", "officer", self.home_commune)
        of_it = [("model", "=", "cqtt.finding"), ("res_id", "=", finding.id)]
        facts = self.env["cqtt.fact"]
        self.assertFalse(facts.with_user(other).search(of_it))
        self.assertTrue(facts.with_user(self.officer).search(of_it))
        self.assertTrue(facts.with_user(self.manager).search(of_it))

    def test_what_was_found_stays(self):
        finding = self.found()
        for values in ({"severity": "serious"}, {"due_at": False}, {"reply": "x"}):
            with self.assert_refused(AccessError, "."):
                finding.write(values)
