from odoo.tests import tagged

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestHomePanels(ChecksCommon):
    """Checks to be made and findings open: who sees them, and what a click opens."""

    def panels(self, user):
        told = self.env["cqtt.home"].with_user(user).get_panels()
        return {
            panel["key"]: panel
            for panel in told
            if panel["key"].startswith("discipline_")
        }

    def figures(self, user, key):
        figures = self.panels(user)[key]["figures"]
        return {figure["label"]: figure["value"] for figure in figures}

    def behind(self, user, key, label, model="cqtt.finding"):
        """Return what a click on a figure shows to the user."""
        figures = self.panels(user)[key]["figures"]
        [opens] = [one["opens"] for one in figures if one["label"] == label]
        return self.env[model].with_user(user).search(opens["domain"])

    def find(self, staff=True):
        """Return what a check of Monday, 2 March 2026, 9:00 finds."""
        with self.at("2026-03-02 09:00"):
            check = self.carry_out(self.begin())
            line = check.line_ids.filtered(lambda one: one.item_id == self.card)
            person = self.clerk if staff else self.env["cqtt.staff"]
            line.sudo().write(
                {"result": "fail", "note": "Không đeo thẻ", "staff_id": person.id}
            )
            check.perform("sign")
        return self.Finding.search([("check_id", "=", check.id)])

    def reply(self, finding, user):
        wizard = self.env["cqtt.finding.reply"].with_user(user)
        wizard.create({"finding_id": finding.id, "reply": "Quên thẻ"}).action_reply()

    def test_who_sees_what(self):
        seen = {role: set(self.panels(user)) for role, user in self.role_users.items()}
        self.assertEqual(
            {role: keys for role, keys in seen.items() if keys},
            {
                "manager": {"discipline_unit"},
                "leader": {"discipline_unit"},
                "supervisor": {"discipline_watch"},
            },
        )

    def test_checks_of_the_supervisor(self):
        with self.at("2026-03-02 09:00"):
            check = self.plan(planned_on="2026-03-05")
            label, key = "checks to be made", "discipline_watch"
            self.assertEqual(
                self.behind(self.supervisor, key, label, "cqtt.check"), check
            )
            [row] = self.panels(self.supervisor)[key]["rows"]
            self.assertEqual((row["cells"][1], row["tone"]), ("05/03", ""))
            self.assertEqual(row["opens"]["record_id"], check.id)
        with self.at("2026-03-09 09:00"):
            [row] = self.panels(self.supervisor)[key]["rows"]
            self.assertEqual(row["tone"], "late")
            check.perform("cancel", reason="Thôi")
            self.assertEqual(self.figures(self.supervisor, key)[label], "0")
            self.assertFalse(self.panels(self.supervisor)[key]["rows"])

    def test_the_unit_learns_nothing_of_a_check_to_come(self):
        with self.at("2026-03-02 09:00"):
            self.plan(planned_on="2026-03-05")
            for user in (self.leader, self.manager):
                panel = self.panels(user)["discipline_unit"]
                self.assertFalse(panel["rows"])
                self.assertEqual({one["value"] for one in panel["figures"]}, {"0"})

    def test_findings_of_the_unit(self):
        finding, key = self.find(staff=False), "discipline_unit"
        with self.at("2026-03-03 09:00"):
            self.assertEqual(self.behind(self.leader, key, "may be answered"), finding)
            self.assertEqual(self.figures(self.leader, key)["overdue"], "0")
            [row] = self.panels(self.leader)[key]["rows"]
            self.assertRegex(row["cells"][1], "answer before 09:00 05/03")
            self.assertEqual(
                self.behind(self.leader, key, "minutes to countersign", "cqtt.check"),
                finding.check_id,
            )
        with self.at("2026-04-20 09:00"):
            self.assertEqual(self.behind(self.leader, key, "overdue"), finding)
            self.assertEqual(self.figures(self.leader, key)["may be answered"], "0")
            [row] = self.panels(self.leader)[key]["rows"]
            self.assertIn("mend before", row["cells"][1])
            self.assertEqual(row["tone"], "late")

    def test_what_is_mended_is_gone_from_the_unit(self):
        finding, key = self.find(staff=False), "discipline_unit"
        with self.at("2026-03-03 09:00"):
            finding.with_user(self.leader).perform("remedy", reason="Đã nhắc nhở")
            self.assertFalse(self.panels(self.leader)[key]["rows"])
            self.assertEqual(self.figures(self.leader, key)["to be mended"], "0")
            [bar] = self.panels(self.supervisor)["discipline_watch"]["bars"]
            self.assertEqual(bar["parts"], {"waiting": 1})

    def test_answers_to_judge(self):
        finding, key = self.find(), "discipline_watch"
        with self.at("2026-03-03 09:00"):
            self.assertEqual(
                self.figures(self.supervisor, key)["answers to judge"], "0"
            )
            self.reply(finding, self.officer)
            self.assertEqual(
                self.behind(self.supervisor, key, "answers to judge"), finding
            )
            finding.with_user(self.supervisor).perform("accept", reason="Đúng")
            self.assertEqual(
                self.figures(self.supervisor, key)["answers to judge"], "0"
            )
            self.assertEqual(self.figures(self.supervisor, key)["findings open"], "0")

    def test_bars_open_the_findings_of_a_commune(self):
        finding = self.find()
        with self.at("2026-04-20 09:00"):
            [bar] = self.panels(self.supervisor)["discipline_watch"]["bars"]
            self.assertEqual(bar["parts"], {"late": 1})
            found = self.Finding.with_user(self.supervisor).search(
                bar["opens"]["domain"]
            )
        self.assertEqual(found, finding)

    def test_an_officer_sees_what_is_said_of_him(self):
        finding = self.find()
        with self.at("2026-03-03 09:00"):
            [row] = self.panels(self.officer)["discipline_mine"]["rows"]
            self.assertEqual(row["opens"]["record_id"], finding.id)
            self.reply(finding, self.officer)
            finding.with_user(self.supervisor).perform("accept", reason="Đúng")
            self.assertFalse(self.panels(self.officer))
