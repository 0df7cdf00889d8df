"""What a calendar answers, and how far it reaches."""

import pickle
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

from odoo.tests import BaseCase, tagged

from ..worktime import (
    CountingRules,
    DayCount,
    DayOff,
    Hours,
    MakeUpDay,
    NoWorkingTime,
    OutOfRange,
    Session,
    WorkCalendar,
)
from .random_cases import office_2026

MORNING, AFTERNOON = Hours.of("07:00", "11:30"), Hours.of("13:30", "17:00")
MONDAY = datetime(2026, 3, 2, 9)


@tagged("post_install", "-at_install")
class TestWorkCalendar(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.office = WorkCalendar(*office_2026())

    def test_edges_of_a_session(self):
        for clock, works in (
            ("06:59", False),
            ("07:00", True),
            ("11:29", True),
            ("11:30", False),
            ("13:30", True),
            ("16:59", True),
            ("17:00", False),
        ):
            at = datetime.fromisoformat(f"2026-03-02 {clock}")
            self.assertEqual(self.office.is_working(at), works, clock)

    def test_seconds_are_dropped(self):
        due = self.office.add(MONDAY.replace(second=59, microsecond=9), 60)
        self.assertEqual(due, MONDAY.replace(hour=10))

    def test_a_time_with_zone_is_refused(self):
        with self.assertRaises(ValueError):
            self.office.add(MONDAY.replace(tzinfo=timezone.utc), 60)

    def test_back(self):
        for start, minutes, back in (
            ("2026-03-09 09:00", -480, "2026-03-06 09:00"),
            ("2026-03-09 11:30", -270, "2026-03-09 07:00"),
            ("2026-03-09 07:00", -1, "2026-03-06 16:59"),
        ):
            found = self.office.add(datetime.fromisoformat(start), minutes)
            self.assertEqual(found, datetime.fromisoformat(back))

    def test_closing(self):
        self.assertEqual(
            self.office.closing(date(2026, 2, 14)), datetime(2026, 2, 23, 17)
        )

    def test_parts_of_days(self):
        for amount, due in (
            (Decimal("0.5"), "2026-03-02 15:00"),
            (Fraction(1, 3), "2026-03-02 13:40"),
            (Decimal("0.33"), "2026-03-02 13:39"),  # a begun minute counts
            (Decimal("2.5"), "2026-03-04 15:00"),
        ):
            with self.subTest(amount=amount):
                due = datetime.fromisoformat(due)
                self.assertEqual(self.office.add_days(MONDAY, amount), due)

    def test_parts_of_days_by_the_clock(self):
        rules = CountingRules(DayCount.CLOCK)
        due = self.office.add_days(MONDAY, Decimal("2.5"), rules)
        self.assertEqual(due, datetime(2026, 3, 4, 15))
        due = self.office.add_days(MONDAY, Decimal("0.5"), rules)
        self.assertEqual(due, datetime(2026, 3, 2, 15))

    def test_half_saturday(self):
        """Where days differ, the ways of counting days differ too."""
        sessions = [*office_2026().sessions, Session(5, Hours.of("07:30", "11:30"))]
        calendar = WorkCalendar(sessions)
        friday = datetime(2026, 3, 6, 15)
        for day_count, due in (
            (DayCount.HOURS, datetime(2026, 3, 9, 9)),
            (DayCount.LENGTH, datetime(2026, 3, 7, 10, 30)),
            (DayCount.CLOCK, datetime(2026, 3, 7, 11, 30)),
        ):
            with self.subTest(day_count=day_count):
                found = calendar.add_days(friday, 1, CountingRules(day_count))
                self.assertEqual(found, due)

    def test_clock_before_the_opening_of_the_last_day(self):
        early, late = Hours.of("06:00", "10:00"), Hours.of("09:00", "12:00")
        calendar = WorkCalendar([Session(0, early), Session(1, late)])
        due = calendar.add_days(
            datetime(2026, 3, 2, 8), 1, CountingRules(DayCount.CLOCK)
        )
        self.assertEqual(due, datetime(2026, 3, 2, 10))

    def test_change_of_hours_in_the_middle(self):
        change = date(2026, 3, 4)
        calendar = WorkCalendar(
            [Session(day, MORNING, None, date(2026, 3, 3)) for day in range(5)]
            + [Session(day, AFTERNOON, change) for day in range(5)]
        )
        self.assertEqual(calendar.hours_of(date(2026, 3, 3)), (MORNING,))
        self.assertEqual(calendar.hours_of(change), (AFTERNOON,))
        due = calendar.add(datetime(2026, 3, 3, 11), 60)
        self.assertEqual(due, datetime(2026, 3, 4, 14))

    def test_make_up_day_has_the_sessions_of_its_date(self):
        calendar = WorkCalendar(
            [
                Session(0, MORNING, None, date(2026, 7, 31)),
                Session(0, AFTERNOON, date(2026, 8, 1)),
            ],
            [],
            [
                MakeUpDay(date(2026, 8, 22), 0),
                MakeUpDay(date(2026, 8, 29), hours=(MORNING,)),
            ],
        )
        self.assertEqual(calendar.hours_of(date(2026, 8, 22)), (AFTERNOON,))
        self.assertEqual(calendar.hours_of(date(2026, 8, 29)), (MORNING,))

    def test_pickles(self):
        copy = pickle.loads(pickle.dumps(self.office))
        self.assertEqual(copy.add(MONDAY, 960), self.office.add(MONDAY, 960))


@tagged("post_install", "-at_install")
class TestHorizon(BaseCase):
    def test_it_grows_with_the_question(self):
        office = WorkCalendar([Session(day, MORNING) for day in range(5)])
        due = office.add(MONDAY, 270 * 5 * 52 * 20)
        self.assertEqual(due, datetime(2046, 2, 5, 9))
        self.assertEqual(office.add(due, -270 * 5 * 52 * 40), datetime(2006, 3, 27, 9))
        self.assertEqual(office.between(MONDAY, datetime(2025, 3, 2)), -70_320)

    def test_nobody_works(self):
        for sessions, make_ups in (
            ([], []),
            ([Session(0, MORNING, None, date(2026, 3, 1))], []),
            ([], [MakeUpDay(date(2026, 2, 28), hours=(MORNING,))]),
        ):
            calendar = WorkCalendar(sessions, [], make_ups)
            for ask in (
                lambda calendar=calendar: calendar.add(MONDAY, 1),
                lambda calendar=calendar: calendar.next_working(MONDAY),
                lambda calendar=calendar: calendar.closing(MONDAY.date()),
            ):
                with self.assertRaises(NoWorkingTime):
                    ask()
            for day_count in DayCount:
                with self.assertRaises(NoWorkingTime):
                    calendar.add_days(MONDAY, 1, CountingRules(day_count))
            self.assertFalse(calendar.is_working(MONDAY))
            self.assertEqual(calendar.between(MONDAY, MONDAY + timedelta(days=9)), 0)

    def test_too_little_is_worked(self):
        calendar = WorkCalendar([], [], [MakeUpDay(date(2031, 3, 3), hours=(MORNING,))])
        self.assertEqual(calendar.add(MONDAY, 270), datetime(2031, 3, 3, 11, 30))
        with self.assertRaises(NoWorkingTime):
            calendar.add(MONDAY, 271)
        with self.assertRaises(NoWorkingTime):
            calendar.add(MONDAY, -1)

    def test_every_day_off(self):
        """A calendar that works weekly, but on days that are all off for some time."""
        days = [DayOff(date(2026, 1, 1) + timedelta(days=n)) for n in range(1500)]
        calendar = WorkCalendar([Session(0, MORNING)], days)
        self.assertEqual(calendar.next_working(MONDAY), datetime(2030, 2, 11, 7))

    def test_out_of_range(self):
        office = WorkCalendar([Session(0, Hours(0, 1))])
        for year in (1944, 2200):
            with self.assertRaises(OutOfRange):
                office.add(MONDAY.replace(year=year), 1)
        with self.assertRaises(OutOfRange):
            office.add(MONDAY, 20_000)
        with self.assertRaises(OutOfRange):
            office.add(MONDAY, -20_000)
