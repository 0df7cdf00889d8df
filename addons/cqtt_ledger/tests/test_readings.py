from datetime import date, datetime

from odoo.tests import BaseCase, tagged

from ..periods import Kind, RegularPeriod, Span
from ..readings import Answer, Dimension, Question, Sum

JANUARY, FEBRUARY, MARCH = (RegularPeriod(Kind.MONTH, 2026, n).span for n in (1, 2, 3))
QUARTER = RegularPeriod(Kind.QUARTER, 2026, 1).span
NOW = datetime(2026, 4, 1)


@tagged("post_install", "-at_install")
class TestQuestion(BaseCase):
    def test_bounds(self):
        question = Question([JANUARY, MARCH, QUARTER], flows=["a"])
        self.assertEqual(
            question.bounds,
            (date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)),
        )
        self.assertEqual(question.cover, QUARTER)

    def test_mistakes(self):
        for mistake in (
            {"spans": [], "flows": ["a"]},
            {"spans": [JANUARY]},
            {"spans": [JANUARY], "flows": ["a", "a"]},
            {"spans": [JANUARY], "flows": ["a"], "stocks": ["a"]},
            {"spans": [JANUARY], "flows": ["a"], "by": [Dimension.UNIT] * 2},
        ):
            with self.subTest(mistake), self.assertRaises(ValueError):
                Question(**mistake)


@tagged("post_install", "-at_install")
class TestAnswer(BaseCase):
    """Days before January are stretch 0, January 1, February 2, March 3."""

    def answer(self, *sums, by=(Dimension.UNIT, Dimension.FIELD)):
        question = Question([JANUARY, FEBRUARY, MARCH, QUARTER], ["came"], ["open"], by)
        return Answer(question, [Sum(*row) for row in sums], NOW)

    def test_flow(self):
        answer = self.answer(
            ((1, 7), "came", 1, 10), ((1, 7), "came", 3, 5), ((2, 7), "came", 2, 100)
        )
        flows = [answer.flow("came", s, (1, 7)) for s in answer.question.spans]
        self.assertEqual(flows, [10, 0, 5, 15])
        self.assertEqual(answer.flow("came", QUARTER), 115)
        self.assertEqual(answer.flow("came", QUARTER, (3, 7)), 0)

    def test_stock(self):
        answer = self.answer(
            ((1, 7), "open", 0, 4),
            ((1, 7), "open", 1, 3),
            ((1, 7), "open", 2, -7),
            ((1, 7), "open", 3, 1),
        )
        for span, opening, closing in (
            (JANUARY, 4, 7),
            (FEBRUARY, 7, 0),
            (MARCH, 0, 1),
            (QUARTER, 4, 1),
        ):
            self.assertEqual(answer.opening("open", span, (1, 7)), opening)
            self.assertEqual(answer.closing("open", span, (1, 7)), closing)
            self.assertEqual(answer.flow("open", span), closing - opening)

    def test_same_sum_twice_adds_up(self):
        answer = self.answer(((1, 7), "came", 1, 10), ((1, 7), "came", 1, 1))
        self.assertEqual(answer.flow("came", JANUARY), 11)

    def test_regrouped(self):
        answer = self.answer(
            ((1, 7), "came", 1, 10), ((1, None), "came", 1, 5), ((2, 7), "came", 1, 100)
        )
        self.assertEqual(answer.keys, [(1, 7), (1, None), (2, 7)])
        by_field = answer.regrouped(Dimension.FIELD)
        self.assertEqual(by_field.keys, [(7,), (None,)])
        self.assertEqual(by_field.flow("came", JANUARY, (7,)), 110)
        self.assertEqual(by_field.flow("came", JANUARY), 115)
        self.assertEqual(answer.regrouped().flow("came", JANUARY, ()), 115)
        self.assertEqual(
            answer.regrouped(Dimension.FIELD, Dimension.UNIT).keys,
            [(7, 1), (7, 2), (None, 1)],
        )
        with self.assertRaises(ValueError):
            answer.regrouped(Dimension.CHANNEL)

    def test_clusters_do_not_add_up(self):
        by = Dimension.CLUSTER, Dimension.FIELD
        answer = self.answer(((1, 7), "came", 1, 10), ((2, 7), "came", 1, 10), by=by)
        self.assertEqual(
            answer.regrouped(Dimension.CLUSTER).flow("came", JANUARY, (2,)), 10
        )
        with self.assertRaises(ValueError):
            answer.regrouped(Dimension.FIELD)
        with self.assertRaises(ValueError):
            answer.flow("came", JANUARY)

    def test_what_was_not_asked(self):
        answer = self.answer(((1, 7), "came", 1, 10))
        for mistake in (
            lambda: answer.flow("left", JANUARY),
            lambda: answer.opening("came", JANUARY),
            lambda: answer.closing("came", JANUARY),
            lambda: answer.flow("came", Span(date(2026, 1, 1), date(2026, 1, 2))),
            lambda: answer.flow("came", JANUARY, (1,)),
        ):
            with self.assertRaises(KeyError):
                mistake()
