"""What holds for every calendar."""

from datetime import datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..worktime import CountingRules, DayCount, Limit, Pause, Unit, WorkCalendar
from .random_cases import calendar_parts

CALENDARS = st.builds(
    lambda seed: WorkCalendar(*calendar_parts(Random(seed))), st.integers(0, 400)
)
MOMENTS = st.datetimes(datetime(2023, 11, 1), datetime(2026, 10, 31)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
MINUTES = st.integers(1, 600)
reproducible = settings(
    derandomize=True, database=None, deadline=None, max_examples=200
)


@tagged("post_install", "-at_install")
class TestProperties(BaseCase):
    @reproducible
    @given(CALENDARS, MOMENTS, MINUTES)
    def test_what_is_added_lies_between(self, calendar, start, minutes):
        due = calendar.add(start, minutes)
        self.assertEqual(calendar.between(start, due), minutes)
        self.assertEqual(calendar.between(due, start), -minutes)
        back = calendar.add(start, -minutes)
        self.assertEqual(calendar.between(back, start), minutes)

    @reproducible
    @given(CALENDARS, MOMENTS, MINUTES, MINUTES)
    def test_in_two_steps(self, calendar, start, first, second):
        step = calendar.add(start, first)
        self.assertEqual(
            calendar.add(step, second), calendar.add(start, first + second)
        )

    @reproducible
    @given(CALENDARS, MOMENTS, st.integers(0, 20_000), MINUTES)
    def test_who_comes_later_is_due_later(self, calendar, start, delay, minutes):
        later = start + timedelta(minutes=delay)
        self.assertLessEqual(calendar.add(start, minutes), calendar.add(later, minutes))
        for limit in (Limit(Unit.CALENDAR_DAY, 3), Limit(Unit.SAME_DAY)):
            self.assertLessEqual(calendar.due(start, limit), calendar.due(later, limit))
        for day_count in DayCount:
            rules = CountingRules(day_count)
            self.assertLessEqual(
                calendar.add_days(start, 2, rules), calendar.add_days(later, 2, rules)
            )

    @reproducible
    @given(CALENDARS, MOMENTS, MINUTES)
    def test_no_sum_ends_where_nobody_has_worked(self, calendar, start, minutes):
        for due in (
            calendar.add(start, minutes),
            calendar.due(start, Limit(Unit.CALENDAR_DAY, 2)),
            calendar.due(start, Limit(Unit.SAME_DAY)),
        ):
            self.assertTrue(calendar.is_working(due - timedelta(minutes=1)))

    @reproducible
    @given(CALENDARS, MOMENTS)
    def test_next_working_time_stays(self, calendar, start):
        at = calendar.next_working(start)
        self.assertTrue(calendar.is_working(at))
        self.assertEqual(calendar.next_working(at), at)
        self.assertEqual(calendar.between(start, at), 0)
        self.assertEqual(calendar.add(start, 0), start)

    @reproducible
    @given(CALENDARS, MOMENTS, st.lists(st.tuples(MOMENTS, MINUTES), max_size=4))
    def test_pauses_only_put_off(self, calendar, due, pauses):
        pauses = [Pause(at, at + timedelta(minutes=length)) for at, length in pauses]
        after = calendar.due_after(due, pauses)
        self.assertGreaterEqual(after, due)
        self.assertEqual(calendar.between(due, after), calendar.paused(pauses))
        self.assertEqual(calendar.due_after(due, pauses * 2), after)
