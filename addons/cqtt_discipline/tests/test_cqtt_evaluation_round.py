"""The evaluation of a unit: opened at once, closed within the quota, counted."""

from datetime import date

import psycopg2
from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .evaluation_common import EvaluationCommon

IN_TIME, LATE = "2026-04-05 10:00:00", "2026-04-06 10:00:00"


@tagged("post_install", "-at_install")
class TestEvaluationRound(EvaluationCommon):
    def facts(self, opened, code):
        facts = self.env["cqtt.fact"].search(
            [
                ("model", "=", opened._name),
                ("res_id", "=", opened.id),
                ("measure_id.code", "=", f"evaluation.{code}"),
            ]
        )
        return sum(facts.mapped("quantity"))

    def grade_all(self, opened, best=()):
        """Approve all that the unit grades itself: the best at 95 points, others 80."""
        for sheet in opened.sudo().sheet_ids:
            if sheet.rank in ("manager", "staff"):
                self.approve(sheet, 0.95 if sheet.staff_id in best else 0.8)

    def test_quota_bites_in_words(self):
        """Of nine specialists two are best: a fifth of the six good ones is one."""
        opened = self.open_round()
        self.grade_all(opened, best=self.staff[3:5])
        chair = opened.with_user(self.chair).with_context(lang="vi_VN")
        self.assertIn("Hoàn thành xuất sắc nhiệm vụ", chair.excess)
        self.assertRegex(chair.excess, "2.*1.*6.*20")
        with self.assertRaises(UserError):
            chair.perform("close")
        sheet = self.sheet_of(opened, self.an).with_user(self.chair)
        sheet.perform("reopen", reason="Vượt tỷ lệ")
        good = self.scheme.grade_ids.filtered(lambda grade: grade.code == "B")
        sheet.write({"chosen_grade_id": good.id, "grade_reason": "Vượt tỷ lệ 20%"})
        sheet.perform("approve")
        self.assertFalse(chair.excess)
        chair.perform("close")
        self.assertEqual(sheet.state, "closed")
        self.assertEqual((sheet.total, sheet.grade_id), (95, good))

    def test_outstanding_units_have_a_quarter(self):
        opened = self.open_round()
        self.grade_all(opened, best=self.staff[3:5])
        chair = opened.with_user(self.chair)
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            chair.is_outstanding = True
        chair.write({"is_outstanding": True, "outstanding_basis": "5/QĐ-UBND"})
        self.assertIn("25", chair.excess)
        self.env["cqtt.staff"].create(
            [
                {
                    "name": f"Thêm {n}",
                    "unit_id": self.commune.id,
                    "date_from": "2026-01-01",
                }
                for n in range(2)
            ]
        )
        opened.perform("refresh")
        for sheet in opened.sudo().sheet_ids:
            if sheet.state == "self" and sheet.rank == "staff":
                self.approve(sheet, 0.8)
        self.assertFalse(chair.excess)
        chair.is_outstanding = False
        self.assertTrue(chair.excess)

    def test_closing_waits_for_all_but_those_graded_above(self):
        opened = self.open_round().with_user(self.chair)
        self.assertIn("Nguyễn Thị An", opened.why_not("close"))
        self.grade_all(opened)
        self.assertFalse(opened.why_not("close"))
        opened.perform("close")
        late = self.sheet_of(opened, self.chair)
        self.assertEqual(late.state, "self")
        self.approve(late, 0.8)
        self.assertEqual(late.state, "closed")

    def test_a_leader_graded_after_the_closing_keeps_the_quota(self):
        opened = self.open_round().with_user(self.chair)
        self.grade_all(opened)
        opened.perform("close")
        late = self.sheet_of(opened, self.deputy)
        self.hand_in(late, 1)
        late.with_user(self.chair).perform("propose")
        self.assertTrue(late.with_user(self.supervisor).why_not("approve"))

    def test_closed_is_closed(self):
        opened = self.open_round().with_user(self.chair)
        self.grade_all(opened)
        opened.perform("close")
        sheet = self.sheet_of(opened, self.an)
        for user in (self.an, self.manager, self.chair):
            for act in (
                lambda user=user: sheet.with_user(user).write({"self_note": "Khác"}),
                lambda user=user: sheet.with_user(user).line_ids.write(
                    {"final_points": 1}
                ),
                lambda user=user: sheet.with_user(user).perform("reopen", reason="x"),
            ):
                with self.assertRaises(UserError):
                    act()
        with self.assertRaises(UserError):
            opened.sudo().unlink()
        for statement in (
            "UPDATE cqtt_evaluation SET total = 1 WHERE id = %s",
            "UPDATE cqtt_evaluation_line SET final_points = 1 WHERE evaluation_id = %s",
            "DELETE FROM cqtt_evaluation_line WHERE evaluation_id = %s",
        ):
            with (
                self.subTest(statement),
                mute_logger("odoo.sql_db"),
                self.assertRaises(psycopg2.Error),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(statement, [sheet.id])

    def test_in_time_and_late(self):
        for moment, code, other in (
            (IN_TIME, "in_time", "late"),
            (LATE, "late", "in_time"),
        ):
            with self.subTest(code), self.env.cr.savepoint() as savepoint:
                opened = self.open_round()
                self.grade_all(opened)
                with freeze_time(moment):
                    opened.with_user(self.chair).perform("close")
                self.assertEqual(self.facts(opened, code), 1)
                self.assertEqual(self.facts(opened, other), 0)
                savepoint.rollback()
            self.env.invalidate_all()

    def test_due_by_the_scheme(self):
        """Five days after the end of March: until the end of 5 April here."""
        opened = self.open_round()
        self.assertEqual(str(opened.due_at), "2026-04-05 16:59:59")

    def test_forgotten_is_late_too(self):
        with freeze_time("2026-03-15 03:00:00"):
            self.rounds._cron_plan()
            planned = self.rounds.search([("unit_id", "=", self.commune.id)])
            kinds = planned.mapped("period_id.kind")
            self.assertEqual(sorted(kinds), ["month", "quarter", "year"])
            self.assertFalse(self.rounds._plan(date(2026, 3, 16)))
        with freeze_time(LATE):
            planned._settle_overdue()
        of_march = planned.filtered(lambda one: one.period_id == self.month)
        self.assertEqual(self.facts(of_march, "overdue"), 1)
        self.assertEqual(self.facts(of_march, "overdue_open"), 1)
        self.assertFalse(self.rounds.search([("unit_id", "=", self.neighbour.id)]))

    def test_who_opens_and_closes(self):
        values = {"unit_id": self.commune.id, "period_id": self.month.id}
        with self.assertRaises(AccessError):
            self.rounds.with_user(self.an).create(values)
        opened = self.open_round(self.chair)
        self.grade_all(opened)
        for user in (self.manager, self.supervisor):
            with self.assertRaises(UserError):
                opened.with_user(user).perform("close")
        self.assertTrue(opened.with_user(self.supervisor).sheet_count < 12)

    def test_newcomers_get_a_sheet(self):
        opened = self.open_round()
        self.env["cqtt.staff"].create(
            {
                "name": "Người Mới",
                "unit_id": self.commune.id,
                "date_from": "2026-03-20",
            }
        )
        opened.perform("refresh")
        self.assertEqual(len(opened.sudo().sheet_ids), 13)

    def test_nobody_to_evaluate(self):
        other = self.new_role_user("danhgia_ben", "manager", self.neighbour)
        planned = self.rounds.with_user(other).create(
            {"unit_id": self.neighbour.id, "period_id": self.month.id}
        )
        with self.assertRaises(UserError):
            planned.perform("open")
        planned.unlink()

    def test_quarter_is_the_mean_of_its_months(self):
        opened = self.open_round()
        self.grade_all(opened)
        opened.with_user(self.chair).perform("close")
        quarter = self.env["cqtt.period"].search([("code", "=", "2026-Q1")])
        longer = self.rounds.with_user(self.manager).create(
            {"unit_id": self.commune.id, "period_id": quarter.id}
        )
        longer.perform("open")
        lines = self.sheet_of(longer, self.an).line_ids
        self.assertEqual(set(lines.mapped("has_proposal")), {True})
        self.assertAlmostEqual(lines[0].proposed, lines[0].maximum * 0.8)

    def test_half_years_are_none(self):
        half = self.env["cqtt.period"].search([("code", "=", "2026-H1")])
        with self.assertRaises(ValidationError):
            self.rounds.with_user(self.manager).create(
                {"unit_id": self.commune.id, "period_id": half.id}
            )

    def test_the_list_on_paper(self):
        opened = self.open_round()
        self.grade_all(opened, best=self.staff[3:5])
        paper = opened.with_user(self.chair)._grade_list()
        self.assertEqual(paper.count, 12)
        self.assertEqual(dict(paper.tally)["Hoàn thành xuất sắc nhiệm vụ"], 2)
        self.assertTrue(paper.excess)
        report = self.env["ir.actions.report"].with_user(self.chair)
        pdf, _kind = report._render_qweb_pdf(
            "cqtt_discipline.evaluation_list_report", opened.ids
        )
        self.assertTrue(pdf.startswith(b"%PDF"))
