"""The course of a sheet by role; who sees and enters what, and never about himself."""

import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .evaluation_common import EvaluationCommon


@tagged("post_install", "-at_install")
class TestEvaluation(EvaluationCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.count_work(cls.staff[3], early=6, on_time=2, late=2)
        cls.opened = cls.open_round()
        cls.mine = cls.sheet_of(cls.opened, cls.an)
        cls.other = cls.sheet_of(cls.opened, cls.binh)

    def line(self, sheet, code):
        return sheet.line_ids.filtered(lambda line: line.code == code)

    def test_ranks_and_groups(self):
        found = {
            s.staff_id.name: (s.rank, s.peer_group, len(s.line_ids))
            for s in self.opened.sudo().sheet_ids
        }
        self.assertEqual(len(found), 12)
        self.assertEqual(found["Trần Văn Chủ"], ("head", "leader", 11))
        self.assertEqual(found["Lê Thị Phó"], ("leader", "leader", 11))
        self.assertEqual(found["Phạm Văn Quản"], ("manager", "leader", 11))
        self.assertEqual(found["Nguyễn Thị An"], ("staff", "staff", 8))
        self.assertEqual(found["Ngô Thị Lan"], ("staff", "part_time", 8))

    def test_the_ledger_proposes(self):
        line = self.line(self.mine, "II.c")
        self.assertEqual((line.proposed, line.self_points), (95, 95))
        self.assertTrue(line.has_proposal)
        self.assertRegex(line.figures, "6.*2.*2")
        self.assertFalse(self.line(self.other, "II.c").has_proposal)

    def test_figures_are_read_again(self):
        self.line(self.mine, "II.c").with_user(self.an).write({"self_points": 95})
        self.count_work(self.staff[3], late=10)
        self.count_work(self.staff[4], early=1)
        self.score(self.other, self.binh, "self", 0.9)
        self.opened.perform("refresh")
        mine, other = (self.line(s, "II.c") for s in (self.mine, self.other))
        self.assertEqual((mine.proposed, mine.self_points), (85, 85))
        self.assertEqual((other.proposed, other.self_points), (100, 90))

    def test_the_whole_course(self):
        self.hand_in(self.mine, 0.95)
        self.assertEqual(self.mine.self_total, 95)
        head = self.mine.with_user(self.manager)
        self.assertEqual(head.line_ids[0].head_points, head.line_ids[0].self_points)
        head.perform("propose")
        final = self.mine.with_user(self.chair)
        final.perform("approve")
        self.assertEqual((final.total, final.grade_id.code), (95, "A"))
        self.assertEqual(final.head_user_id, self.manager)
        self.assertEqual(final.final_user_id, self.chair)
        final.perform("reopen", reason="Xem lại")
        self.assertFalse(final.grade_id)
        final.perform("send_back", reason="Xem lại")
        head.perform("give_back", reason="Bổ sung")
        self.assertEqual(self.mine.state, "self")

    def test_who_differs_says_why(self):
        mine = self.mine.with_user(self.an)
        self.score(mine, self.an, "self", 1.0, reason=False)
        self.assertRegex(mine.why_not("submit"), "II.c.*100.*95")
        self.line(mine, "II.c").self_reason = "Hai hồ sơ trễ do chờ cơ quan khác"
        mine.perform("submit")
        head = self.mine.with_user(self.manager)
        self.line(head, "I.1").head_points = 3
        with self.assertRaises(UserError):
            head.perform("propose")
        self.line(head, "I.1").head_reason = "Vắng hai buổi học tập"
        head.perform("propose")
        final = self.mine.with_user(self.chair)
        self.line(final, "I.1").final_points = 4
        self.assertRegex(final.why_not("approve"), r"I\.1.*4.*3")

    def test_no_points_are_entered_or_explained(self):
        mine = self.mine.with_user(self.an)
        self.assertRegex(mine.why_not("submit"), r"I\.1")
        self.score(mine, self.an, "self", 0.5)
        self.line(mine, "I.5").write({"self_points": 0, "self_reason": False})
        self.assertRegex(mine.why_not("submit"), r"I\.5")

    def test_points_beyond_the_criterion(self):
        for points in (-1, 6.01):
            with self.assertRaises(ValidationError):
                self.line(self.mine.with_user(self.an), "I.1").self_points = points

    def test_each_his_own_part(self):
        """By state: who enters which column, and nobody another one.

        Where the head's part is open, the leader may enter it in his stead.
        """
        for state, user, part in (
            ("self", self.an, "self"),
            ("head", self.manager, "head"),
            ("final", self.chair, "final"),
        ):
            self.assertEqual(self.mine.state, state)
            above = {"self": (self.manager, self.chair), "final": (self.manager,)}
            for other in (self.an, user, *above.get(state, ())):
                line = self.mine.with_user(other).line_ids[0]
                for column in ("self", "head", "final"):
                    points = {f"{column}_points": 5, f"{column}_reason": "Khác"}
                    if other == user and column == part:
                        line.write(points)
                        continue
                    with self.assertRaises(AccessError), self.env.cr.savepoint():
                        line.write(points)
            verb = {"self": "submit", "head": "propose"}.get(state)
            if verb:
                self.score(self.mine, user, part, 0.8)
                self.mine.with_user(user).perform(verb)

    def test_nothing_else_is_entered(self):
        mine = self.mine.with_user(self.an)
        for values in (
            {"grade_id": self.scheme.grade_ids[0].id},
            {"total": 100},
            {"state": "approved"},
            {"rank": "head"},
            {"subject_user_id": self.binh.id},
            {"head_note": "Tốt"},
            {"chosen_grade_id": self.scheme.grade_ids[0].id},
            {"line_ids": [Command.create({"criterion_id": 1})]},
            {"line_ids": [Command.delete(mine.line_ids[0].id)]},
            {"line_ids": [Command.update(mine.line_ids[0].id, {"proposed": 6})]},
        ):
            with self.subTest(values), self.assertRaises(AccessError):
                mine.write(values)

    def test_nobody_judges_himself(self):
        sheet = self.sheet_of(self.opened, self.manager)
        self.hand_in(sheet)
        own = sheet.with_user(self.manager)
        for verb in ("propose", "give_back", "excuse"):
            with self.assertRaises(UserError):
                own.perform(verb, reason="Tự chấm")
        with self.assertRaises(AccessError):
            own.line_ids[0].head_points = 5
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.IntegrityError),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(
                "UPDATE cqtt_evaluation SET head_user_id = subject_user_id"
                " WHERE id = %s",
                [sheet.id],
            )

    def test_leaders_are_judged_above(self):
        """Deputies by the chair and the supervisor, the chair by the supervisor."""
        deputy = self.sheet_of(self.opened, self.deputy)
        chair = self.sheet_of(self.opened, self.chair)
        for sheet in (deputy, chair):
            self.hand_in(sheet)
        self.assertTrue(chair.with_user(self.deputy).why_not("propose"))
        self.assertTrue(deputy.with_user(self.deputy).why_not("propose"))
        deputy.with_user(self.chair).perform("propose")
        self.assertTrue(deputy.with_user(self.chair).why_not("approve"))
        deputy.with_user(self.supervisor).perform("approve")
        chair.with_user(self.supervisor).perform("propose")
        chair.with_user(self.supervisor).perform("approve")
        self.assertEqual(chair.grade_id.code, "A")

    def test_who_sees_which_sheet(self):
        all_sheets = self.opened.sudo().sheet_ids
        seen = {
            user: set(all_sheets.with_user(user)._filtered_access("read").ids)
            for user in (self.an, self.manager, self.deputy, self.supervisor)
        }
        self.assertEqual(seen[self.an], set(self.mine.ids))
        staff = all_sheets.filtered(lambda sheet: sheet.rank == "staff")
        own = self.sheet_of(self.opened, self.manager)
        self.assertEqual(seen[self.manager], set((staff + own).ids))
        self.assertEqual(seen[self.deputy], set(all_sheets.ids))
        heads = all_sheets.filtered(lambda sheet: sheet.rank in ("head", "leader"))
        self.assertEqual(seen[self.supervisor], set(heads.ids))
        lines = self.env["cqtt.evaluation.line"].with_user(self.an).search([])
        self.assertEqual(lines.evaluation_id, self.mine.with_user(self.an))
        with self.assertRaises(AccessError):
            self.other.with_user(self.an).line_ids[0].read(["self_points"])

    def test_neighbours_see_nothing(self):
        stranger = self.new_role_user("danhgia_ben", "leader", self.neighbour)
        sheets = self.env["cqtt.evaluation"].with_user(stranger)
        self.assertFalse(sheets.search([("round_id", "=", self.opened.id)]))
        with self.assertRaises(AccessError):
            self.mine.with_user(stranger).perform("skip_self", reason="Thử")

    def test_the_person_comments_at_any_time(self):
        self.approve(self.mine)
        self.mine.with_user(self.an).perform("comment", reason="Tôi không đồng ý mục 3")
        self.assertIn("Tôi không đồng ý mục 3", self.mine._sheet().comments)
        for user in (self.manager, self.chair):
            with self.assertRaises(UserError):
                self.mine.with_user(user).perform("comment", reason="Thay lời")

    def test_what_forces_the_lowest_needs_a_paper(self):
        self.hand_in(self.mine)
        head = self.mine.with_user(self.manager)
        forced = self.scheme.override_ids.filtered(lambda each: each.code == "ST")
        head.write({"override_ids": [Command.link(forced.id)]})
        self.assertTrue(head.why_not("propose"))
        head.write({"override_reason": "Kết luận số 5-KL/ĐU ngày 20/3/2026"})
        head.perform("propose")
        self.mine.with_user(self.chair).perform("approve")
        self.assertEqual(self.mine.grade_id.code, "D")
        self.assertEqual(self.mine.total, 100)

    def test_a_grade_is_lowered_with_a_reason_and_never_raised(self):
        self.hand_in(self.mine, 0.8)
        self.mine.with_user(self.manager).perform("propose")
        final = self.mine.with_user(self.chair)
        grades = {grade.code: grade for grade in self.scheme.grade_ids}
        for code in ("A", "B"):
            final.chosen_grade_id = grades[code]
            final.grade_reason = "Cần nâng"
            self.assertTrue(final.why_not("approve"))
        final.write({"chosen_grade_id": grades["C"].id, "grade_reason": False})
        self.assertTrue(final.why_not("approve"))
        final.grade_reason = "Để dân phản ánh"
        final.perform("approve")
        self.assertEqual(final.grade_id.code, "C")

    def test_who_is_away_is_not_evaluated(self):
        head = self.mine.with_user(self.manager)
        with self.assertRaises(UserError):
            head.perform("excuse")
        head.perform("excuse", reason="Nghỉ thai sản")
        self.assertEqual(self.mine.state, "excused")
        head.perform("take_up", reason="Đi làm lại")
        self.assertEqual(self.mine.state, "self")

    def test_papers(self):
        self.hand_in(self.mine, 0.9)
        paper = self.mine.with_user(self.an)._sheet()
        self.assertEqual((paper.own, paper.head, paper.final), ("90", "90", ""))
        self.assertEqual(paper.parts[1].name, "Kết quả thực hiện nhiệm vụ")
        report = self.env["ir.actions.report"].with_user(self.an)
        ref = "cqtt_discipline.evaluation_report"
        pdf, _kind = report._render_qweb_pdf(ref, self.mine.ids)
        self.assertTrue(pdf.startswith(b"%PDF"))
        with self.assertRaises(AccessError):
            report._render_qweb_pdf(ref, self.other.ids)
