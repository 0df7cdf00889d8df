"""When a calendar is compiled anew, and when not."""

from datetime import date

from odoo.tests import tagged

from ..worktime import Limit, Unit
from .common import WorktimeCommon, local

DAY = Limit(Unit.WORKING_DAY, 1)


@tagged("post_install", "-at_install")
class TestRevision(WorktimeCommon):
    def assert_revised(self, change, calendar=None, revised=True):
        calendar = calendar or self.calendar
        before, engine = calendar.revision, calendar._engine()
        change()
        self.assertEqual(calendar.revision != before, revised)
        self.assertEqual(calendar._engine() is not engine, revised)

    def test_what_counts(self):
        session = self.calendar.session_ids[0]
        self.assert_revised(lambda: session.write({"time_from": 7.5}))
        self.assert_revised(lambda: session.copy({"weekday": "5"}))
        self.assert_revised(session.unlink)
        self.assert_revised(lambda: self.make_day(date(2026, 5, 1), "Lễ"))
        day = self.calendar.exception_ids.filtered(lambda d: d.name == "Lễ")
        admin = self.role_users["province_admin"]
        withdraw = day.with_user(admin).perform
        self.assert_revised(lambda: withdraw("withdraw", reason="Nhầm"))
        self.assert_revised(lambda: self.calendar.write({"day_hours": 7.5}))

    def test_what_does_not_count(self):
        def enter():
            return self.make_day(date(2026, 5, 1), "Lễ", confirm=False)

        self.assert_revised(enter, revised=False)
        self.assert_revised(
            lambda: self.calendar.write({"name": "Khác"}), revised=False
        )

    def test_what_follows_is_revised_too(self):
        own = self.make_calendar(
            "Xã Nhà", unit_id=self.home_commune.id, parent_id=self.calendar.id
        )
        self.assert_revised(lambda: self.make_day(date(2026, 5, 1), "Lễ"), own)
        self.assert_revised(lambda: own.write({"parent_id": False}), own)
        day = self.make_day(date(2026, 5, 4), "Lễ", own, confirm=False)
        self.assert_revised(lambda: day.perform("confirm"), revised=False)

    def test_a_number_never_means_two_things(self):
        """What a transaction compiled that was undone is not found by the next one."""
        start = local("2026-03-02 09:00")
        with self.assertRaises(ZeroDivisionError), self.env.cr.savepoint():
            self.make_day(date(2026, 3, 3), "Nghỉ")
            first = self.calendar.revision
            self.assertEqual(self.calendar._due(start, DAY), local("2026-03-04 09:00"))
            raise ZeroDivisionError
        self.env.invalidate_all()
        self.assertEqual(self.calendar._due(start, DAY), local("2026-03-03 09:00"))
        self.make_day(date(2026, 3, 5), "Nghỉ")
        self.assertNotEqual(self.calendar.revision, first)
        self.assertEqual(self.calendar._due(start, DAY), local("2026-03-03 09:00"))

    def test_everybody_gets_the_same_engine(self):
        engine = self.calendar._engine()
        for user in (self.role_users["officer"], self.employee):
            self.assertIs(self.calendar.with_user(user)._engine(), engine)
