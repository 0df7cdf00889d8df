"""Intervals, and places that stay open where intervals overlap."""

from odoo.tests import BaseCase, tagged

from ..campaign import Runner, mean_of, off_by, ranked, wilson


@tagged("post_install", "-at_install")
class TestCertainty(BaseCase):
    def test_wilson(self):
        """Figures of Newcombe, Statistics in Medicine 17 (1998), table I."""
        for part, whole, low, high in (
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ):
            found = wilson(part, whole)
            self.assertAlmostEqual(found[0], low, places=3)
            self.assertAlmostEqual(found[1], high, places=3)
        self.assertEqual(wilson(0, 0), (0.0, 1.0))

    def test_mean(self):
        found = mean_of([1.0, 2.0, 3.0])
        self.assertEqual((found.count, found.mean), (3, 2.0))
        self.assertAlmostEqual(found.high - 2, 2 - found.low)
        self.assertIsNone(mean_of([4.0]).low)

    def test_overlapping_places_stay_open(self):
        runners = [
            Runner(1, 90, 1, 1, 500),
            Runner(2, 89, 3, 3, 12),
            Runner(3, 80, 1, 1, 500),
            Runner(4, 80, 0, 0, 500),
        ]
        found = {
            one.runner.key: (one.place, one.first, one.last) for one in ranked(runners)
        }
        self.assertEqual(found[1], (1, 1, 2))
        self.assertEqual(found[2], (2, 1, 2))
        self.assertEqual(found[3], (3, 3, 4))
        self.assertEqual(found[4], (3, 3, 4))

    def test_spread_is_of_independent_parts(self):
        self.assertEqual(off_by([(3, 0), (4, 1)]), (5.0, 1.0))
        self.assertEqual(off_by([]), (0.0, 0.0))
