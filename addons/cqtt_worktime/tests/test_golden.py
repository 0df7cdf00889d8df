"""What the sources give as examples, and what each rule makes of them."""

from datetime import datetime, time

from odoo.tests import BaseCase, tagged

from ..worktime import (
    CountingRules,
    DayCount,
    Limit,
    OpeningEdge,
    Pause,
    Unit,
    WorkCalendar,
)
from .random_cases import office_2026

#: start, hours, due
EXAMPLES = (
    ("2026-03-02 09:00", 24, "2026-03-05 09:00"),  # plain
    ("2026-03-02 07:00", 8, "2026-03-02 17:00"),  # received when the office opens
    ("2026-03-04 12:10", 8, "2026-03-05 11:30"),  # lunch
    ("2026-03-06 17:40", 8, "2026-03-09 17:00"),  # after closing
    ("2026-03-07 09:00", 8, "2026-03-09 17:00"),  # weekend
    ("2026-02-13 16:30", 16, "2026-02-24 16:30"),  # Tết, 16 to 20 February
    ("2026-08-21 15:00", 8, "2026-08-22 15:00"),  # make-up Saturday
    ("2026-08-28 14:00", 40, "2026-09-09 14:00"),  # 31 August to 2 September off
    ("2025-12-31 10:00", 24, "2026-01-07 10:00"),  # 1 and 2 January off
    ("2026-03-02 09:00", 40, "2026-03-09 09:00"),  # before the supplement
)


def at(text):
    return datetime.fromisoformat(text)


@tagged("post_install", "-at_install")
class TestGolden(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.calendar = WorkCalendar(*office_2026())

    def assert_due(self, start, limit, due, **rules):
        found = self.calendar.due(at(start), limit, CountingRules(**rules))
        self.assertEqual(found, at(due))

    def test_examples(self):
        for start, hours, due in EXAMPLES:
            with self.subTest(start=start, hours=hours):
                self.assertEqual(self.calendar.add(at(start), hours * 60), at(due))
                self.assert_due(start, Limit(Unit.HOUR, hours), due)

    def test_examples_in_days(self):
        """On days of eight hours all ways of counting days agree."""
        for start, hours, due in EXAMPLES:
            for day_count in DayCount:
                with self.subTest(start=start, day_count=day_count):
                    limit = Limit(Unit.WORKING_DAY, hours // 8)
                    self.assert_due(start, limit, due, day_count=day_count)

    def test_supplement(self):
        pause = Pause(at("2026-03-04 10:00"), at("2026-03-10 14:00"))
        self.assertEqual(self.calendar.paused([pause]), 34 * 60)
        due = self.calendar.due_after(at("2026-03-09 09:00"), [pause])
        self.assertEqual(due, at("2026-03-13 11:00"))

    def test_pauses_that_overlap_count_once(self):
        pauses = [
            Pause(at("2026-03-05 08:00"), at("2026-03-05 10:00")),
            Pause(at("2026-03-05 09:00"), at("2026-03-05 11:00")),
            Pause(at("2026-03-05 09:30"), at("2026-03-05 09:40")),
        ]
        self.assertEqual(self.calendar.paused(pauses), 180)

    def test_a_pause_out_of_hours_moves_nothing(self):
        due = at("2026-03-09 17:00")
        pause = Pause(at("2026-03-06 17:00"), at("2026-03-09 07:00"))
        self.assertEqual(self.calendar.due_after(due, [pause]), due)
        self.assertEqual(self.calendar.due_after(due, []), due)

    def test_opening_edge(self):
        day = Limit(Unit.WORKING_DAY, 1)
        for start in ("2026-03-02 07:00", "2026-03-02 06:20"):
            for day_count in DayCount:
                with self.subTest(start=start, day_count=day_count):
                    rules = {"day_count": day_count}
                    self.assert_due(start, day, "2026-03-02 17:00", **rules)
                    rules["opening_edge"] = OpeningEdge.NEXT_DAY
                    self.assert_due(start, day, "2026-03-03 17:00", **rules)

    def test_opening_edge_leaves_the_rest_alone(self):
        rules = {"opening_edge": OpeningEdge.NEXT_DAY}
        day = Limit(Unit.WORKING_DAY, 1)
        self.assert_due("2026-03-02 07:01", day, "2026-03-03 07:01", **rules)
        # the day of receipt, which is not counted, is the Friday and the Saturday
        self.assert_due("2026-03-06 17:40", day, "2026-03-09 17:00", **rules)
        self.assert_due("2026-03-07 09:00", day, "2026-03-09 17:00", **rules)
        hours = Limit(Unit.HOUR, 2)
        self.assert_due("2026-03-02 07:00", hours, "2026-03-02 09:00", **rules)

    def test_same_day(self):
        limit = Limit(Unit.SAME_DAY)
        for start, due in (
            ("2026-03-02 06:00", "2026-03-02 17:00"),
            ("2026-03-02 09:00", "2026-03-02 17:00"),
            ("2026-03-02 15:00", "2026-03-02 17:00"),
            ("2026-03-02 15:01", "2026-03-03 17:00"),
            ("2026-03-02 18:00", "2026-03-03 17:00"),
            ("2026-03-06 15:01", "2026-03-09 17:00"),
            ("2026-03-07 16:00", "2026-03-09 17:00"),
            ("2026-08-21 16:00", "2026-08-22 17:00"),
        ):
            with self.subTest(start=start):
                self.assert_due(start, limit, due)

    def test_same_day_at_another_hour_or_none(self):
        limit, start = Limit(Unit.SAME_DAY), "2026-03-02 16:30"
        self.assert_due(start, limit, "2026-03-02 17:00", same_day_until=None)
        self.assert_due(start, limit, "2026-03-02 17:00", same_day_until=time(16, 30))
        self.assert_due(start, limit, "2026-03-03 17:00", same_day_until=time(16))

    def test_calendar_days(self):
        for start, days, due in (
            ("2026-03-02 09:00", 3, "2026-03-05 17:00"),
            ("2026-03-02 09:00", 5, "2026-03-09 17:00"),  # a Saturday
            ("2026-03-02 09:00", 6, "2026-03-09 17:00"),  # a Sunday
            ("2026-03-06 17:40", 1, "2026-03-10 17:00"),  # received when it opens
            ("2026-02-09 10:00", 7, "2026-02-23 17:00"),  # the first day of Tết
            ("2026-08-19 10:00", 3, "2026-08-22 17:00"),  # make-up Saturday
        ):
            with self.subTest(start=start, days=days):
                self.assert_due(start, Limit(Unit.CALENDAR_DAY, days), due)

    def test_day_of_another_length(self):
        days = Limit(Unit.WORKING_DAY, 2)
        self.assert_due("2026-03-02 09:00", days, "2026-03-03 17:00", day_minutes=420)
        self.assert_due("2026-03-02 07:00", days, "2026-03-03 15:00", day_minutes=420)
