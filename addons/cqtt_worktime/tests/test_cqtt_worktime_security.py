"""Who may read and change calendars."""

from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import OFFICE, WorktimeCommon


@tagged("post_install", "-at_install")
class TestCqttWorktimeSecurity(WorktimeCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.own, cls.other = (
            cls.make_calendar(
                unit.name, OFFICE, unit_id=unit.id, parent_id=cls.calendar.id
            )
            for unit in (cls.home_commune, cls.other_commune)
        )
        cls.days = {
            calendar: cls.make_day(date(2026, 6, 1), "Nghỉ", calendar, confirm=False)
            for calendar in (cls.calendar, cls.own, cls.other)
        }

    def records(self, calendar):
        return calendar, calendar.session_ids[0], self.days[calendar]

    def test_everybody_reads(self):
        for role, user in {**self.role_users, "nobody": self.employee}.items():
            for calendar in self.days:
                for record in self.records(calendar):
                    with self.subTest(role=role, record=record):
                        self.assertTrue(record.with_user(user).has_access("read"))

    def test_administrators_write(self):
        may = {
            "account_admin": {self.own},
            "province_admin": {self.calendar, self.own, self.other},
        }
        for role, user in {**self.role_users, "nobody": self.employee}.items():
            for calendar in self.days:
                for record in self.records(calendar):
                    for operation in ("create", "write", "unlink"):
                        with self.subTest(role=role, record=record):
                            self.assertEqual(
                                record.with_user(user).has_access(operation),
                                calendar in may.get(role, ()),
                            )

    def test_account_administrator_makes_his_own(self):
        calendars = self.env["cqtt.calendar"].with_user(self.account_admin)
        (self.own | self.other | self.calendar).date_to = "2029-12-31"
        values = {"name": "Mới", "date_from": "2030-01-01"}
        calendar = calendars.create(values)
        self.assertEqual(calendar.unit_id, self.home_commune)
        self.assertEqual(calendar.parent_id, self.calendar)
        for unit in (self.other_commune, self.env["cqtt.unit"]):
            with self.subTest(unit=unit.name), self.assertRaises(AccessError):
                calendars.create({**values, "unit_id": unit.id})

    def test_new_rows_of_a_foreign_calendar(self):
        for calendar in (self.calendar, self.other):
            for model, values in (
                ("cqtt.session", {"weekday": "6", "time_from": 8, "time_to": 9}),
                ("cqtt.calendar.exception", {"date": "2026-06-02", "name": "Nghỉ"}),
            ):
                records = self.env[model].with_user(self.account_admin)
                with self.subTest(model=model), self.assertRaises(AccessError):
                    records.create({"calendar_id": calendar.id, **values})

    def test_confirming(self):
        for role, user in self.role_users.items():
            for calendar, day in self.days.items():
                why = day.with_user(user).why_not("confirm")
                with self.subTest(role=role, calendar=calendar.name):
                    allowed = role == "province_admin" or (
                        role == "account_admin" and calendar == self.own
                    )
                    self.assertEqual(not why, allowed)
        with self.assertRaises(UserError):
            self.days[self.other].with_user(self.account_admin).perform("confirm")
        self.days[self.own].with_user(self.account_admin).perform("confirm")

    def test_default_calendar_is_one_the_user_may_change(self):
        for role, calendar in (
            ("account_admin", self.own),
            ("province_admin", self.calendar),
            ("officer", self.env["cqtt.calendar"]),
        ):
            days = self.env["cqtt.calendar.exception"].with_user(self.role_users[role])
            self.assertEqual(days.new({}).calendar_id, calendar, role)

    def test_menus(self):
        ask = self.env.ref("cqtt_worktime.cqtt_calendar_ask_menu")
        propose = self.env.ref("cqtt_worktime.cqtt_calendar_propose_menu")
        for role, user in self.role_users.items():
            visible = self.env["ir.ui.menu"].with_user(user)._visible_menu_ids()
            self.assertIn(ask.id, visible, role)
            self.assertEqual(
                propose.id in visible, role in ("account_admin", "province_admin"), role
            )
