"""Bắc Giang 2023 as published: 76 of 209 communes, 35 + 30 + 11."""

from fractions import Fraction as F

from odoo.tests import BaseCase, tagged

from ..plans import build, lint
from ..sample import sample_plan
from ..scoring import Outcome, Points, appraise, what_if

# how many communes; what they lack, by criterion; their total; their star. The scores
# are ours (none were published), the stars and their numbers are the province's.
SCORES = """
 1 | II.6 3, II.18 2, III.1 4, III.7 3, III.9 3, III.5 2, I.12 3 | 80 | 1
12 | II.6 3, III.1 4, III.9 3, II.18 3, III.7 2.25, I.3 1 | 83.75 | 1
14 | II.6 1.5, III.1 4, III.9 3, II.18 4, II.16 2, I.12 2 | 83.5 | 1
 8 | III.1 4, II.18 6, III.10 3, I.12 2.25 | 84.75 | 1
 1 | II.6 3, II.18 3, III.1 4, III.9 3, III.5 2 | 85 | 2
15 | II.6 3, III.1 4, III.9 3, III.7 1.5, I.3 1 | 87.5 | 2
10 | III.1 4, III.9 3, II.18 3.25 | 89.75 | 2
 4 | III.1 0.25, II.18 4 | 95.75 | 2
 1 | II.18 6, III.10 3, I.12 1 | 90 | 3
 7 | II.18 4, III.7 1.5, II.16 1 | 93.5 | 3
 3 | II.18 3, III.7 2.25 | 94.75 | 3
 1 | II.6 3, II.18 5.25, III.1 4, III.9 3, III.5 2, III.7 3 | 79.75 | 0
60 | II.18 6, II.6 3, III.1 4, III.9 3, I.12 4, III.7 3, III.10 3 | 74 | 0
72 | II.18 6, II.6 3, III.1 4, III.9 3, I.12 4, I.10 2, II.8 3, III.7 3, I.9 1 | 71 | 0
"""


def read_table(scheme):
    """Return points by criterion, total and star of each commune."""
    rows = []
    full = {each.code: each.maximum for each in scheme.criteria}
    for line in SCORES.strip().splitlines():
        number, lacking, total, star = (part.strip() for part in line.split("|"))
        points = dict(full)
        for each in lacking.split(","):
            code, lost = each.split()
            points[code] -= F(lost)
        seen = {code: Points(value) for code, value in points.items()}
        rows += [(seen, F(total), int(star))] * int(number)
    return rows


@tagged("post_install", "-at_install")
class TestPublishedYear(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.plan = sample_plan()
        cls.scheme = build(cls.plan)
        cls.rows = read_table(cls.scheme)
        cls.seen = {number: seen for number, (seen, *_) in enumerate(cls.rows)}

    def test_sample(self):
        """42 criteria of 100 points, in three and in five groups that add up."""
        self.assertEqual(len(self.plan.criteria), 42)
        groups = [(each.code, int(each.maximum)) for each in self.plan.groups]
        self.assertEqual(groups[:3], [("I", 30), ("II", 45), ("III", 25)])
        self.assertEqual([points for _code, points in groups[3:]], [20, 25, 20, 15, 20])
        known = {each.indicator: each.is_percent for each in self.plan.criteria}
        self.assertEqual(lint(self.plan, known), [])

    def test_totals_of_2023(self):
        found = {key: appraise(self.scheme, seen) for key, seen in self.seen.items()}
        for (_seen, total, star), each in zip(self.rows, found.values(), strict=True):
            self.assertEqual((each.total, each.star), (total, star))
        stars = Outcome.stars(found)
        self.assertEqual(len(found), 209)
        self.assertEqual([stars[star] for star in (1, 2, 3, 4, 5)], [35, 30, 11, 0, 0])
        self.assertEqual(Outcome.recognised(found), 76)
        self.assertEqual(round(100 * 76 / len(found)), 36)

    def test_what_if_the_gates_fell(self):
        """Four communes of 95.75 points are held back by their loudspeakers."""
        plan = self.plan.__class__(**{**vars(self.plan), "gates": ()})
        outcome = what_if(self.scheme, build(plan), self.seen)
        self.assertEqual(set(outcome.moved.values()), {(2, 4)})
        self.assertEqual(len(outcome.moved), 4)
        self.assertEqual(Outcome.recognised(outcome.after), 76)

    def test_what_if_nobody_rises(self):
        """In 2024 all 76 had to reach more than in the year before."""
        before = {key: star for key, (*_, star) in enumerate(self.rows)}
        outcome = what_if(self.scheme, self.scheme, self.seen, before)
        self.assertEqual(len(outcome.broken_promises), 76)
