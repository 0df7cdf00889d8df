"""Which calendar counts for whom, what it answers, and when it is compiled anew."""

from datetime import date, time

from psycopg2.errors import CheckViolation

from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..worktime import CountingRules, DayCount, Limit, OpeningEdge, Unit
from .common import OFFICE, WorktimeCommon, local

DAY = Limit(Unit.WORKING_DAY, 1)


@tagged("post_install", "-at_install")
class TestCqttCalendar(WorktimeCommon):
    def test_shipped_calendar(self):
        calendar = self.env.ref("cqtt_worktime.cqtt_calendar_province")
        self.assertFalse(calendar.unit_id)
        self.assertEqual(len(calendar.session_ids), 10)
        states = {}
        for day in calendar.exception_ids:
            states.setdefault(day.date.year, set()).add(day.state)
        for year in (2024, 2025, 2026):
            self.assertEqual(states[year], {"confirmed"}, year)
        self.assertEqual(states[2027], {"proposed"})
        confirmed = calendar.exception_ids.filtered(lambda d: d.state == "confirmed")
        self.assertTrue(all(confirmed.mapped("source")))

    def test_answers(self):
        start = local("2026-03-02 09:00")
        self.assertEqual(self.calendar._due(start, DAY), local("2026-03-03 09:00"))
        self.assertEqual(
            self.calendar._due(start, Limit(Unit.CALENDAR_DAY, 1)),
            local("2026-03-03 17:00"),
        )
        self.assertEqual(
            self.calendar._working_minutes(start, local("2026-03-03 09:00")), 480
        )
        self.assertEqual(
            self.calendar._add_minutes(start, -480), local("2026-02-27 09:00")
        )
        self.assertTrue(self.calendar._is_working(start))
        self.assertFalse(self.calendar._is_working(local("2026-03-02 12:00")))
        pauses = [(local("2026-03-04 10:00"), local("2026-03-10 14:00"))]
        self.assertEqual(
            self.calendar._due_after(local("2026-03-09 09:00"), pauses),
            local("2026-03-13 11:00"),
        )

    def test_days_off_and_make_up_days_count(self):
        self.assertEqual(
            self.calendar._due(local("2026-02-13 16:30"), DAY),
            local("2026-02-23 16:30"),
        )
        self.assertEqual(
            self.calendar._due(local("2026-08-21 15:00"), DAY),
            local("2026-08-22 15:00"),
        )

    def test_midnight_in_utc_is_no_border(self):
        """07:00 in Viet Nam is midnight in UTC."""
        self.assertEqual(
            self.calendar._due(local("2026-03-03 07:00"), Limit(Unit.HOUR, 1)),
            local("2026-03-03 08:00"),
        )
        found = self.calendar._explain(local("2026-03-03 06:59"), DAY)
        self.assertEqual(found.days[0].day, date(2026, 3, 3))

    def test_rules(self):
        self.assertEqual(self.calendar._rules(), CountingRules())
        self.calendar.write(
            {
                "day_count": "clock",
                "day_hours": 7.5,
                "opening_edge": "next_day",
                "same_day_until": 24,
            }
        )
        self.assertEqual(
            self.calendar._rules(),
            CountingRules(DayCount.CLOCK, 450, OpeningEdge.NEXT_DAY, None),
        )
        self.calendar.same_day_until = 14.75
        self.assertEqual(self.calendar._rules().same_day_until, time(14, 45))
        start = local("2026-03-02 07:00")
        self.assertEqual(self.calendar._due(start, DAY), local("2026-03-03 17:00"))
        due = self.calendar._due(start, DAY, CountingRules())
        self.assertEqual(due, local("2026-03-02 17:00"))

    @mute_logger("odoo.sql_db")
    def test_rules_make_sense(self):
        for values in ({"day_hours": 0}, {"day_hours": 25}, {"same_day_until": -1}):
            with self.subTest(values), self.assertRaises(CheckViolation):
                self.calendar.write(values)
                self.env.flush_all()

    def test_calendar_without_sessions_says_so(self):
        calendar = self.make_calendar("Trống", unit_id=self.home_commune.id)
        with self.assertRaisesRegex(UserError, "“Trống” has no working time"):
            calendar._due(local("2026-03-02 09:00"), DAY)
        with self.assertRaisesRegex(UserError, "No calendar reaches that far"):
            self.calendar._due(local("2300-03-02 09:00"), DAY)

    def test_whose_calendar(self):
        calendars = self.env["cqtt.calendar"]
        for unit in (self.home_commune, self.home_province, self.env["cqtt.unit"]):
            self.assertEqual(calendars._for_unit(unit), self.calendar)
        of_province = self.make_calendar("Tỉnh Nhà", unit_id=self.home_province.id)
        of_commune = self.make_calendar("Xã Nhà", unit_id=self.home_commune.id)
        for unit, calendar in (
            (self.home_commune, of_commune),
            (self.other_commune, of_province),
            (self.home_province, of_province),
            (self.env["cqtt.unit"], self.calendar),
        ):
            self.assertEqual(calendars._for_unit(unit), calendar, unit.name)

    def test_calendar_of_a_day(self):
        calendars = self.env["cqtt.calendar"]
        own = self.make_calendar(
            "Xã Nhà", unit_id=self.home_commune.id, date_from="2026-07-01"
        )
        for day, calendar in (
            (date(2026, 6, 30), self.calendar),
            (date(2026, 7, 1), own),
        ):
            self.assertEqual(calendars._for_unit(self.home_commune, day), calendar)
        self.calendar.date_from = "2020-01-01"
        with self.assertRaisesRegex(
            UserError, "no work calendar for Xã Nhà on 31/12/2019"
        ):
            calendars._for_unit(self.home_commune, date(2019, 12, 31))

    def test_one_calendar_at_a_time(self):
        with self.assert_refused(ValidationError, "at the same time for the province"):
            self.make_calendar("Nữa")
        unit = {"unit_id": self.home_commune.id}
        first = self.make_calendar("Xã Nhà", **unit)
        with self.assert_refused(ValidationError, "“Xã Nhà” is in force at the same"):
            self.make_calendar("Nữa", **unit, date_from="2026-01-01")
        first.date_to = "2025-12-31"
        self.make_calendar("Nữa", **unit, date_from="2026-01-01")

    def test_unit_stays(self):
        calendar = self.make_calendar("Xã Nhà", unit_id=self.home_commune.id)
        with self.assertRaisesRegex(UserError, "Unit cannot be changed"):
            calendar.unit_id = self.other_commune

    def test_calendar_that_follows(self):
        own = self.make_calendar(
            "Xã Nhà", unit_id=self.home_commune.id, parent_id=self.calendar.id
        )
        friday = local("2026-02-13 16:30")
        self.assertEqual(own._due(friday, DAY), local("2026-02-23 16:30"))
        # what is entered here takes the place of the same day above
        self.make_day(date(2026, 2, 16), "Trực Tết", own, kind="working", weekday="0")
        self.assertEqual(own._due(friday, DAY), local("2026-02-16 16:30"))
        self.assertEqual(self.calendar._due(friday, DAY), local("2026-02-23 16:30"))

    def test_calendar_of_a_unit_follows_by_itself(self):
        calendars = self.env["cqtt.calendar"].with_user(self.province_admin)
        form = Form(calendars.with_context(default_date_from="2030-01-01"))
        form.name = "Xã Nhà"
        self.assertFalse(form.parent_id)
        form.unit_id = self.home_commune
        self.assertEqual(form.parent_id, self.calendar)
        own = form.save()
        own.parent_id = False
        self.assertFalse(own.parent_id)

    def test_own_sessions_take_the_place_of_all(self):
        own = self.make_calendar(
            "Xã Nhà",
            [("0", 8.0, 12.0)],
            unit_id=self.home_commune.id,
            parent_id=self.calendar.id,
        )
        self.assertEqual(
            own._due(local("2026-03-02 09:00"), DAY), local("2026-03-16 09:00")
        )

    def test_copy_sessions(self):
        own = self.make_calendar(
            "Xã Nhà", unit_id=self.home_commune.id, parent_id=self.calendar.id
        )
        own.with_user(self.account_admin).action_copy_sessions()
        self.assertEqual(len(own.session_ids), len(OFFICE))
        own.session_ids[0].time_from = 8
        self.assertEqual(self.calendar.session_ids[0].time_from, 7)

    def test_nothing_follows_a_follower(self):
        own = self.make_calendar(
            "Xã Nhà", unit_id=self.home_commune.id, parent_id=self.calendar.id
        )
        with self.assert_refused(ValidationError, "cannot follow “Xã Nhà”"):
            self.make_calendar(
                "Xã Bạn", unit_id=self.other_commune.id, parent_id=own.id
            )
        other = self.make_calendar("Xã Bạn", unit_id=self.other_commune.id)
        with self.assert_refused(ValidationError, "“Lịch tỉnh thử” cannot follow"):
            self.calendar.parent_id = other
        with self.assert_refused(ValidationError, "“Xã Bạn” cannot follow"):
            other.parent_id = other

    def test_used_calendars_stay(self):
        with self.assertRaisesRegex(UserError, "in use.*Enter its last day"):
            self.calendar.unlink()
        self.make_calendar("Xã Nhà", OFFICE, unit_id=self.home_commune.id).unlink()

    def test_queries(self):
        self.calendar._engine()
        self.env.invalidate_all()
        with self.assertQueryCount(4):
            calendar = self.env["cqtt.calendar"]._for_unit(self.home_commune)
            calendar._due(local("2026-03-02 09:00"), DAY)
        with self.assertQueryCount(0):
            for _number in range(20):
                calendar._due(local("2026-03-02 09:00"), DAY)

    def test_days_view_shows_what_counts(self):
        own = self.make_calendar(
            "Xã Nhà", unit_id=self.home_commune.id, parent_id=self.calendar.id
        )
        action = own.action_view_exceptions()
        days = self.env["cqtt.calendar.exception"].search(action["domain"])
        self.assertEqual(days, self.calendar.exception_ids)
        self.assertEqual(action["context"], {"default_calendar_id": own.id})
        self.make_day(date(2026, 6, 1), "Nghỉ", own, confirm=False)
        self.assertEqual(own.exception_count, len(days) + 1)
        self.assertEqual(own.proposed_count, 1)
        self.assertEqual(self.calendar.exception_count, len(days))
