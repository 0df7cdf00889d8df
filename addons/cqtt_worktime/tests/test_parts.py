"""What a calendar and a limit may be made of."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from odoo.tests import BaseCase, tagged

from ..worktime import (
    BadCalendar,
    BadLimit,
    CountingRules,
    DayOff,
    Hours,
    Limit,
    MakeUpDay,
    Pause,
    Session,
    Unit,
    WorkCalendar,
)

MORNING = Hours.of("07:00", "11:30")
MONDAY = datetime(2026, 3, 2, 9)


@tagged("post_install", "-at_install")
class TestParts(BaseCase):
    def test_hours(self):
        self.assertEqual(
            (MORNING.opens, MORNING.closes, MORNING.length), (420, 690, 270)
        )
        self.assertEqual(Hours.of("00:00", "24:00").length, 1440)
        for opens, closes in ((690, 690), (700, 690), (-1, 10), (0, 1441)):
            with self.subTest(opens=opens), self.assertRaises(BadCalendar):
                Hours(opens, closes)

    def test_session(self):
        for values in (
            (7, MORNING),
            (-1, MORNING),
            (0, MORNING, date(2026, 1, 2), date(2026, 1, 1)),
        ):
            with self.subTest(values=values), self.assertRaises(BadCalendar):
                Session(*values)

    def test_make_up_day_has_a_weekday_or_hours(self):
        day = date(2026, 8, 22)
        for values in ({}, {"weekday": 0, "hours": (MORNING,)}, {"weekday": 9}):
            with self.subTest(values=values), self.assertRaises(BadCalendar):
                MakeUpDay(day, **values)
        with self.assertRaises(BadCalendar):
            MakeUpDay(day, hours=(MORNING, Hours.of("11:00", "12:00")))

    def test_sessions_do_not_overlap(self):
        noon = Hours.of("11:00", "12:00")
        with self.assertRaises(BadCalendar):
            WorkCalendar([Session(0, MORNING), Session(0, noon)])
        WorkCalendar([Session(0, MORNING), Session(1, noon)])
        WorkCalendar([Session(0, MORNING), Session(0, Hours.of("11:30", "12:00"))])

    def test_sessions_may_follow_each_other_in_time(self):
        spring = Session(0, MORNING, None, date(2026, 3, 31))
        WorkCalendar([spring, Session(0, MORNING, date(2026, 4, 1))])
        with self.assertRaises(BadCalendar):
            WorkCalendar([spring, Session(0, MORNING, date(2026, 3, 31))])

    def test_one_exception_a_day(self):
        day = date(2026, 3, 3)
        with self.assertRaises(BadCalendar):
            WorkCalendar([], [DayOff(day)], [MakeUpDay(day, 0)])

    def test_limits(self):
        for unit, amount in (
            (Unit.HOUR, 0),
            (Unit.HOUR, -1),
            (Unit.HOUR, 1.5),
            (Unit.CALENDAR_DAY, Decimal("0.5")),
        ):
            with self.subTest(amount=amount), self.assertRaises(BadLimit):
                Limit(unit, amount)
        with self.assertRaises(BadLimit):
            CountingRules(day_minutes=0)
        with self.assertRaises(BadLimit):
            Pause(MONDAY, MONDAY - timedelta(minutes=1))
