"""The wizard that goes through the days off of a year."""

from datetime import date

from odoo.exceptions import UserError
from odoo.tests import Form, freeze_time, tagged

from .common import WorktimeCommon


@tagged("post_install", "-at_install")
class TestCqttCalendarPropose(WorktimeCommon):
    def wizard(self, year=2026, user=None, **values):
        model = self.env["cqtt.calendar.propose"].with_user(user or self.province_admin)
        return model.create({"calendar_id": self.calendar.id, "year": year, **values})

    def line(self, wizard, *day):
        return wizard.line_ids.filtered(lambda line: line.date == date(*day))

    def test_defaults(self):
        model = self.env["cqtt.calendar.propose"].with_user(self.province_admin)
        for day, year in (("2026-09-30", 2026), ("2026-10-01", 2027)):
            with freeze_time(day):
                wizard = model.new({})
                self.assertEqual(
                    (wizard.calendar_id, wizard.year), (self.calendar, year)
                )

    def test_list(self):
        wizard = self.wizard()
        self.assertEqual(len(wizard.line_ids), 17)
        tet = self.line(wizard, 2026, 2, 16)
        self.assertEqual(
            (tet.status, tet.is_chosen, tet.name), ("confirmed", False, "Tết")
        )
        worked = self.line(wizard, 2026, 1, 10)
        self.assertEqual((worked.status, worked.is_chosen), ("new", True))
        self.assertEqual((worked.kind, worked.weekday), ("working", "4"))
        self.assertEqual(worked.day_name, "Saturday")
        self.assertIn("12729/VPCP-KGVX", worked.source)
        self.assertEqual(wizard.chosen_count, 10)

    def test_enter_as_proposed(self):
        wizard = self.wizard()
        self.line(wizard, 2026, 1, 2).is_chosen = False
        self.line(wizard, 2026, 11, 24).name = "Ngày Văn hóa"
        action = wizard.action_propose()
        days = self.env["cqtt.calendar.exception"].search(action["domain"])
        self.assertNotIn(date(2026, 1, 2), days.mapped("date"))
        self.assertIn("Ngày Văn hóa", days.mapped("name"))
        self.assertEqual(len(days.filtered(lambda day: day.state == "proposed")), 9)
        self.assertEqual(len(days.filtered(lambda day: day.state == "confirmed")), 7)

    def test_enter_and_confirm(self):
        self.wizard().action_confirm()
        self.assertEqual(
            set(self.calendar.exception_ids.mapped("state")), {"confirmed"}
        )
        self.assertEqual(len(self.calendar.exception_ids), 17)

    def test_again_changes_nothing(self):
        self.wizard().action_confirm()
        before = self.calendar.exception_ids.read(["name", "state", "write_date"])
        wizard = self.wizard()
        self.assertEqual(wizard.chosen_count, 0)
        with self.assertRaisesRegex(UserError, "Tick the days"):
            wizard.action_propose()
        after = self.calendar.exception_ids.read(["name", "state", "write_date"])
        self.assertEqual(after, before)

    def test_what_was_proposed_is_completed(self):
        self.calendar._propose(2027)
        before = self.calendar.exception_ids
        wizard = self.wizard(2027, source="99/TB-BNV")
        self.assertEqual(set(wizard.line_ids.mapped("status")), {"proposed"})
        self.assertTrue(all(wizard.line_ids.mapped("is_chosen")))
        self.line(wizard, 2027, 2, 4).name = "28 tháng Chạp"
        wizard.action_confirm()
        self.assertEqual(self.calendar.exception_ids, before, "None is added")
        tet = before.filtered(lambda day: day.date == date(2027, 2, 4))
        self.assertRecordValues(
            tet,
            [{"name": "28 tháng Chạp", "source": "99/TB-BNV", "state": "confirmed"}],
        )

    def test_reckoned_days_need_a_document(self):
        with self.assert_refused(UserError, "Enter the document"):
            self.wizard(2027).action_confirm()
        self.wizard(2027, source="99/TB-BNV").action_confirm()
        days = self.calendar.exception_ids.filtered(lambda day: day.date.year == 2027)
        self.assertEqual(set(days.mapped("source")), {"99/TB-BNV"})

    def test_form(self):
        model = self.env["cqtt.calendar.propose"].with_user(self.province_admin)
        with Form(model) as form:
            form.calendar_id = self.calendar
            form.year = 20
            self.assertEqual(len(form.line_ids), 0)
            form.year = 2025
            self.assertEqual(len(form.line_ids), 14)
            with form.line_ids.edit(0) as line:
                self.assertEqual(line.status, "new")
                line.is_chosen = False
        self.assertEqual(form.record.chosen_count, 13)

    def test_not_for_the_calendar_of_others(self):
        wizard = self.wizard(2027, self.account_admin, source="99/TB-BNV")
        with self.assertRaises(UserError):
            wizard.action_propose()
