"""Points that can be given, and differences that want a reason."""

from fractions import Fraction as F
from unittest import TestCase

from ..campaign import Wrong, lacks_reason, wrong
from ..scoring import Rounding


class TestColumns(TestCase):
    def test_wrong(self):
        for points, expected in (
            ("0", None),
            ("3", None),
            ("0.25", None),
            ("-0.25", Wrong.NEGATIVE),
            ("3.25", Wrong.TOO_MANY),
            ("0.3", Wrong.OFF_STEP),
        ):
            self.assertIs(wrong(F(points), F(3), Rounding()), expected, points)

    def test_full_points_off_the_step(self):
        self.assertIsNone(wrong(F("0.9"), F("0.9"), Rounding()))

    def test_lacks_reason(self):
        gap = F(1, 2)
        for points, before, note, expected in (
            (F(2), F(2), "", False),
            (F(2), F("1.5"), "", False),
            (F(2), F("1.25"), "", True),
            (F("1.25"), F(2), "", True),
            (F(2), F("1.25"), " vì ", False),
            (F(2), F("1.25"), "  ", True),
            (F(2), None, "", False),
            (None, F(2), "", False),
        ):
            self.assertIs(lacks_reason(points, before, gap, note), expected)
