"""Sessions of the week: no two at once."""

from psycopg2.errors import CheckViolation

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import WorktimeCommon


@tagged("post_install", "-at_install")
class TestCqttSession(WorktimeCommon):
    def new(self, weekday="0", time_from=11.0, time_to=12.0, **values):
        return self.env["cqtt.session"].create(
            {
                "calendar_id": self.calendar.id,
                "weekday": weekday,
                "time_from": time_from,
                "time_to": time_to,
                **values,
            }
        )

    def test_overlap(self):
        with self.assert_refused(
            ValidationError, "Monday 07:00–11:30 and Monday 11:00–12:00 overlap"
        ):
            self.new()
        session = self.new(time_from=11.5)
        with self.assert_refused(ValidationError, "overlap"):
            session.time_from = 11.4
        with self.assert_refused(ValidationError, "overlap"):
            self.new("5").weekday = "0"

    def test_overlap_only_while_both_are_in_force(self):
        mondays = self.calendar.session_ids.filtered(lambda s: s.weekday == "0")
        mondays.date_to = "2026-06-30"
        later = self.new(date_from="2026-07-01")
        with self.assert_refused(ValidationError, "overlap"):
            later.date_from = "2026-06-30"
        with self.assert_refused(ValidationError, "overlap"):
            mondays.date_to = False

    @mute_logger("odoo.sql_db")
    def test_times(self):
        for opens, closes in ((12.0, 11.0), (12.0, 12.0), (-1.0, 5.0), (20.0, 25.0)):
            with (
                self.subTest(opens=opens),
                self.assertRaises(CheckViolation),
                self.cr.savepoint(),
            ):
                self.new("6", opens, closes)

    def test_minutes_are_exact(self):
        """7:20 is no finite fraction of hours."""
        part = self.new("6", 7 + 20 / 60, 11 + 35 / 60)._as_part()
        self.assertEqual((part.hours.opens, part.hours.closes), (440, 695))

    def test_whole_day(self):
        self.assertEqual(self.new("6", 0, 24)._as_part().hours.length, 1440)

    def test_calendar_stays(self):
        other = self.make_calendar("Xã Nhà", unit_id=self.home_commune.id)
        with self.assertRaisesRegex(UserError, "Calendar cannot be changed"):
            self.calendar.session_ids[0].calendar_id = other

    def test_name_in_vietnamese(self):
        session = self.calendar.session_ids[0].with_context(lang="vi_VN")
        self.assertEqual(session.display_name, "Thứ Hai 07:00–11:30")
