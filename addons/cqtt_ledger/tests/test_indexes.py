"""Points from shares, as Decision 766 counts them: plain values."""

from decimal import Decimal
from fractions import Fraction

from odoo.tests import BaseCase, tagged

from ..indexes import Formula, Item, grade, score
from ..indicators import Count, Zero


@tagged("post_install", "-at_install")
class TestScore(BaseCase):
    def points(self, item, count):
        return score({1: item}, {1: count})[1].points

    def test_formula(self):
        for item, count, points in (
            (Item(20), Count(955, 1000), "19.10"),
            (Item(12), Count(37, 60), "7.40"),
            (Item(4, 80), Count(64, 100), "3.20"),
            (Item(4, 80), Count(80, 100), "4.00"),
            (Item(4, 80), Count(99, 100), "4.00"),
            (Item(6), Count(1, 3), "2.00"),
            (Item(6, 90), Count(1, 3), "2.22"),
            (Item(1), Count(1, 200), "0.01"),  # half a cent goes up
            (Item(6, 90, Formula.COMPLEMENT), Count(10, 100), "6.00"),
            (Item(6, 90, Formula.COMPLEMENT), Count(55, 100), "3.00"),
            (Item(6, formula=Formula.COMPLEMENT), Count(3, 2), "0.00"),
        ):
            self.assertEqual(self.points(item, count), Decimal(points), (item, count))

    def test_nothing_to_count(self):
        for zero, points in (
            (Zero.ZERO, Decimal("0.00")),
            (Zero.FULL, Decimal("6.00")),
            (Zero.NOT_APPLICABLE, None),
        ):
            self.assertEqual(self.points(Item(6, zero=zero), Count()), points)

    def test_points_of_what_does_not_apply_are_split(self):
        items = {
            "II": Item(20),
            "III": Item(12),
            "VI": Item(8, zero=Zero.NOT_APPLICABLE),
            "shown": Item(5, formula=Formula.SHOWN),
        }
        counts = {key: Count(1, 2) for key in items} | {"VI": Count()}
        found = score(items, counts)
        self.assertEqual(found["VI"].points, None)
        self.assertEqual(found["shown"].points, None)
        self.assertEqual(found["II"].maximum, 25)
        self.assertEqual(found["III"].maximum, 15)
        self.assertEqual(found["II"].points, Decimal("12.50"))
        self.assertEqual(sum(each.maximum for each in found.values()), 40)

    def test_grades(self):
        minima = [(50, "Trung bình"), (90, "Xuất sắc"), (80, "Tốt")]
        for points, name in (
            ("90", "Xuất sắc"),
            ("89.99", "Tốt"),
            ("50.00", "Trung bình"),
            ("49.99", ""),
        ):
            self.assertEqual(grade(Decimal(points), minima), name)

    def test_items_that_are_none(self):
        for values in ((-1, 100), (5, 0)):
            with self.assertRaises(ValueError):
                Item(*values)
        self.assertEqual(Item(2.5).weight, Fraction(5, 2))
