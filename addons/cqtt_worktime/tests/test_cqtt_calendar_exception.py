"""Days off and make-up days: proposed, confirmed, withdrawn."""

from datetime import date

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..worktime import Limit, Unit
from .common import WorktimeCommon, local

DAY = Limit(Unit.WORKING_DAY, 1)


@tagged("post_install", "-at_install")
class TestCqttCalendarException(WorktimeCommon):
    def assert_due(self, due):
        self.env.invalidate_all()
        found = self.calendar._due(local("2026-03-02 09:00"), DAY)
        self.assertEqual(found, local(due))

    def test_only_confirmed_days_count(self):
        day = self.make_day(date(2026, 3, 3), "Nghỉ", confirm=False)
        self.assert_due("2026-03-03 09:00")
        day.with_user(self.province_admin).perform("confirm")
        self.assert_due("2026-03-04 09:00")
        day.with_user(self.province_admin).perform("withdraw", reason="Nhầm ngày")
        self.assert_due("2026-03-03 09:00")

    def test_confirming_needs_a_document(self):
        day = self.make_day(date(2026, 3, 3), "Nghỉ", confirm=False, source=False)
        with self.assertRaisesRegex(UserError, r"document.*03/03/2026 \(Nghỉ\)"):
            day.with_user(self.province_admin).perform("confirm")
        self.assertEqual(day.state, "proposed")

    def test_withdrawing_needs_a_reason(self):
        day = self.make_day(date(2026, 3, 3), "Nghỉ").with_user(self.province_admin)
        with self.assertRaisesRegex(UserError, "needs a reason"):
            day.perform("withdraw")

    def test_confirmed_days_do_not_change(self):
        day = self.make_day(date(2026, 3, 3), "Nghỉ").with_user(self.province_admin)
        for values in (
            {"date": "2026-03-04"},
            {"kind": "working", "weekday": "0"},
            {"name": "Khác"},
            {"source": "02/TB-UBND"},
        ):
            with self.subTest(values), self.assertRaises(AccessError):
                day.write(values)
        with self.assertRaises(UserError):
            day.unlink()

    @mute_logger("odoo.sql_db")
    def test_the_database_refuses_too(self):
        day = self.make_day(date(2026, 3, 3), "Nghỉ")
        day.flush_recordset()
        for query in (
            "UPDATE cqtt_calendar_exception SET date = '2026-03-04' WHERE id = %s",
            "DELETE FROM cqtt_calendar_exception WHERE id = %s",
        ):
            with (
                self.subTest(query),
                self.assertRaises(psycopg2.errors.RestrictViolation),
                self.cr.savepoint(),
            ):
                self.cr.execute(query, [day.id])

    def test_state_is_behind_the_door(self):
        day = self.make_day(date(2026, 3, 3), "Nghỉ", confirm=False)
        with self.assertRaises(AccessError):
            day.state = "confirmed"
        with self.assertRaises(AccessError):
            self.make_day(date(2026, 3, 4), "Nghỉ", confirm=False, state="confirmed")

    @mute_logger("odoo.sql_db")
    def test_once_a_day(self):
        with self.assertRaises(psycopg2.errors.UniqueViolation), self.cr.savepoint():
            self.make_day(date(2026, 2, 16), "Tết nữa")

    @mute_logger("odoo.sql_db")
    def test_make_up_day_names_a_weekday(self):
        for values in ({"kind": "working"}, {"kind": "off", "weekday": "0"}):
            with (
                self.subTest(values),
                self.assertRaises(psycopg2.errors.CheckViolation),
                self.cr.savepoint(),
            ):
                self.make_day(date(2026, 3, 7), "Làm bù", **values)

    def test_confirm_many(self):
        days = self.make_day(date(2026, 3, 3), "Nghỉ", confirm=False)
        days += self.make_day(date(2026, 3, 4), "Nghỉ", confirm=False)
        days += self.calendar.exception_ids[0]
        days.with_user(self.province_admin).action_confirm()
        self.assertEqual(set(days.mapped("state")), {"confirmed"})
        self.assert_due("2026-03-05 09:00")

    def test_journal(self):
        day = self.make_day(date(2026, 3, 3), "Nghỉ")
        day.with_user(self.province_admin).perform("withdraw", reason="Nhầm")
        lines = self.env["cqtt.journal"].search(
            [("model", "=", day._name), ("res_id", "=", day.id)], order="id"
        )
        self.assertEqual(lines.mapped("verb"), ["confirm", "withdraw"])
        self.assertEqual(lines[1].reason, "Nhầm")

    def test_propose_a_year(self):
        known = self.calendar.exception_ids
        added = self.calendar._propose(2026)
        self.assertIn(date(2026, 1, 10), added.mapped("date"))
        self.assertNotIn(date(2026, 2, 16), added.mapped("date"))
        self.assertEqual(set(added.mapped("state")), {"proposed"})
        self.assertEqual(set(known.mapped("state")), {"confirmed"})
        self.assertFalse(self.calendar._propose(2026), "Again changes nothing")
        self.assertEqual(self.calendar.proposed_count, len(added))

    def test_day_name(self):
        day = self.make_day(date(2026, 3, 3), "Nghỉ", confirm=False)
        self.assertEqual(day.day_name, "Tuesday")
        self.assertEqual(day.with_context(lang="vi_VN").day_name, "Thứ Ba")
