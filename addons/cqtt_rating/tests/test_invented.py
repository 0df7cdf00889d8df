"""The invented scores of Bắc Giang 2023: 76 of 209, 35 + 30 + 11, gates that bite."""

from collections import Counter
from unittest import TestCase

from ..campaign.invented import invent
from ..plans import build
from ..sample import sample_plan
from ..scoring import Points, appraise


class TestInvented(TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.scheme = build(sample_plan())
        cls.found = invent(cls.scheme)

    def test_stars(self):
        """Computed again from the points, not taken from what the maker says."""
        appraised = [
            appraise(self.scheme, {c: Points(p) for c, p in each.final.items()})
            for each in self.found
        ]
        stars = Counter(each.star for each in appraised)
        self.assertEqual(stars, {0: 133, 1: 35, 2: 30, 3: 11})
        held = [each for each in appraised if each.band_star > each.star]
        self.assertGreaterEqual(len(held), 5)

    def test_points_can_be_given(self):
        for each in self.found:
            for criterion in self.scheme.counted:
                for points in (each.final[criterion.code], each.own[criterion.code]):
                    self.assertTrue(0 <= points <= criterion.maximum)
                    self.assertEqual(points * 4 % 1, 0)
                machine = each.machine.get(criterion.code, 0)
                self.assertTrue(0 <= machine <= criterion.maximum)
                self.assertGreaterEqual(
                    each.own[criterion.code], each.final[criterion.code]
                )

    def test_same_seed_same_scores(self):
        self.assertEqual(invent(self.scheme), self.found)
        self.assertNotEqual(invent(self.scheme, seed=1), self.found)
