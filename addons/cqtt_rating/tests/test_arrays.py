"""A whole campaign at once says of each commune what `appraise` says of it."""

from fractions import Fraction as F

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..scoring import (
    MISSING,
    NO_POINTS,
    NOT_APPLICABLE,
    NOT_THERE,
    Absent,
    Change,
    Criterion,
    Points,
    appraise,
    standings,
)
from .scoring_common import gate, scheme

CASES = settings(max_examples=300, deadline=None, database=None)
quarters = st.integers(1, 80).map(lambda n: F(n, 4))


@st.composite
def campaigns(draw):
    """A scheme, other most points for it, and three communes."""
    codes = "ABCDE"[: draw(st.integers(1, 5))]
    criteria = [
        Criterion(
            code,
            draw(quarters),
            content=draw(st.sampled_from("XY")),
            absent=draw(st.sampled_from(Absent)),
            is_dry=code != "A" and draw(st.integers(0, 5)) == 0,
        )
        for code in codes
    ]
    share = draw(st.integers(0, 4).map(lambda n: F(n, 4)))
    gates = [gate("G", draw(st.integers(1, 3)), "A", share=share)]
    made = scheme(*criteria, gates=gates, step=draw(st.sampled_from(["1/4", "1/2"])))
    maxima = {each.code: draw(quarters) for each in criteria if draw(st.booleans())}
    cells = [
        st.one_of(
            st.integers(0, int(each.maximum * 4)).map(lambda n: n * 25),
            st.sampled_from([NO_POINTS, NOT_THERE]),
        )
        for each in criteria
    ]
    return made, Change(maxima), {n: draw(st.tuples(*cells)) for n in range(3)}


def seen(cell, old, new, rounding):
    if cell < 0:
        return MISSING if cell == NO_POINTS else NOT_APPLICABLE
    return Points(rounding.apply(F(cell, 100) * new / old, new))


@tagged("post_install", "-at_install")
class TestArrays(BaseCase):
    @CASES
    @given(campaigns())
    def test_as_appraised_one_by_one(self, drawn):
        before, change, rows = drawn
        after = change.applied(before)
        for now, by in ((before, None), (after, before)):
            found = standings(now, rows, by)
            for key, row in rows.items():
                pairs = zip(row, before.criteria, now.criteria, strict=True)
                one = appraise(
                    now,
                    {
                        new.code: seen(cell, old.maximum, new.maximum, now.rounding)
                        for cell, old, new in pairs
                    },
                )
                self.assertEqual(found[key], (one.total, one.band_star, one.star))

    def test_bounds_move_together(self):
        rows = {1: (7900,), 2: (8400,), 3: (10000,)}
        now = scheme()
        self.assertEqual([s.star for s in standings(now, rows).values()], [0, 1, 5])
        easier = Change(lows={1: F(75), 2: F(84)}).applied(now)
        self.assertEqual([s.star for s in standings(easier, rows).values()], [1, 2, 5])
        self.assertFalse(easier.bands.seams(easier.maximum))

    def test_gates_open_and_ask_for_more(self):
        now = scheme(
            Criterion("A", F(90)), Criterion("B", F(10)), gates=[gate("G", 2, "B")]
        )
        rows = {1: (9000, 500)}
        for share, star in ((F(1), 1), (F(1, 2), 4), (F(0), 4), (F(3, 4), 1)):
            after = Change(shares={"G": share}).applied(now)
            self.assertEqual(standings(after, rows)[1].star, star)

    def test_what_no_scheme_can_have(self):
        now = scheme(gates=[gate("G", 2, "A")])
        for change in (
            Change(maxima={"A": F(0)}),
            Change(lows={1: F(86)}),
            Change(lows={1: F(-1)}),
            Change(shares={"G": F(2)}),
        ):
            with self.assertRaises(ValueError):
                change.applied(now)

    def test_of_nobody(self):
        self.assertEqual(standings(scheme(), {}), {})
