"""Each method by examples: what was seen, and the points."""

from fractions import Fraction as F

from odoo.tests import BaseCase, tagged

from ..scoring import (
    Amount,
    Answers,
    Deduct,
    Indicator,
    Manual,
    Points,
    Ratio,
    Rounding,
    Share,
    Steps,
    Survey,
    Yes,
    YesNo,
    exact,
    show,
)

TABLE = Steps(((F(1, 2), F(1)), (F(9, 10), F(3)), (F(1), F(4))))
FEWER = Steps(((F(0), F(4)), (F(2), F(2)), (F(5), F(1))), is_down=True)
SURVEY = Survey(F(9, 10), least=10)
EXAMPLES = [
    # method, figure, points of 4
    (Manual(), Points(F("2.5")), F("2.5")),
    (Manual(), Points(F(9)), F(4)),
    (Manual(), Points(F(-1)), F(0)),
    (YesNo(), Yes(True), F(4)),
    (YesNo(), Yes(False), F(0)),
    (Ratio(F("0.95")), Share(F(19), F(20)), F(4)),
    (Ratio(F("0.95")), Share(F(0), F(20)), F(0)),
    (Ratio(F(1)), Share(F(1), F(3)), F(4, 3)),
    (Ratio(F(1)), Share(F(0), F(0)), None),
    (Ratio(F(10)), Amount(F(5)), F(2)),
    (Ratio(F("0.1"), is_down=True), Share(F(1), F(10)), F(4)),
    (Ratio(F("0.1"), is_down=True), Share(F(2), F(10)), F(2)),
    (Ratio(F(0), is_down=True), Share(F(0), F(10)), F(4)),
    (Ratio(F(0), is_down=True), Share(F(1), F(10)), F(0)),
    (TABLE, Share(F(49), F(100)), F(0)),
    (TABLE, Share(F(1), F(2)), F(1)),
    (TABLE, Share(F(9999), F(10000)), F(3)),
    (TABLE, Share(F(7), F(7)), F(4)),
    (FEWER, Amount(F(0)), F(4)),
    (FEWER, Amount(F(3)), F(1)),
    (FEWER, Amount(F(6)), F(0)),
    (Deduct(F("0.5")), Amount(F(0)), F(4)),
    (Deduct(F("0.5")), Amount(F(3)), F("2.5")),
    (Deduct(F("0.5"), free=F(2)), Amount(F(3)), F("3.5")),
    (Deduct(F("0.5")), Amount(F(99)), F(0)),
    (SURVEY, Answers((5, 4, 0, 1)), F(4)),
    (SURVEY, Answers((0, 0, 10, 0)), F(20, 9)),
    (SURVEY, Answers((9, 0, 0, 0)), None),
    (Indicator("a.rate", Ratio(F(1))), Share(F(1), F(2)), F(2)),
]
WRONG = [
    lambda: Ratio(F(0)),
    lambda: Ratio(F(-1), is_down=True),
    lambda: Steps(((F(1), F(2)), (F(2), F(1)))),
    lambda: Steps(((F(1), F(2)), (F(1), F(3)))),
    lambda: Deduct(F(0)),
    lambda: Deduct(F(1), F(-1)),
    lambda: Survey(F(0)),
    lambda: Survey(F(1), (F(0), F(1))),
    lambda: Survey(F(1), (F(2), F(1))),
    lambda: Share(F(1), F(-1)),
    lambda: Answers((1, -1)),
    lambda: Rounding(F(-1)),
    lambda: exact("một"),
]


@tagged("post_install", "-at_install")
class TestMethods(BaseCase):
    def test_examples(self):
        for method, figure, points in EXAMPLES:
            with self.subTest(f"{method} {figure}"):
                self.assertEqual(method.earned(figure, F(4)), points)

    def test_contradictions(self):
        for number, make in enumerate(WRONG):
            with self.subTest(number), self.assertRaises(ValueError):
                make()

    def test_figures_of_another_method(self):
        for method, figure in (
            (Manual(), Yes(True)),
            (YesNo(), Amount(F(1))),
            (Ratio(F(1)), Yes(True)),
            (Deduct(F(1)), Share(F(1), F(2))),
            (SURVEY, Answers((1, 2))),
        ):
            with self.subTest(method), self.assertRaises(TypeError):
                method.earned(figure, F(4))

    def test_levels(self):
        """All the points that can be had, and no others."""
        for method, levels in (
            (YesNo(), [0, 1]),
            (Manual(), [0, F(1, 4), F(1, 2), F(3, 4), 1]),
            (Deduct(F("0.4")), [0, 0, F(1, 2), 1]),
            (Steps(((F(1), F(1, 3)), (F(2), F(1)))), [0, F(1, 4), 1]),
        ):
            found = list(method.levels(F(1), Rounding()))
            self.assertEqual(found, sorted(set(levels)), method)


@tagged("post_install", "-at_install")
class TestNumbers(BaseCase):
    def test_no_floats(self):
        with self.assertRaises(TypeError):
            exact(0.1)
        with self.assertRaises(TypeError):
            exact(True)
        self.assertEqual(exact("0.1") * 3, exact("0.3"))

    def test_shown_without_rounding_up(self):
        for value, text in {
            "100": "100",
            "99.99": "99.99",
            "99.9999": "99.99…",
            "2.50": "2.5",
            "-0.25": "-0.25",
            "1/3": "0.33…",
        }.items():
            self.assertEqual(show(F(value)), text)
        self.assertEqual(show(F("2.5"), point=","), "2,5")

    def test_rounding(self):
        down, nearest = Rounding(), Rounding(is_nearest=True)
        for points, low, near in (
            ("1.24", "1", "1.25"),
            ("1.125", "1", "1.25"),
            ("1.12", "1", "1"),
            ("1.9999", "1.75", "1.75"),
            ("2", "2", "2"),
            ("-1", "0", "0"),
        ):
            self.assertEqual(down.apply(F(points), F(2)), F(low), points)
            self.assertEqual(nearest.apply(F(points), F(2)), F(near), points)
        self.assertEqual(Rounding(F(0)).apply(F(1, 3), F(2)), F(1, 3))
        self.assertTrue(down.is_on_step(F("1.75"), F(2)))
        self.assertFalse(down.is_on_step(F("1.8"), F(2)))
