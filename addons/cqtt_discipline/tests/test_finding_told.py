from odoo.tests import tagged

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestFindingTold(ChecksCommon):
    """Those whom a finding concerns are told what is said and by when they may act."""

    def found(self, staff=None):
        """Return the finding of a check signed on Monday, 2 March 2026, 9:00."""
        with self.at("2026-03-02 09:00"):
            check = self.carry_out(self.begin(), [self.card])
            line = check.line_ids.filtered(lambda one: one.item_id == self.card)
            line.sudo().staff_id = staff
            check.perform("sign")
        return self.Finding.search([("check_id", "=", check.id)])

    def told(self, finding, what):
        """Return who has an activity of a kind, with its deadline."""
        self.env.invalidate_all()
        kind = self.env.ref(f"cqtt_discipline.activity_finding_{what}")
        found = self.env["mail.activity"].search(
            [
                ("res_model", "=", "cqtt.finding"),
                ("res_id", "=", finding.id),
                ("activity_type_id", "=", kind.id),
            ]
        )
        return {one.user_id: str(one.date_deadline) for one in found}

    def reply(self, finding):
        wizard = self.env["cqtt.finding.reply"].with_user(self.officer)
        wizard.create({"finding_id": finding.id, "reply": "Quên thẻ"}).action_reply()

    def test_the_person_and_a_leader_are_told_until_when(self):
        self.officer.lang = "vi_VN"
        finding = self.found(self.clerk)
        wanted = {self.officer: "2026-03-05", self.leader: "2026-03-05"}
        self.assertEqual(self.told(finding, "answer"), wanted)
        activity = finding.with_user(self.officer).activity_ids.filtered(
            lambda one: one.user_id == self.officer
        )
        self.assertIn(finding.name, activity.summary)
        self.assertIn("05/03/2026", activity.summary)
        self.assertFalse(self.told(finding, "mend"))

    def test_what_is_said_of_nobody_is_told_a_leader(self):
        finding = self.found()
        self.assertEqual(self.told(finding, "answer"), {self.leader: "2026-03-05"})

    def test_colleagues_learn_nothing(self):
        finding = self.found(self.clerk)
        other = self.new_role_user("test_other_officer", "officer", self.home_commune)
        activities = self.env["mail.activity"].with_user(other)
        of_it = [("res_model", "=", "cqtt.finding"), ("res_id", "=", finding.id)]
        self.assertFalse(activities.search_count(of_it))

    def test_answered_the_head_of_the_team_is_told(self):
        finding = self.found(self.clerk)
        with self.at("2026-03-04 10:00"):
            self.reply(finding)
            self.assertFalse(self.told(finding, "answer"))
            self.assertEqual(
                self.told(finding, "judge"), {self.supervisor: "2026-03-04"}
            )
            finding.with_user(self.supervisor).perform("uphold", reason="Không có lý")
            self.assertFalse(self.told(finding, "judge"))
            self.assertEqual(self.told(finding, "mend"), {self.leader: "2026-03-16"})

    def test_who_mends_it_is_told(self):
        finding = self.found()
        with self.at("2026-03-03 10:00"):
            wizard = self.env["cqtt.finding.assign"].with_user(self.leader)
            wizard.create(
                {
                    "finding_id": finding.id,
                    "owner_id": self.clerk.id,
                    "cause": "Chưa cấp thẻ",
                    "action": "Làm thẻ",
                }
            ).action_assign()
            self.assertEqual(self.told(finding, "mend"), {self.officer: "2026-03-16"})
            finding.with_user(self.officer).perform("remedy", reason="Đã cấp thẻ")
        self.assertFalse(self.told(finding, "mend"))
        self.assertFalse(self.told(finding, "answer"))

    def test_overdue_it_is_passed_on(self):
        finding = self.found()
        with self.at("2026-03-09 09:00"):
            self.Finding._cron_escalate()
            self.assertEqual(self.told(finding, "mend"), {self.leader: "2026-03-16"})
        with self.at("2026-03-17 09:00"):
            self.Finding._cron_escalate()
            self.assertEqual(
                set(self.told(finding, "overdue")), {self.supervisor, self.colleague}
            )
            self.Finding._cron_escalate()
            self.assertEqual(len(self.told(finding, "overdue")), 2)
        with self.at("2026-04-10 09:00"):
            self.Finding._cron_escalate()
            self.assertIn(self.province_admin, self.told(finding, "overdue"))
            check = self.carry_out(self.begin(kind="follow_up"))
            check.record_answers([self.answer(self.card, finding_id=finding.id)])
            check.perform("sign")
        self.assertEqual(finding.state, "closed")
        self.env.invalidate_all()
        self.assertFalse(finding.activity_ids)

    def test_nothing_is_posted_or_mailed(self):
        before = self.env["mail.message"].search_count([])
        mails = self.env["mail.mail"].search_count([])
        finding = self.found(self.clerk)
        with self.at("2026-03-04 10:00"):
            self.reply(finding)
        self.assertEqual(self.env["mail.message"].search_count([]), before)
        self.assertEqual(self.env["mail.mail"].search_count([]), mails)
