"""Examples of the decree and the circular."""

from dataclasses import replace
from fractions import Fraction as F

from odoo.tests import BaseCase, tagged

from ..evaluation import (
    Audience,
    Criterion,
    Grade,
    Grades,
    How,
    Incomplete,
    Kind,
    Part,
    Proposal,
    Quota,
    Scheme,
    Seam,
    Term,
    TermError,
    Trouble,
    check,
    cut,
    evaluate,
    on_step,
    propose,
    read_terms,
)
from .evaluation_core import (
    DECREE_335,
    GRADES,
    PROGRESS,
    QUOTA,
    TT01,
    TT01_GRADES,
    people,
    points,
)


@tagged("post_install", "-at_install")
class TestGrades(BaseCase):
    def test_bounds_of_the_decree(self):
        for total, grade in (
            ("100", "A"),
            ("90", "A"),
            ("89.99", "B"),
            ("70", "B"),
            ("69.99", "C"),
            ("50", "C"),
            ("49.99", "D"),
            ("0", "D"),
        ):
            with self.subTest(total):
                self.assertEqual(GRADES.of(F(total)).code, grade)

    def test_bounds_of_the_circular(self):
        for total, grade in (
            (18, "xuat_sac"),
            (15, "xuat_sac"),
            ("14.99", "tot"),
            (12, "tot"),
            (9, "kha"),
            (6, "trung_binh"),
            ("5.99", "yeu"),
        ):
            self.assertEqual(TT01_GRADES.of(F(total)).code, grade)

    def test_open_below(self):
        grades = Grades((Grade("A", F(5), F(9), False, True), Grade("B", F(0), F(5))))
        with self.assertRaises(ValueError):
            grades.of(F(5))
        self.assertEqual(grades.seams(F(9)), [(Seam.GAP, "A")])

    def test_seams(self):
        whole, half = Grade("A", F(5), F(9), True, True), F(1, 2)
        for below, seam in (
            (Grade("B", F(0), F(5) - half), Seam.GAP),
            (Grade("B", F(0), F(5), True, True), Seam.OVERLAP),
            (Grade("B", F(0), F(5) + half), Seam.OVERLAP),
        ):
            self.assertEqual(Grades((whole, below)).seams(F(9)), [(seam, "A")])
        self.assertIn((Seam.BOTTOM, "A"), Grades((whole,)).seams(F(9)))
        self.assertIn((Seam.TOP, "A"), Grades((whole,)).seams(F(10)))
        self.assertIn((Seam.EMPTY, "A"), Grades((Grade("A", F(5), F(5)),)).seams(F(5)))
        self.assertFalse(GRADES.seams(F(100)))

    def test_no_grades_or_one_twice(self):
        for wrong in ((), (GRADES.best, GRADES.best)):
            with self.assertRaises(ValueError):
                Grades(wrong)

    def test_better(self):
        self.assertTrue(GRADES.is_above("A", "B"))
        self.assertFalse(GRADES.is_above("B", "B"))
        self.assertEqual(GRADES.by_code("C").low, 50)
        with self.assertRaises(KeyError):
            GRADES.by_code("Z")


@tagged("post_install", "-at_install")
class TestTotal(BaseCase):
    def test_thirty_and_seventy(self):
        result = evaluate(DECREE_335, points(27, a=100, b=95, c=90))
        self.assertEqual(result.by_part, {"I": 27, "II": F(70 * 285, 300)})
        self.assertEqual((result.total, result.grade.code), (F("93.5"), "A"))

    def test_thirds_are_exact(self):
        """Just below 90 it is 89.99…, which is shown cut and not rounded."""
        result = evaluate(DECREE_335, points(30, a=100, b=100, c="57.14"))
        self.assertEqual(result.grade.code, "B")
        self.assertEqual(cut(result.total), F("89.99"))
        on_it = points("28", a=100, b=85, c="80.72")
        exactly = evaluate(DECREE_335, on_it | {"b": F(600, 7) - F("80.72") + 80})
        self.assertEqual((exactly.total, exactly.grade.code), (90, "A"))

    def test_leaders_have_three_more(self):
        given = points(30, a=100, b=100, c=100, d=50, e=50, f=50)
        leader = evaluate(DECREE_335, given, is_leader=True)
        self.assertEqual(leader.total, F("82.5"))
        self.assertEqual(evaluate(DECREE_335, given).total, 100)

    def test_what_forces_the_lowest(self):
        best = points(30, a=100, b=100, c=100, d=100, e=100, f=100)
        for is_leader, happened, grade in (
            (False, {"disciplined"}, "D"),
            (False, {"corruption"}, "A"),
            (True, {"corruption"}, "D"),
            (True, {"unknown"}, "A"),
        ):
            result = evaluate(DECREE_335, best, is_leader, happened)
            self.assertEqual((result.grade.code, result.earned.code), (grade, "A"))
            self.assertEqual(bool(result.forced_by), grade == "D")

    def test_nothing_is_made_up(self):
        with self.assertRaises(Incomplete) as caught:
            evaluate(DECREE_335, points(30, a=100))
        self.assertEqual(caught.exception.codes, ("b", "c"))
        for wrong in (101, -1):
            with self.assertRaises(ValueError):
                evaluate(DECREE_335, points(30, a=wrong, b=1, c=1))

    def test_nine_indicators(self):
        for given, grade in ((2, "xuat_sac"), (1, "kha"), (0, "yeu")):
            result = evaluate(TT01, {c.code: F(given) for c in TT01.criteria})
            self.assertEqual(result.grade.code, grade)


@tagged("post_install", "-at_install")
class TestQuota(BaseCase):
    def test_a_fifth_of_the_good(self):
        for good, best, too_many in ((10, 2, 0), (10, 3, 1), (9, 2, 1), (4, 1, 1)):
            found = check([QUOTA], people(A=best, B=good, C=3))
            self.assertEqual(sum(excess.too_many for excess in found), too_many)

    def test_outstanding_units_have_a_quarter(self):
        graded = people(A=2, B=8)
        self.assertEqual(check([QUOTA], graded)[0].allowed, 1)
        self.assertFalse(check([QUOTA], graded, is_outstanding=True))

    def test_groups_are_apart(self):
        graded = people("leader", A=1, B=2) + people("staff", A=1, B=5)
        [excess] = check([QUOTA], graded)
        self.assertEqual((excess.group, excess.allowed, excess.base), ("leader", 0, 2))

    def test_one_at_any_rate(self):
        self.assertFalse(check([replace(QUOTA, at_least=1)], people(A=1)))

    def test_no_sense(self):
        for wrong in ({"of": ()}, {"share": F(-1)}):
            with self.assertRaises(ValueError):
                replace(QUOTA, **wrong)


@tagged("post_install", "-at_install")
class TestProposal(BaseCase):
    def propose(self, figures, **values):
        return propose(replace(PROGRESS, **values), figures, F(100), F(1, 4))

    def test_each_late_one_costs_a_quarter(self):
        figures = {"dossier.early": 6, "dossier.on_time": 2, "dossier.late": 2}
        self.assertEqual(self.propose(figures), 95)

    def test_without_figures_there_is_nothing_to_say(self):
        self.assertIsNone(self.propose({}))
        self.assertIsNone(self.propose({"dossier.early": 0}))
        self.assertIsNone(self.propose({"dossier.early": 4}, minimum=5))

    def test_early_equal_late(self):
        """Indicator 1 of circular 01/2018: 2, 1 or 0 a dossier."""
        terms = read_terms("dossier.early 1\ndossier.on_time 0,5\n\ndossier.late 0")
        figures = {"dossier.early": 1, "dossier.on_time": 2, "dossier.late": 1}
        share = Proposal(Kind.SHARE, terms)
        self.assertEqual(propose(share, figures, F(2), F(1, 100)), 1)

    def test_deduction_stops_at_nothing(self):
        proposal = Proposal(Kind.DEDUCT, (Term("finding.upheld", F(2)),))
        for count, left in ((0, 6), (1, 4), (9, 0)):
            found = propose(proposal, {"finding.upheld": count}, F(6), F(1, 4))
            self.assertEqual(found, left)
        self.assertIsNone(propose(proposal, {}, F(6), F(1, 4)))

    def test_terms_that_are_none(self):
        for wrong in ("dossier.late", "a.b x", "a.b -1", "a.b 1\na.b 2", "a.b 1/0"):
            with self.assertRaises(TermError):
                read_terms(wrong)
        self.assertEqual(PROGRESS.measures[0], "dossier.early")

    def test_full_points_are_no_gift_of_rounding(self):
        self.assertEqual(on_step(F("99.9"), F(100), F(1, 4)), F("99.75"))
        self.assertEqual(on_step(F("0.125"), F(2), F(1, 4)), F("0.25"))
        with self.assertRaises(ValueError):
            on_step(F(1), F(2), F(0))


@tagged("post_install", "-at_install")
class TestScheme(BaseCase):
    def test_shipped_shapes_are_sound(self):
        self.assertFalse(DECREE_335.problems())
        self.assertFalse(TT01.problems())
        self.assertEqual((DECREE_335.maximum, TT01.maximum), (100, 18))

    def test_problems(self):
        for change, problem in (
            (
                {"parts": (Part("I", F(31)), Part("II", F(70), How.MEAN))},
                Trouble.POINTS,
            ),
            (
                {"criteria": (Criterion("I.1", "I", F(30)),)},
                Trouble.BARE,
            ),
            (
                {
                    "criteria": (
                        Criterion("I.1", "I", F(30)),
                        Criterion("a", "II", F(99)),
                    )
                },
                Trouble.PERCENT,
            ),
            ({"quotas": (Quota("A", ("A",), F(1), F(1)),)}, Trouble.QUOTA),
            ({"grades": TT01_GRADES, "quotas": ()}, Seam.TOP),
        ):
            found = {p.what for p in replace(DECREE_335, **change).problems()}
            self.assertIn(problem, found)

    def test_codes(self):
        for wrong in (
            {"parts": (Part("I", F(1)), Part("I", F(2)))},
            {"criteria": (Criterion("x", "III", F(1)),)},
        ):
            with self.assertRaises(ValueError):
                replace(DECREE_335, **wrong)

    def test_whom_it_is_meant_for(self):
        self.assertEqual(len(DECREE_335.criteria_of(is_leader=False)), 5)
        self.assertEqual(len(DECREE_335.criteria_of(is_leader=True)), 8)
        self.assertFalse(Audience.OTHERS.meets(is_leader=True))
        self.assertIsInstance(DECREE_335, Scheme)
