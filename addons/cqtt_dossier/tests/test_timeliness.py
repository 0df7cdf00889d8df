from datetime import datetime

from odoo.tests import BaseCase, tagged

from odoo.addons.cqtt_ledger.overdue import Stay

from ..timeliness import Level, Timeliness, judge, last_moment, working_stays


def at(text):
    return datetime.fromisoformat(f"2026-{text}")


DUE = at("03-05 09:00")
EXAMPLES = [
    # finished, by day, by minute
    ("03-04 23:59", "early", "early"),
    ("03-05 08:59", "on_time", "early"),
    ("03-05 09:00:30", "on_time", "on_time"),
    ("03-05 09:01", "on_time", "late"),
    ("03-05 23:59:59", "on_time", "late"),
    ("03-06 00:00", "late", "late"),
]


@tagged("cqtt", "pure")
class TestJudge(BaseCase):
    def test_examples(self):
        for text, by_day, by_minute in EXAMPLES:
            with self.subTest(text):
                self.assertEqual(judge(at(text), DUE, Level.DAY), Timeliness(by_day))
                self.assertEqual(
                    judge(at(text), DUE, Level.MINUTE), Timeliness(by_minute)
                )

    def test_last_moment_is_the_last_on_time(self):
        for level, text in (
            (Level.DAY, "03-05 23:59:59"),
            (Level.MINUTE, "03-05 09:00:59"),
        ):
            self.assertEqual(last_moment(DUE, level), at(text))
            self.assertIsNot(judge(at(text), DUE, level), Timeliness.LATE)


@tagged("cqtt", "pure")
class TestWorkingStays(BaseCase):
    def stays(self, finished, *pauses):
        return [
            (f"{stay.opened:%d}", stay.closed and f"{stay.closed:%d}")
            for stay in working_stays(
                at("03-02"),
                finished and at(finished),
                [(at(begun), ended and at(ended)) for begun, ended in pauses],
            )
        ]

    def test_without_pause(self):
        self.assertEqual(self.stays(None), [("02", None)])
        self.assertEqual(self.stays("03-09"), [("02", "09")])

    def test_pauses_are_left_out(self):
        pauses = ("03-06", "03-07"), ("03-03", "03-04")
        self.assertEqual(
            self.stays("03-09", *pauses), [("02", "03"), ("04", "06"), ("07", "09")]
        )

    def test_pauses_that_overlap(self):
        pauses = ("03-03", "03-06"), ("03-04", "03-05")
        self.assertEqual(self.stays(None, *pauses), [("02", "03"), ("06", None)])

    def test_pause_that_lasts(self):
        self.assertEqual(self.stays(None, ("03-03", None)), [("02", "03")])
        self.assertEqual(self.stays("03-09", ("03-03", None)), [("02", "03")])

    def test_pause_until_the_end(self):
        self.assertEqual(self.stays("03-05", ("03-03", "03-05")), [("02", "03")])

    def test_pause_from_the_beginning(self):
        self.assertEqual(self.stays("03-05", ("03-02", "03-03")), [("03", "05")])

    def test_stays_are_those_of_the_ledger(self):
        self.assertIsInstance(working_stays(at("03-02"), None, [])[0], Stay)
