import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestCqttCheckPlan(ChecksCommon):
    """A year is planned, issued, and stands as the checks that were made."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.communes = cls.home_commune
        for name in ("Xã Hai", "Xã Ba", "Xã Bốn"):
            unit = cls.make_unit(name, "commune", parent_id=cls.home_province.id)
            cls.env["cqtt.cluster.member"].create(
                {
                    "cluster_id": cls.home_cluster.id,
                    "unit_id": unit.id,
                    "date_from": "2020-01-01",
                }
            )
            cls.communes |= unit
        cls.Plan = cls.env["cqtt.check.plan"]

    def draft(self, user=None, lines=(), **values):
        return self.Plan.with_user(user or self.supervisor).create(
            {
                "level": "cluster",
                "cluster_id": self.home_cluster.id,
                "year": 2026,
                "decision_number": "3/KH-ĐKT",
                "decision_date": "2026-01-05",
                "line_ids": [Command.create(line) for line in lines],
                **values,
            }
        )

    def year(self):
        """Return an issued plan: the home commune in I and II, a surprise in I."""
        home = {"commune_id": self.home_commune.id}
        plan = self.draft(
            lines=[
                {**home, "quarter": "1"},
                {**home, "quarter": "2"},
                {"kind": "surprise", "quarter": "1"},
            ]
        )
        plan.perform("issue")
        self.env.invalidate_all()
        return plan

    def test_proposed_by_weight(self):
        with self.at("2026-01-12 09:00"):
            self.signed([self.card])
            plan = self.draft()
            plan.action_propose()
        named = plan.line_ids.filtered("commune_id")
        self.assertEqual(named.commune_id, self.communes)
        # checked this month it weighs least, so it is looked at last
        home = named.filtered(lambda line: line.commune_id == self.home_commune)
        self.assertEqual(home.mapped("quarter"), ["4"])
        self.assertIn("kết luận mở 1", home.note)
        self.assertEqual(len(named), 5)
        drawn = plan.line_ids - named
        self.assertEqual(set(drawn.mapped("kind")), {"surprise"})
        self.assertEqual(sorted(drawn.mapped("quarter")), ["1", "2", "3", "4"])
        with self.assert_refused(UserError, "Remove the lines"):
            plan.action_propose()

    def test_last_year_is_copied(self):
        gone = self.communes[-1]
        last = self.draft(
            year=2025,
            lines=[
                {"commune_id": self.home_commune.id, "quarter": "2", "kind": "camera"},
                {"commune_id": gone.id, "quarter": "3"},
                {"kind": "surprise", "quarter": "4"},
            ],
        )
        last.perform("issue")
        members = self.env["cqtt.cluster.member"]
        members.search([("unit_id", "=", gone.id)]).date_to = "2025-12-31"
        with self.at("2026-01-12 09:00"):
            plan = self.draft()
            plan.action_copy_last_year()
        self.assertEqual(
            [(line.commune_id, line.quarter, line.kind) for line in plan.line_ids],
            [
                (self.home_commune, "2", "camera"),
                (self.env["cqtt.unit"], "4", "surprise"),
            ],
        )
        with self.assert_refused(UserError, "no plan of 2029"):
            self.draft(year=2030).action_copy_last_year()

    def test_it_stands_as_the_checks_that_were_made(self):
        with self.at("2026-02-02 09:00"):
            plan = self.year()
            lines = plan.line_ids
            first, drawn, second = lines
            self.assertEqual(lines.mapped("standing"), ["to_come"] * 3)
            action = first.action_set_up()
            check = self.Check.with_user(self.supervisor).browse(action["res_id"])
            self.assertEqual(
                (check.unit_id, check.kind, check.state, str(check.planned_on)),
                (self.home_commune, "planned", "draft", "2026-02-02"),
            )
            self.env.invalidate_all()
            self.assertEqual(first.standing, "set_up")
            self.signed(kind="planned")
            self.env.invalidate_all()
            self.assertEqual(first.standing, "done")
            self.assertEqual((plan.done_count, round(plan.progress)), (1, 33))
            self.assertEqual(drawn.action_set_up()["res_model"], "cqtt.check.draw")
        with self.at("2026-04-02 09:00"):
            self.assertEqual(
                [first.standing, second.standing, drawn.standing],
                ["done", "to_come", "missed"],
            )
            self.assertEqual(plan.missed_count, 1)
            self.signed(kind="planned")
            self.env.invalidate_all()
            self.assertEqual(second.standing, "done")

    def test_a_surprise_anywhere_in_the_place_counts(self):
        with self.at("2026-02-02 09:00"):
            plan = self.year()
            self.signed(unit_id=self.communes[1].id, kind="surprise")
            self.assertEqual(
                plan.line_ids.mapped("standing"), ["to_come", "done", "to_come"]
            )

    def test_issued_it_stays(self):
        plan = self.year()
        for change in ({"year": 2027}, {"decision_number": "x"}):
            with self.assert_refused(AccessError, "."):
                plan.write(change)
        for line in plan.line_ids:
            with self.assert_refused(UserError, "is issued"):
                line.write({"quarter": "4"})
            with self.assert_refused(UserError, "is issued"):
                line.unlink()
        with self.assert_refused(UserError, "is issued"):
            plan.write({"line_ids": [Command.create({"kind": "surprise"})]})
        plan.perform("revise", reason="Thêm một cuộc kiểm tra lại")
        plan.write({"line_ids": [Command.create({"kind": "surprise"})]})

    def test_what_it_needs(self):
        plan = self.draft()
        with self.assert_refused(UserError, "have them proposed"):
            plan.perform("issue")
        plan.write(
            {
                "line_ids": [Command.create({"kind": "surprise"})],
                "decision_number": False,
            }
        )
        with self.assert_refused(UserError, "number and date"):
            plan.perform("issue")

    def test_a_surprise_names_no_commune(self):
        for line in (
            {"kind": "surprise", "commune_id": self.home_commune.id},
            {"kind": "planned"},
        ):
            with (
                mute_logger("odoo.sql_db"),
                self.assertRaises(psycopg2.IntegrityError),
                self.env.cr.savepoint(),
            ):
                self.draft(lines=[line])

    def test_the_commune_sees_its_own_lines_and_no_surprise(self):
        with self.at("2026-02-02 09:00"):
            plan = self.year()
            self.plan(kind="planned")
            mine = plan.with_user(self.leader)
            self.assertTrue(mine.search([("id", "=", plan.id)]))
            self.env.invalidate_all()
            self.assertEqual(mine.line_ids.mapped("kind"), ["planned", "planned"])
            # a check that is on the plan of the team looks like none
            self.assertEqual(set(mine.line_ids.mapped("standing")), {"to_come"})
            self.env.invalidate_all()
            self.assertEqual(plan.line_ids[0].standing, "set_up")
            self.env.invalidate_all()
            form = mine._form()
            self.assertEqual((form.planned, form.surprises), (2, 0))
            self.assertNotIn("xuất", form.total)
            lines = self.env["cqtt.check.plan.line"].with_user(self.leader)
            self.assertFalse(lines.search_count([("kind", "=", "surprise")]))
            with self.assert_refused(AccessError, "."):
                mine.line_ids[0].action_set_up()

    def test_who_sees_and_plans(self):
        plan = self.draft(lines=[{"commune_id": self.home_commune.id}])
        mine = [("id", "=", plan.id)]
        for user in (self.leader, self.manager, self.province_admin):
            self.assertFalse(plan.with_user(user).search(mine))
        for user in (self.colleague, self.role_users["auditor"]):
            self.assertTrue(plan.with_user(user).search(mine))
        plan.perform("issue")
        self.assertFalse(plan.with_user(self.stranger).search(mine))
        with self.assert_refused(UserError, "."):
            plan.with_user(self.leader).perform("revise", reason="Đổi quý")
        for user in (self.leader, self.board, self.role_users["auditor"]):
            with self.assert_refused(AccessError, "."):
                self.draft(user, year=2028)

    def test_paper(self):
        plan = self.year()
        form = plan._form()
        self.assertEqual(
            [row.name for row in form.rows],
            [self.home_commune.name, "Đột xuất (bốc thăm)"],
        )
        self.assertEqual(
            form.rows[0].quarters, ("Theo kế hoạch", "Theo kế hoạch", "", "")
        )
        self.assertIn("3 cuộc, trong đó 1 cuộc đột xuất", form.total)
        pdf, _kind = (
            self.env["ir.actions.report"]
            .with_user(self.supervisor)
            ._render_qweb_pdf("cqtt_discipline.check_plan_report", plan.ids)
        )
        self.assertEqual(pdf[:5], b"%PDF-")
