"""The 0/1/2 scheme of circular 01/2018 in use, worked out by hand."""

from fractions import Fraction as F

from odoo.fields import Command
from odoo.tests import tagged

from .evaluation_common import EvaluationCommon

#: indicator 1 is proposed: 6 early, 2 on time, 2 late are 2 × (6 + 1) / 10
FIRST = 1.4


@tagged("post_install", "-at_install")
class TestCircular01(EvaluationCommon):
    """A contract worker of the one-stop shop, in the first quarter."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.second = cls.env.ref("cqtt_discipline.cqtt_evaluation_scheme_tt01")
        cls.second.category = "contract"
        cls.second.perform("put_in_force")
        cls.count_work(cls.staff[-1], early=6, on_time=2, late=2)
        quarter = cls.env["cqtt.period"].search(
            [("kind", "=", "quarter"), ("date_from", "=", "2026-01-01")], limit=1
        )
        cls.opened = cls.rounds.with_user(cls.manager).create(
            {"unit_id": cls.commune.id, "period_id": quarter.id}
        )
        cls.opened.perform("open")
        cls.sheet = cls.sheet_of(cls.opened, cls.staff[-1]).with_user(cls.manager)

    def give(self, *points):
        """Enter the head's points of the five indicators."""
        self.sheet.write(
            {
                "line_ids": [
                    Command.update(line.id, {"head_points": got, "head_reason": "Sổ"})
                    for line, got in zip(self.sheet.line_ids, points, strict=True)
                ]
            }
        )
        return self.sheet._result("head")

    def test_five_indicators_of_two(self):
        self.assertEqual(self.sheet.scheme_id, self.second)
        codes = self.sheet.line_ids.mapped("code")
        self.assertEqual(codes, ["1", "2", "3", "4", "7"])
        self.assertEqual(set(self.sheet.line_ids.mapped("maximum")), {2})
        self.assertEqual(self.sheet.line_ids[0].proposed, FIRST)

    def test_bounds(self):
        self.sheet.perform("skip_self", reason="Không có tài khoản")
        for points, total, grade in (
            ((2, 2, 2, 2, 2), "10", "XS"),
            ((FIRST, 2, 2, 2, 1.1), "8.5", "XS"),
            ((FIRST, 2, 2, 2, 1.09), "8.49", "T"),
            ((1.75, 2, 2, 1, 0), "6.75", "T"),
            ((1.74, 2, 2, 1, 0), "6.74", "K"),
            ((1, 1, 1, 1, 1), "5", "K"),
            ((1, 1, 1, 1, 0.99), "4.99", "TB"),
            ((0.5, 1, 1, 1, 0), "3.5", "TB"),
            ((0.49, 1, 1, 1, 0), "3.49", "Y"),
            ((0, 0, 0, 0, 0), "0", "Y"),
        ):
            with self.subTest(total):
                result = self.give(*points)
                self.assertEqual((result.total, result.grade.code), (F(total), grade))

    def test_the_best_grade_has_no_limit(self):
        """The circular names none; beside it the decree's limit stands as it is."""
        self.assertFalse(self.second._as_core().quotas)
        self.assertTrue(self.scheme._as_core().quotas)
        self.sheet.perform("skip_self", reason="Không có tài khoản")
        self.give(2, 2, 2, 2, 2)
        self.sheet.perform("propose")
        self.sheet.with_user(self.chair).perform("approve")
        self.assertEqual((self.sheet.grade_id.code, self.sheet.total), ("XS", 10))
        self.assertFalse(self.opened.excess)

    def test_differing_needs_a_reason(self):
        self.sheet.perform("skip_self", reason="Không có tài khoản")
        self.give(2, 2, 2, 2, 2)
        first = self.sheet.line_ids[0]
        first.write({"head_reason": False})
        self.assertTrue(self.sheet.why_not("propose"))
        first.write({"head_reason": "Trễ do mất điện, có biên bản"})
        self.assertFalse(self.sheet.why_not("propose"))
