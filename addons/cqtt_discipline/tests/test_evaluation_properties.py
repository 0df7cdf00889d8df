"""What holds for every scheme, every person and every unit."""

from fractions import Fraction as F

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..evaluation import (
    Grade,
    Graded,
    Grades,
    Kind,
    Proposal,
    Quota,
    Term,
    check,
    cut,
    evaluate,
    on_step,
    propose,
)
from .evaluation_core import DECREE_335

CASES = settings(max_examples=300, deadline=None, database=None)
shares = st.integers(0, 100).map(lambda n: F(n, 100))
fractions = st.fractions(0, 100, max_denominator=1000)


@st.composite
def grades(draw):
    """Grades without seams from 0 to 100; each inner bound belongs to either side."""
    cuts = sorted(draw(st.sets(fractions.filter(lambda n: 0 < n < 100), max_size=5)))
    bounds = [F(0), *cuts, F(100)]
    upper = [draw(st.booleans()) for _cut in cuts]
    lows, highs = [True, *upper], [*(not side for side in upper), True]
    return Grades(
        tuple(
            Grade(str(n), bounds[n], bounds[n + 1], lows[n], highs[n])
            for n in range(len(bounds) - 1)
        )
    )


@st.composite
def sheets(draw):
    """Points of one civil servant on the decree's criteria."""
    return {
        each.code: draw(st.fractions(0, each.maximum, max_denominator=100))
        for each in DECREE_335.criteria_of(is_leader=False)
    }


@tagged("post_install", "-at_install")
class TestProperties(BaseCase):
    @CASES
    @given(grades(), fractions)
    def test_points_earn_exactly_one_grade(self, found, points):
        self.assertFalse(found.seams(F(100)))
        self.assertEqual(sum(points in grade for grade in found.grades), 1)
        self.assertIn(points, found.of(points))

    @CASES
    @given(grades(), fractions, fractions)
    def test_more_points_never_earn_less(self, found, some, more):
        some, more = sorted((some, more))
        low, high = found.of(some).code, found.of(more).code
        self.assertFalse(found.is_above(low, high))

    @CASES
    @given(sheets(), st.sets(st.sampled_from(["disciplined", "corruption"])))
    def test_totals_stay_within(self, points, happened):
        result = evaluate(DECREE_335, points, happened=happened)
        self.assertTrue(0 <= result.total <= 100)
        self.assertEqual(result.total, sum(result.by_part.values()))
        wanted = "D" if "disciplined" in happened else result.earned.code
        self.assertEqual(result.grade.code, wanted)

    @CASES
    @given(
        st.lists(
            st.tuples(st.sampled_from("xyz"), st.sampled_from("ABCD")), max_size=40
        ),
        shares,
        shares,
        st.integers(0, 2),
        st.booleans(),
    )
    def test_lowering_the_surplus_is_enough(
        self, drawn, share, more, at_least, is_outstanding
    ):
        """And lowering one less is not, as long as the base does not grow past it."""
        quota = Quota("A", ("B",), share, more, at_least)
        people = [Graded(n, *each) for n, each in enumerate(drawn)]
        for excess in check([quota], people, is_outstanding):
            lowered = people
            for _one in range(excess.too_many):
                place = next(
                    n
                    for n, one in enumerate(lowered)
                    if (one.group, one.grade) == (excess.group, "A")
                )
                one = Graded(lowered[place].person, excess.group, "B")
                lowered = [*lowered[:place], one, *lowered[place + 1 :]]
            left = check([quota], lowered, is_outstanding)
            self.assertNotIn(excess.group, [each.group for each in left])

    @CASES
    @given(
        st.lists(st.tuples(shares, st.integers(0, 30)), min_size=1, max_size=4),
        st.integers(1, 100).map(F),
        st.sampled_from([F(1, 4), F(1, 100), F(1)]),
    )
    def test_a_share_is_never_more_than_its_best_part(self, drawn, maximum, step):
        terms = tuple(Term(f"m.{n}", weight) for n, (weight, _q) in enumerate(drawn))
        figures = {f"m.{n}": count for n, (_w, count) in enumerate(drawn)}
        found = propose(Proposal(Kind.SHARE, terms), figures, maximum, step)
        if not any(figures.values()):
            self.assertIsNone(found)
            return
        self.assertTrue(0 <= found <= maximum)
        if found == maximum:
            self.assertTrue(all(w == 1 for w, count in drawn if count))

    @CASES
    @given(fractions, st.sampled_from([F(1, 4), F(1, 100), F(3, 10)]))
    def test_steps(self, points, step):
        found = on_step(points, F(100), step)
        self.assertTrue(found == 100 or (found / step).denominator == 1)
        self.assertLessEqual(abs(found - points), step)
        self.assertTrue(0 <= points - cut(points) < F(1, 100))
