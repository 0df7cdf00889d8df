"""The day and the hour are those of Viet Nam, whoever looks and from wherever."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path

from freezegun import freeze_time

from odoo.fields import Domain
from odoo.tests import BaseCase, TransactionCase, new_test_user, tagged

from ..clock import local_date, local_moment, today, told

#: the evening before in UTC, the morning in Viet Nam
NIGHT = datetime(2026, 12, 31, 17, 30)
#: what takes the zone of the user or of the server, which may be another
OF_SOMEBODY = re.compile(
    r"context_timestamp|context_today|Date\.today\(|date\.today\(|format_datetime\("
    r"|\.now\(\)\.date\(|Domain\(.*[\"']today[\"']\)"
)
ADDONS = Path(__file__).parents[2]


@tagged("post_install", "-at_install")
class TestTimeZone(TransactionCase):
    """An account of another zone has the office's day all the same."""

    def test_today_of_a_filter(self):
        user = new_test_user(self.env, "far_away", tz="America/Los_Angeles")
        context = user.with_user(user).context_get()
        self.assertEqual(context["tz"], "Asia/Ho_Chi_Minh")
        units = self.env["cqtt.unit"].with_user(user).with_context(**context)
        for field, begins in (
            ("valid_from", "2027-01-01"),
            ("create_date", "2026-12-31 17:00"),
        ):
            with freeze_time(NIGHT):
                domain = Domain(field, ">=", "today").optimize_full(units)
            [condition] = domain.iter_conditions()
            self.assertIn(begins, str(condition.value))

    def test_rules_turn_over_with_the_day(self):
        rules = self.env["ir.rule"]
        with freeze_time(NIGHT):
            after = list(rules._compute_domain_context_values())
        with freeze_time(NIGHT - timedelta(hours=1)):
            before = list(rules._compute_domain_context_values())
        self.assertNotEqual(before, after)


@tagged("post_install", "-at_install")
class TestClock(BaseCase):
    def test_after_midnight(self):
        self.assertEqual(local_moment(NIGHT).replace(tzinfo=None).hour, 0)
        self.assertEqual(local_date(NIGHT), date(2027, 1, 1))
        self.assertEqual(told(NIGHT), "00:30 01/01/2027")
        with freeze_time(NIGHT):
            self.assertEqual(today(), date(2027, 1, 1))

    def test_nobody_asks_another_clock(self):
        files = [
            path
            for path in ADDONS.glob("cqtt_*/**/*.py")
            if "tests" not in path.parts and path.name != "clock.py"
        ]
        self.assertGreater(len(files), 300)
        found = [
            f"{path.relative_to(ADDONS)}: {line.strip()}"
            for path in files
            for line in path.read_text().splitlines()
            if OF_SOMEBODY.search(line)
        ]
        self.assertFalse(found, "\n".join(found))
        self.assertTrue(OF_SOMEBODY.search("fields.Date.context_today(self)"))


@tagged("post_install", "-at_install")
class TestClockOfRecords(TransactionCase):
    """For an account without a time zone, too."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env.user.tz = False
        cls.env = cls.env(context={})

    def test_unit_ends_at_midnight_in_viet_nam(self):
        unit = self.env["cqtt.unit"].create(
            {"name": "Tỉnh Thử", "kind": "province", "valid_to": "2026-12-31"}
        )
        with freeze_time("2026-12-31 16:59:00"):
            self.assertTrue(unit.is_in_force)
            self.assertIn(unit, unit.search([("is_in_force", "=", True)]))
        self.env.invalidate_all()
        with freeze_time(NIGHT):
            self.assertFalse(unit.is_in_force)
            self.assertNotIn(unit, unit.search([("is_in_force", "=", True)]))
