from unittest import TestCase

from ..models.limits import as_limit, never_longer


class TestLimits(TestCase):
    def test_never_longer(self):
        for promised, law, is_shorter in (
            ((3, "working_day"), (5, "working_day"), True),
            ((5, "working_day"), (5, "working_day"), True),
            ((6, "working_day"), (5, "working_day"), False),
            ((1, "same_day"), (1, "same_day"), True),
            ((1, "working_day"), (1, "same_day"), False),
            ((1, "same_day"), (1, "working_day"), True),
            ((1, "same_day"), (4, "hour"), False),
            ((1, "same_day"), (12, "hour"), True),
            ((8, "hour"), (1, "working_day"), True),
            ((9, "hour"), (1, "working_day"), False),
            ((1, "working_day"), (12, "hour"), True),
            ((2, "working_day"), (12, "hour"), False),
            # a weekend lies between working days, not between calendar days
            ((10, "working_day"), (15, "calendar_day"), False),
            ((5, "calendar_day"), (5, "working_day"), True),
            ((6, "calendar_day"), (5, "working_day"), False),
            ((5, "hour"), (5, "calendar_day"), False),
        ):
            with self.subTest(promised=promised, law=law):
                self.assertEqual(
                    never_longer(as_limit(*promised), as_limit(*law)), is_shorter
                )
