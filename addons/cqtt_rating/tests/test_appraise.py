"""Totals, bands, gates, what does not apply, and the rise: by examples."""

from fractions import Fraction as F

from odoo.tests import BaseCase, tagged

from ..scoring import (
    MISSING,
    NOT_APPLICABLE,
    Absent,
    Band,
    Bands,
    Criterion,
    Ratio,
    Rise,
    Scheme,
    Share,
    Status,
    appraise,
)
from ..scoring.bands import Seam
from .scoring_common import BANDS, gate, points, scheme

#: total, and the star of the published bands
PUBLISHED = [
    ("0", 0),
    ("79.75", 0),
    ("79.9999", 0),
    ("80", 1),
    ("84.75", 1),
    ("84.9999", 1),
    ("85", 2),
    ("89.9999", 2),
    ("90", 3),
    ("94.9999", 3),
    ("95", 4),
    ("99.75", 4),
    ("99.9999999999999999999999", 4),
    ("100", 5),
]


@tagged("post_install", "-at_install")
class TestAppraise(BaseCase):
    def test_published_bands(self):
        for total, star in PUBLISHED:
            with self.subTest(total):
                found = appraise(scheme(step="0"), points(A=total))
                self.assertEqual((found.total, found.star), (F(total), star))

    def test_bands_meet(self):
        self.assertEqual(BANDS.seams(F(100)), [])

    def test_seams(self):
        def seams(*bands):
            return Bands(tuple(Band(*each) for each in bands)).seams(F(100))

        top = (2, F(85), F(100), True, True)
        for bands, wrong in (
            ([(1, F(80), F(84)), top], (Seam.GAP, 2)),
            ([(1, F(80), F(86)), top], (Seam.OVERLAP, 2)),
            ([(1, F(80), F(85), True, True), top], (Seam.OVERLAP, 2)),
            ([(1, F(80), F(85)), (2, F(85), F(100), False, True)], (Seam.GAP, 2)),
            ([(1, F(80), F(80)), top], (Seam.EMPTY, 1)),
            ([(1, F(80), F(100))], (Seam.TOP, 1)),
            ([(3, F(80), F(85)), top], (Seam.ORDER, 2)),
        ):
            with self.subTest(wrong):
                self.assertIn(wrong, seams(*bands))

    def test_gates_fall_back(self):
        """The highest star whose gates are met, not one star less."""
        of = scheme(
            Criterion("A", F(90)),
            Criterion("B", F(10)),
            gates=[gate("G1", 3, "B"), gate("G2", 2, "A", share="0.9")],
        )
        for a, b, band, star in (
            ("90", "10", 5, 5),
            ("90", "9.75", 4, 2),
            ("90", "0", 3, 2),
            ("80.75", "10", 3, 1),
            ("81", "10", 3, 3),
        ):
            found = appraise(of, points(A=a, B=b))
            self.assertEqual((found.band_star, found.star), (band, star), (a, b))

    def test_gate_of_the_first_star(self):
        of = scheme(gates=[gate("G", 1, "A", share=1)])
        self.assertEqual(appraise(of, points(A="99")).star, 0)

    def test_what_does_not_apply(self):
        parts = (
            Criterion("B", F(20), content="I"),
            Criterion("C", F(50), content="II"),
        )
        for absent, total, status in (
            (Absent.EXCLUDE, F(75), Status.EXCLUDED),
            (Absent.FULL, F(70), Status.FULL),
            (Absent.ZERO, F(40), Status.ZERO),
        ):
            of = scheme(Criterion("A", F(30), content="I", absent=absent), *parts)
            found = appraise(of, {"A": NOT_APPLICABLE, **points(B="10", C="30")})
            expected = F(25) + 30 if absent is Absent.EXCLUDE else total
            self.assertEqual((found.total, found.lines[0].status), (expected, status))

    def test_a_group_that_does_not_apply(self):
        """Its points go to all others."""
        of = scheme(
            Criterion("A", F(60), content="I"), Criterion("B", F(40), content="II")
        )
        found = appraise(of, {"A": NOT_APPLICABLE, **points(B="38")})
        self.assertEqual((found.total, found.star), (F(95), 4))
        nothing = dict.fromkeys("AB", NOT_APPLICABLE)
        self.assertEqual(appraise(of, nothing).total, 0)

    def test_nobody_excluded_is_asked_by_a_gate(self):
        of = scheme(
            Criterion("A", F(90)), Criterion("B", F(10)), gates=[gate("G", 1, "B")]
        )
        self.assertEqual(appraise(of, {**points(A="90"), "B": NOT_APPLICABLE}).star, 5)
        self.assertEqual(appraise(of, {**points(A="90"), "B": MISSING}).star, 0)

    def test_people_overrule_the_method(self):
        of = scheme(Criterion("A", F(100), Ratio(F(1))))
        self.assertEqual(appraise(of, {"A": Share(F(1), F(2))}).total, 50)
        self.assertEqual(appraise(of, points(A="85")).total, 85)

    def test_dry_criteria(self):
        """Announced for next year: scored, and not counted."""
        of = scheme(Criterion("A", F(100)), Criterion("N", F(5), is_dry=True))
        found = appraise(of, points(A="80", N="3"))
        self.assertEqual((found.total, found.lines[1].points), (80, 3))
        self.assertEqual(of.maximum, 100)

    def test_rise(self):
        of = scheme(must_rise=True)
        for total, before, rise, kept in (
            ("80", 0, Rise.NEW, True),
            ("85", 1, Rise.RISEN, True),
            ("85", 2, Rise.NOT_RISEN, False),
            ("79", 1, Rise.NOT_RISEN, False),
            ("100", 5, Rise.TOP, True),
        ):
            found = appraise(of, points(A=total), before)
            self.assertEqual((found.rise, found.keeps_promise), (rise, kept), total)
        self.assertTrue(appraise(scheme(), points(A="80"), 3).keeps_promise)

    def test_contradictions(self):
        one = Criterion("A", F(1))
        for make in (
            lambda: Scheme((one, one), BANDS),
            lambda: scheme(one, gates=[gate("G", 1, "B")]),
            lambda: scheme(one, gates=[gate("G", 1)]),
            lambda: Criterion("A", F(0)),
        ):
            with self.assertRaises(ValueError):
                make()
