"""The end of a month in a commune of twelve people, in a real browser."""

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.tours_common import ToursMixin

from .evaluation_common import EvaluationMixin


@tagged("post_install", "-at_install")
class TestEvaluationTour(ToursMixin, EvaluationMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.set_up_commune(lang="vi_VN", tz="Asia/Ho_Chi_Minh")
        cls.count_work(cls.staff[3], early=6, on_time=2, late=2)

    def test_end_of_month(self):
        """Opened, scored by the person, by the head; the quota bites; closed."""
        opened = self.rounds.create(
            {"unit_id": self.commune.id, "period_id": self.month.id}
        )
        self.walk(self.manager, "danh-gia-don-vi", "cqtt_evaluation_open")
        self.assertEqual(len(opened.sheet_ids), 12)
        self.walk(self.an, "danh-gia-cua-toi", "cqtt_evaluation_self")
        mine = self.sheet_of(opened, self.an)
        self.assertEqual(mine.state, "head")
        self.walk(self.manager, "phieu-danh-gia", "cqtt_evaluation_head")
        self.env.invalidate_all()
        self.assertEqual((mine.state, mine.head_user_id), ("final", self.manager))
        self.assertEqual(mine.line_ids[5].head_points, 95)
        self.score(mine, self.chair, "final", 0.95).perform("approve")
        for sheet in opened.sheet_ids - mine:
            if sheet.rank in ("manager", "staff"):
                is_best = sheet.subject_user_id == self.binh
                self.approve(sheet, 0.95 if is_best else 0.8)
        self.walk(self.chair, "danh-gia-don-vi", "cqtt_evaluation_lower")
        self.walk(self.chair, "danh-gia-don-vi", "cqtt_evaluation_close")
        self.assertEqual(opened.state, "closed")
        grades = sorted(
            sheet.grade_id.code
            for sheet in opened.sheet_ids
            if sheet.peer_group == "staff"
        )
        self.assertEqual(grades, ["A", *"BBBBBBB"])
