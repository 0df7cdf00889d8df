"""No difference to counting minute by minute, on 10,000 random cases."""

import random
from datetime import time, timedelta

from odoo.tests import BaseCase, tagged

from ..worktime import CountingRules, DayCount, Limit, Pause, Unit, WorkCalendar
from . import random_cases
from .slow_model import SlowCalendar

SEED = 766
CALENDARS, CASES = 200, 50


@tagged("post_install", "-at_install")
class TestSlowModel(BaseCase):
    def walk(self, calendars, cases, seed=SEED):
        """Yield both models of random calendars, with random questions to them."""
        rng = random.Random(seed)
        for _number in range(calendars):
            parts = random_cases.calendar_parts(rng)
            fast, slow = WorkCalendar(*parts), SlowCalendar(*parts)
            for _case in range(cases):
                start = random_cases.start(rng)
                yield rng, fast, slow, start, random_cases.minutes(rng, parts)

    def assert_same(self, fast, slow, *question):
        if fast != slow:
            self.fail(f"seed {SEED}: {question}: {fast}, counted: {slow}")

    def test_ten_thousand_sums(self):
        count = 0
        for _rng, fast, slow, start, minutes in self.walk(CALENDARS, CASES):
            due = fast.add(start, minutes)
            self.assert_same(due, slow.add(start, minutes), start, minutes)
            self.assert_same(fast.is_working(start), slow.is_working(start), start)
            count += 1
        self.assertEqual(count, 10_000)

    def test_back_and_between(self):
        for rng, fast, slow, start, minutes in self.walk(40, CASES):
            back = fast.add(start, -minutes)
            self.assert_same(back, slow.add(start, -minutes), start, -minutes)
            end = start + timedelta(minutes=rng.randrange(-60_000, 60_000))
            self.assert_same(
                fast.between(start, end), slow.between(start, end), start, end
            )

    def test_working_days(self):
        length = CountingRules(DayCount.LENGTH)
        clock = CountingRules(DayCount.CLOCK)
        for rng, fast, slow, start, _minutes in self.walk(20, 10):
            days = rng.randint(1, 5)
            self.assert_same(
                fast.add_days(start, days, length),
                slow.add_lengths(start, days),
                start,
                days,
            )
            self.assert_same(
                fast.add_days(start, days, clock),
                slow.add_clock_days(start, days),
                start,
                days,
            )

    def test_calendar_days_and_same_day(self):
        for rng, fast, slow, start, _minutes in self.walk(40, CASES):
            days = rng.randint(1, 30)
            self.assert_same(
                fast.due(start, Limit(Unit.CALENDAR_DAY, days)),
                slow.add_calendar_days(start, days),
                start,
                days,
            )
            self.assert_same(
                fast.due(start, Limit(Unit.SAME_DAY)),
                slow.same_day(start, time(15)),
                start,
            )

    def test_pauses(self):
        for rng, fast, slow, start, _minutes in self.walk(20, 10):
            pauses = [self.pause(rng, start) for _number in range(rng.randint(0, 4))]
            self.assert_same(fast.paused(pauses), slow.paused(pauses), pauses)

    def pause(self, rng, start):
        begin = start + timedelta(minutes=rng.randrange(10_000))
        return Pause(begin, begin + timedelta(minutes=rng.randrange(5_000)))
