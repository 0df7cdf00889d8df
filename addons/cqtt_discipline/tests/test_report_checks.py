from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.cqtt_ledger.booking import Entry

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestReportChecks(ChecksCommon):
    """The supervisor's desk: its figures, what is behind them, its files."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.near = cls.make_unit("Xã Gần", "commune", parent_id=cls.home_province.id)
        cls.env["cqtt.cluster.member"].create(
            {
                "cluster_id": cls.home_cluster.id,
                "unit_id": cls.near.id,
                "date_from": "2020-01-01",
            }
        )
        cls.choice = {
            "cluster_id": cls.home_cluster.id,
            "date_from": "2026-01-01",
            "date_to": "2026-03-31",
        }

    def desk(self, user=None):
        return self.env["cqtt.report.checks"].with_user(user or self.supervisor)

    def lines(self, user=None):
        data = self.desk(user).get_data(**self.choice)
        return {line["unit_id"]: line for line in data["lines"]}, data

    def made(self):
        """Make a check with a finding of 12 January, and book late dossiers."""
        with self.at("2026-01-12 09:00"):
            check = self.signed([self.card])
            codes = self.env["cqtt.measure"].search(
                [("code", "in", ("dossier.late", "dossier.early"))]
            )
            for code, quantity in (("dossier.late", 1), ("dossier.early", 3)):
                if code in codes.mapped("code"):
                    self.env["cqtt.fact"]._book(check, [Entry(code, quantity)])
        return check

    def test_why_a_share(self):
        self.made()
        action = self.desk().open_figure(
            "late", compared_id=self.home_commune.id, **self.choice
        )
        why = action["context"]["cqtt_why"]
        told = self.desk().get_explanation(*why["args"], **why["choice"])
        self.assertEqual(told["indicator"]["rate"], 0.25)
        self.assertEqual(told["place"], self.home_commune.display_name)
        figures = [(term["part"], term["figure"]) for term in told["terms"]]
        self.assertEqual(figures[0], ("numerator", 1))
        self.assertEqual(sum(n for part, n in figures if part == "denominator"), 4)
        opened = self.desk().open_measure(told["terms"][0]["id"], **why["choice"])
        facts = self.env["cqtt.fact"].with_user(self.supervisor)
        self.assertEqual(facts.search(opened["domain"]).mapped("quantity"), [1])
        with self.assertRaises(UserError):
            self.desk().get_explanation("checks", **self.choice)

    def test_communes_beside_each_other(self):
        self.made()
        with self.at("2026-03-20 09:00"):
            self.plan(unit_id=self.near.id, planned_on="2026-04-02")
            lines, data = self.lines()
        home, near = lines[self.home_commune.id], lines[self.near.id]
        self.assertEqual((home["checks"], home["surprise"], home["found"]), (1, 1, 1))
        self.assertEqual((home["fresh"], home["older"], home["old"]), (0, 1, 0))
        self.assertEqual((home["overdue"], home["months"]), (1, 2))
        self.assertEqual((near["checks"], near["months"]), (0, None))
        self.assertEqual(str(near["next"]), "2026-04-02")
        self.assertEqual(data["total"]["checks"], 1)
        self.assertEqual(data["trend"][-1]["open"], 1)
        self.assertEqual(len(data["trend"]), 6)
        if "cqtt.dossier" in self.env:
            self.assertEqual(home["late"], 0.25)

    def test_a_leader_sees_no_coming_check(self):
        with self.at("2026-03-20 09:00"):
            self.plan(planned_on="2026-04-02")
            self.choice = {**self.choice, "unit_id": self.home_commune.id}
            del self.choice["cluster_id"]
            lines, _data = self.lines(self.leader)
            self.assertIsNone(lines[self.home_commune.id]["next"])
            action = self.desk(self.leader).open_figure("next", **self.choice)
            found = self.Check.with_user(self.leader).search(action["domain"])
            self.assertFalse(found)

    def test_beyond_the_scope(self):
        choice = {**self.choice, "unit_id": self.other_commune.id}
        del choice["cluster_id"]
        for user in (self.supervisor, self.leader):
            with self.assert_refused(AccessError, "."):
                self.desk(user).get_data(**choice)

    def test_each_figure_opens_what_is_behind_it(self):
        check = self.made()
        with self.at("2026-03-20 09:00"):
            desk = self.desk()
            behind = desk.open_figure("checks", self.home_commune.id, **self.choice)
            facts = self.env["cqtt.fact"].search(behind["domain"])
            self.assertEqual(facts.mapped("res_id"), check.ids)
            for figure in ("older", "overdue"):
                behind = desk.open_figure(figure, **self.choice)
                self.assertEqual(behind["res_model"], "cqtt.finding")
                found = self.Finding.search(behind["domain"])
                self.assertEqual(found.check_id, check)
            behind = desk.open_figure("months", self.home_commune.id, **self.choice)
            self.assertEqual(self.Check.search(behind["domain"]), check)
            behind = desk.open_figure("per_check", **self.choice)
            facts = self.env["cqtt.fact"].search(behind["domain"])
            self.assertEqual(facts.mapped("model"), ["cqtt.finding"])
            with self.assert_refused(UserError, "no such figure"):
                desk.open_figure("salary", **self.choice)

    def test_each_bar_opens_its_period(self):
        self.made()
        with self.at("2026-03-20 09:00"):
            desk = self.desk()
            bars = desk.get_data(**self.choice)["trend"]
            for bar in bars:
                days = {name: bar[name] for name in ("date_from", "date_to")}
                choice = {**self.choice, **days}
                for name in ("checks", "open"):
                    behind = desk.open_figure(name, **choice)
                    facts = self.env["cqtt.fact"].search(behind["domain"])
                    self.assertEqual(sum(facts.mapped("quantity")), bar[name])
                told = desk.get_explanation("late", **choice)
                self.assertEqual(told["indicator"]["rate"], bar["late"])
        self.assertTrue(any(bar["checks"] for bar in bars))
        self.assertTrue(any(bar["open"] for bar in bars))

    def test_evaluations_that_are_not_closed_in_time(self):
        periods = self.env["cqtt.period"]
        periods._make_year(2026)
        period = periods.search([("code", "=", "2026-01")])
        late = self.env["cqtt.evaluation.round"].create(
            {"unit_id": self.home_commune.id, "period_id": period.id}
        )
        with self.at("2026-01-31 09:00"):
            lines, _data = self.lines()
            self.assertEqual(lines[self.home_commune.id]["evaluations"], 0)
        with self.at("2026-03-20 09:00"):
            lines, data = self.lines()
            self.assertEqual(lines[self.home_commune.id]["evaluations"], 1)
            self.assertEqual(lines[self.near.id]["evaluations"], 0)
            self.assertEqual(data["total"]["evaluations"], 1)
            action = self.desk().open_figure(
                "evaluations", self.home_commune.id, **self.choice
            )
            found = self.env[action["res_model"]].with_user(self.supervisor)
            self.assertEqual(found.search(action["domain"]), late)
            lines, data = self.lines(self.province_admin)
        self.assertIsNone(lines[self.home_commune.id]["evaluations"])
        self.assertIsNone(data["total"]["evaluations"])

    def test_communes_are_compared_by_shares_of_enough(self):
        self.made()
        with self.at("2026-03-20 09:00"):
            lines, data = self.lines()
        home, near = lines[self.home_commune.id], lines[self.near.id]
        self.assertEqual((home["per_check"], near["per_check"]), (1, None))
        self.assertEqual(data["median"]["per_check"], 1)
        if "cqtt.dossier" in self.env:
            # four dossiers say too little
            self.assertEqual((home["late_of"], data["few"]), (4, 10))
            self.assertIsNone(data["median"]["late"])

    def test_the_next_check_by_plan(self):
        plan = self.env["cqtt.check.plan"].with_user(self.supervisor)
        lines = [{"commune_id": self.near.id, "quarter": q} for q in ("2", "4")]
        plan = plan.create(
            {
                "level": "cluster",
                "cluster_id": self.home_cluster.id,
                "year": 2026,
                "decision_number": "3/KH",
                "decision_date": "2026-01-05",
                "line_ids": [Command.create(line) for line in lines],
            }
        )
        with self.at("2026-03-20 09:00"):
            self.assertIsNone(self.lines()[0][self.near.id]["plan"])
            plan.perform("issue")
            self.env.invalidate_all()
            self.assertEqual(self.lines()[0][self.near.id]["plan"]["name"], "II/2026")
            action = self.desk().open_figure("plan", self.near.id, **self.choice)
            found = self.env[action["res_model"]].with_user(self.supervisor)
            self.assertEqual(found.search(action["domain"]), plan.line_ids)
        with self.at("2026-07-20 09:00"):
            planned = self.lines()[0][self.near.id]["plan"]
        self.assertEqual(planned, {"name": "IV/2026", "is_missed": False})
        with self.at("2027-01-20 09:00"):
            self.assertIsNone(self.lines()[0][self.near.id]["plan"])

    def test_files(self):
        self.made()
        reports = self.env["ir.actions.report"]
        for kind, method, magic in (
            ("pdf", "_render_qweb_pdf", b"%PDF-"),
            ("xlsx", "_render_xlsx", b"PK"),
        ):
            action = self.desk().print_report(kind, **self.choice)
            self.assertEqual(action["type"], "ir.actions.report")
            record = self.env["cqtt.report.checks.print"].search(
                [], order="id desc", limit=1
            )
            name = f"cqtt_discipline.cqtt_report_checks_{kind}"
            arguments = (name, record.ids) if kind == "pdf" else (name, record.ids, {})
            found, _kind = getattr(reports.with_user(self.supervisor), method)(
                *arguments
            )
            self.assertEqual(found[: len(magic)], magic)
        sheet = record.with_user(self.supervisor)._sheet()
        self.assertEqual(sheet.rows[-2][1], 1)
        self.assertEqual({len(row) for row in sheet.rows}, {len(sheet.columns)})
        with self.assert_refused(UserError, "no such file"):
            self.desk().print_report("exe", **self.choice)
