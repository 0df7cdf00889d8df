"""What holds for every scheme and every commune; and the slow way to the next star."""

from fractions import Fraction as F
from itertools import pairwise, product

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..scoring import (
    MISSING,
    NOT_APPLICABLE,
    Absent,
    Amount,
    Band,
    Bands,
    Criterion,
    Deduct,
    Gate,
    Manual,
    Points,
    Ratio,
    Rounding,
    Scheme,
    Share,
    Status,
    Steps,
    Yes,
    YesNo,
    appraise,
    cheapest_path,
    explain,
    show,
    what_if,
)
from .scoring_common import BANDS

CASES = settings(max_examples=300, deadline=None, database=None)
STEP = F(1, 4)
quarters = st.integers(1, 16).map(lambda n: n * STEP)
shares = st.builds(Share, st.integers(0, 40).map(F), st.integers(0, 40).map(F))
amounts = st.integers(0, 12).map(lambda n: Amount(F(n)))
tables = st.lists(st.integers(0, 20), min_size=1, max_size=4, unique=True).map(
    lambda bounds: Steps(tuple((F(b, 20), F(n)) for n, b in enumerate(sorted(bounds))))
)
METHODS = [
    (st.just(Manual()), st.integers(0, 20).map(lambda n: Points(n * STEP))),
    (st.just(YesNo()), st.booleans().map(Yes)),
    (st.builds(Ratio, st.integers(1, 20).map(lambda n: F(n, 20))), shares),
    (tables, shares),
    (st.builds(Deduct, quarters), amounts),
]


@st.composite
def criteria(draw, code):
    methods, figures = draw(st.sampled_from(METHODS))
    criterion = Criterion(
        code,
        draw(quarters),
        draw(methods),
        draw(st.sampled_from("XYZ")),
        draw(st.sampled_from(Absent)),
        draw(st.integers(0, 9)) == 0,
        F(draw(st.integers(1, 3))),
    )
    nothing = st.sampled_from([MISSING, NOT_APPLICABLE])
    return criterion, draw(st.one_of(figures, figures, nothing))


@st.composite
def appraisals(draw, most=6):
    """A scheme whose bands fit its maximum, and what was seen at a commune."""
    drawn = [draw(criteria(code)) for code in "ABCDEF"[: draw(st.integers(1, most))]]
    counted = [each for each, _seen in drawn if not each.is_dry]
    total = sum((each.maximum for each in counted), F(0))
    cuts = [F(4, 10), F(7, 10), F(1)]
    bands = [
        Band(star, low * total, high * total)
        for star, (low, high) in enumerate(pairwise(cuts), 1)
    ]
    bands.append(Band(3, total, total, True, True))
    names = [each.code for each in counted]
    halves = draw(st.lists(st.sampled_from([F(1, 2), F(1)]), max_size=2))
    gates = [
        Gate(f"G{n}", draw(st.integers(1, 3)), (draw(st.sampled_from(names)),), share)
        for n, share in enumerate(halves)
        if names
    ]
    scheme = Scheme(
        tuple(each for each, _seen in drawn),
        Bands(tuple(bands)),
        tuple(gates),
        Rounding(STEP, draw(st.booleans())),
        draw(st.booleans()),
    )
    return scheme, {each.code: seen for each, seen in drawn}


@tagged("post_install", "-at_install")
class TestProperties(BaseCase):
    @CASES
    @given(appraisals(), st.randoms())
    def test_order_does_not_matter(self, case, luck):
        scheme, seen = case
        criteria, gates = list(scheme.criteria), list(scheme.gates)
        luck.shuffle(criteria)
        luck.shuffle(gates)
        other = Scheme(
            tuple(criteria),
            gates=tuple(gates),
            bands=Bands(tuple(reversed(scheme.bands.bands))),
            rounding=scheme.rounding,
            must_rise=scheme.must_rise,
        )
        one, two = appraise(scheme, seen), appraise(other, seen)
        self.assertEqual((one.total, one.star), (two.total, two.star))

    @CASES
    @given(appraisals(), st.data())
    def test_better_never_harms(self, case, data):
        scheme, seen = case
        before = appraise(scheme, seen)
        line = data.draw(st.sampled_from(before.lines))
        if line.status not in (Status.SCORED, Status.MISSING):
            return
        more = data.draw(st.integers(0, 16)) * STEP
        after = appraise(
            scheme, {**seen, line.criterion.code: Points(line.points + more)}
        )
        self.assertGreaterEqual(after.total, before.total)
        self.assertGreaterEqual(after.star, before.star)

    @CASES
    @given(appraisals())
    def test_explained_points_add_up(self, case):
        found = appraise(*case)
        said = list(explain(found))
        self.assertEqual(sum(each.points for each in said), found.total)
        self.assertLessEqual(found.total, found.scheme.maximum)
        lines = [each for each in said if each.key.startswith("line_")]
        self.assertEqual(len(lines), len(found.lines))

    @CASES
    @given(appraisals())
    def test_excluded_points_are_borne_by_the_rest(self, case):
        found = appraise(*case)
        bearing = [
            line for line in found.counted_lines if line.status is not Status.EXCLUDED
        ]
        total = sum((line.counted_maximum for line in bearing), F(0))
        self.assertEqual(total, found.scheme.maximum if bearing else 0)
        if bearing and all(line.is_full for line in bearing):
            self.assertEqual(found.total, found.scheme.maximum)

    @CASES
    @given(st.fractions(80, 100))
    def test_each_total_has_one_band(self, total):
        self.assertEqual(sum(total in band for band in BANDS), 1)
        self.assertEqual(BANDS.star(total) == 5, total == 100)
        self.assertEqual(show(total) == "100", total == 100)

    @CASES
    @given(st.fractions(0, 4), st.fractions(0, 4), st.booleans())
    def test_rounding_keeps_the_order(self, one, other, is_nearest):
        rounding = Rounding(STEP, is_nearest)
        low, high = (rounding.apply(each, F(4)) for each in sorted((one, other)))
        self.assertLessEqual(low, high)
        self.assertEqual(high == 4, max(one, other) == 4)

    @CASES
    @given(appraisals(), st.integers(0, 3))
    def test_the_same_scheme_moves_nobody(self, case, before):
        scheme, seen = case
        found = what_if(scheme, scheme, {7: seen}, {7: before})
        self.assertEqual(found.moved, {})


@tagged("post_install", "-at_install")
class TestPath(BaseCase):
    @settings(max_examples=150, deadline=None, database=None)
    @given(appraisals(most=3))
    def test_cheapest_of_all(self, case):
        """Compare with trying every combination of points."""
        scheme, seen = case
        found = appraise(scheme, seen)
        for star in scheme.bands.stars:
            if star <= found.star:
                continue
            path = cheapest_path(found, star)
            least = cheapest(scheme, seen, found, star)
            self.assertEqual(path and path.effort, least)
            if path:
                lifted = {lift.code: Points(lift.goal) for lift in path.lifts}
                reached = appraise(scheme, {**seen, **lifted})
                self.assertGreaterEqual(reached.star, star)

    def test_no_way_up(self):
        scheme = Scheme((Criterion("A", F(100)),), BANDS)
        self.assertIsNone(cheapest_path(appraise(scheme, {"A": Points(F(100))})))
        barred = Criterion("A", F(100), absent=Absent.ZERO)
        scheme = Scheme((barred,), BANDS)
        self.assertIsNone(cheapest_path(appraise(scheme, {"A": NOT_APPLICABLE})))

    def test_a_bound_that_does_not_belong_to_its_band(self):
        band = Band(1, F(80), F(100), has_low=False, has_high=True)
        scheme = Scheme((Criterion("A", F(100)),), Bands((band,)))
        path = cheapest_path(appraise(scheme, {"A": Points(F(79))}))
        self.assertEqual([lift.goal for lift in path.lifts], [F("80.25")])

    def test_forty_two_criteria(self):
        """Of equal efforts the fewest criteria; gates are part of it."""
        many = tuple(Criterion(f"C{n}", F(2), effort=F(1 + n % 3)) for n in range(42))
        many += (Criterion("D", F(16)),)
        scheme = Scheme(many, BANDS, (Gate("G", 3, ("C1",)),))
        seen = {each.code: Points(each.maximum / 2) for each in many}
        path = cheapest_path(appraise(scheme, seen), 3)
        lifted = {lift.code: lift.goal for lift in path.lifts}
        self.assertEqual(lifted["C1"], 2)
        self.assertTrue(any(lift.is_gate for lift in path.lifts))
        reached = appraise(scheme, seen | {c: Points(p) for c, p in lifted.items()})
        self.assertEqual((reached.total, reached.star), (90, 3))
        # D and the 14 at effort 1 give 22, C1 and 12 more of effort 2, 5 of effort 3
        self.assertEqual(path.effort, 8 + 14 + 2 * 14 + 3 * 4)


def cheapest(scheme, seen, found, star):
    """Return the least effort that leads to a star; ``None`` if none does."""
    lines = [
        line
        for line in found.counted_lines
        if line.status in (Status.SCORED, Status.MISSING)
    ]
    efforts = []
    for goals in product(*(_goals(line, scheme) for line in lines)):
        better = {
            line.criterion.code: Points(goal)
            for line, goal in zip(lines, goals, strict=True)
        }
        if appraise(scheme, {**seen, **better}).star >= star:
            efforts.append(
                sum(
                    (goal - line.points) * line.criterion.effort
                    for line, goal in zip(lines, goals, strict=True)
                )
            )
    return min(efforts, default=None)


def _goals(line, scheme):
    maximum = line.criterion.maximum
    levels = line.criterion.method.levels(maximum, scheme.rounding)
    return [line.points, *(level for level in levels if level > line.points)]
