"""Shares, their intervals and verdicts: plain values."""

import random
from datetime import date

from odoo.tests import BaseCase, tagged

from ..indicators import (
    Count,
    Direction,
    Rule,
    Standing,
    Zero,
    compare,
    trend,
    wilson,
)
from ..periods import Kind, RegularPeriod, Span, before, regular_of

UP, DOWN = Direction


@tagged("post_install", "-at_install")
class TestCount(BaseCase):
    def test_sums_not_averages(self):
        total = Count.total([Count(1, 1), Count(10, 100)])
        self.assertEqual(total, Count(11, 101))
        self.assertAlmostEqual(total.share, 11 / 101)  # the average would be 55 %

    def test_published_intervals(self):
        """R. G. Newcombe, Statistics in Medicine 17 (1998), p. 861, method 3."""
        for (numerator, denominator), (low, high) in {
            (81, 263): (0.2553, 0.3662),
            (15, 148): (0.0624, 0.1605),
            (0, 20): (0.0, 0.1611),
            (1, 29): (0.0061, 0.1718),
        }.items():
            found = wilson(numerator, denominator)
            self.assertEqual((round(found[0], 4), round(found[1], 4)), (low, high))

    def test_intervals_hold_their_share(self):
        luck = random.Random(95)
        for _case in range(1000):
            denominator = luck.randrange(1, 500)
            count = Count(luck.randrange(denominator + 1), denominator)
            low, high = count.interval
            self.assertLessEqual(0, low)
            self.assertLessEqual(low, count.share + 1e-12)
            self.assertLessEqual(count.share, high + 1e-12)
            self.assertLessEqual(high, 1)

    def test_no_share_of_a_whole(self):
        for count in (Count(3, 2), Count(-1, 2), Count(0, 0)):
            self.assertIsNone(count.interval)
            with self.assertRaises(ValueError):
                wilson(count.numerator, count.denominator)


@tagged("post_install", "-at_install")
class TestRule(BaseCase):
    def test_nothing_to_count(self):
        for direction, zero, rate in (
            (UP, Zero.ZERO, 0),
            (DOWN, Zero.ZERO, 0),
            (UP, Zero.FULL, 1),
            (DOWN, Zero.FULL, 0),
            (UP, Zero.NOT_APPLICABLE, None),
        ):
            rule = Rule(direction, zero=zero)
            self.assertEqual(rule.rate(Count()), rate, (direction, zero))

    def test_standing(self):
        rule = Rule(UP, 0.95, small=10)
        for count, standing in (
            (Count(95, 100), Standing.MET),
            (Count(94, 100), Standing.MISSED),
            (Count(0, 9), Standing.SMALL),
            (Count(9, 10), Standing.MISSED),
            (Count(0, 0), Standing.NONE),
        ):
            self.assertEqual(rule.standing(count), standing, count)
        self.assertEqual(Rule(DOWN, 0.0).standing(Count(0, 5)), Standing.MET)
        self.assertEqual(Rule(DOWN, 0.0).standing(Count(1, 5)), Standing.MISSED)
        self.assertEqual(Rule(UP).standing(Count(1, 5)), Standing.NONE)

    def test_number(self):
        rule = Rule(UP, 5, is_count=True, small=10)
        self.assertEqual(rule.rate(Count(7)), 7)
        self.assertEqual(rule.standing(Count(4)), Standing.MISSED)
        self.assertEqual(rule.standing(Count(5)), Standing.MET)

    def test_impossible_small_number(self):
        with self.assertRaises(ValueError):
            Rule(small=-1)


@tagged("post_install", "-at_install")
class TestTrend(BaseCase):
    def test_change(self):
        for direction, counts, expected in (
            (UP, [Count(50, 100), Count(90, 100)], (True, True)),
            (DOWN, [Count(50, 100), Count(90, 100)], (False, True)),
            (UP, [Count(5, 10), Count(6, 10)], (True, False)),
            (UP, [Count(9, 9), Count(60, 100), Count(50, 100)], (False, False)),
        ):
            found = trend(Rule(direction), counts)
            self.assertEqual((found.is_better, found.is_clear), expected, counts)
        found = trend(Rule(), [Count(50, 100), Count(90, 100)])
        self.assertAlmostEqual(found.change, 0.4)

    def test_nothing_before(self):
        self.assertIsNone(trend(Rule(), [Count(), Count(1, 2)]).change)
        with self.assertRaises(ValueError):
            trend(Rule(), [Count(1, 2)])


@tagged("post_install", "-at_install")
class TestCompare(BaseCase):
    def ranks(self, places):
        return [(place.key, place.rank, place.verdict) for place in places]

    def test_order_and_verdicts(self):
        counts = {
            1: Count(500, 1000),
            2: Count(95, 100),
            3: Count(1, 1),
            4: Count(0, 0),
            5: Count(55, 100),
            6: Count(55, 100),
        }
        self.assertEqual(
            self.ranks(compare(Rule(UP, small=10), counts)),
            [(2, 1, 1), (5, 2, 0), (6, 2, 0), (1, 4, -1), (3, None, 0), (4, None, 0)],
        )

    def test_less_is_better(self):
        counts = {1: Count(500, 1000), 2: Count(1, 100)}
        self.assertEqual(
            self.ranks(compare(Rule(DOWN), counts)), [(2, 1, 1), (1, 2, -1)]
        )

    def test_luck(self):
        """Three of four and one of four: nobody can tell them apart."""
        places = compare(Rule(), {1: Count(3, 4), 2: Count(1, 4)})
        self.assertEqual([place.verdict for place in places], [0, 0])


@tagged("post_install", "-at_install")
class TestBefore(BaseCase):
    def test_regular(self):
        for kind, number, closing_day in (
            (Kind.MONTH, 1, 31),
            (Kind.MONTH, 3, 14),
            (Kind.QUARTER, 1, 14),
            (Kind.HALF_YEAR, 2, 31),
            (Kind.YEAR, 1, 28),
        ):
            period = RegularPeriod(kind, 2026, number, closing_day)
            self.assertEqual(regular_of(period.span).span, period.span)
            self.assertEqual(before(period.span), period.shifted(-1).span)
            self.assertEqual(before(period.span, 3), period.shifted(-3).span)

    def test_free(self):
        span = Span(date(2026, 3, 5), date(2026, 3, 11))
        self.assertIsNone(regular_of(span))
        self.assertEqual(before(span), Span(date(2026, 2, 26), date(2026, 3, 4)))
        with self.assertRaises(ValueError):
            before(Span(date(1, 1, 2), date(1, 1, 9)))
