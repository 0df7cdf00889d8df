from datetime import timedelta

from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..clock import today
from .common import CqttCommon


@tagged("post_install", "-at_install")
class TestDeputy(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.away, cls.deputy = (
            cls.env["cqtt.staff"].create(
                {
                    "name": f"Người {role}",
                    "unit_id": cls.home_commune.id,
                    "user_id": cls.role_users[role].id,
                }
            )
            for role in ("officer", "manager")
        )

    def make(self, user=None, **values):
        return (
            self.env["cqtt.deputy"]
            .with_user(user or self.role_users["manager"])
            .create(
                {
                    "unit_id": self.home_commune.id,
                    "absent_id": self.away.id,
                    "deputy_id": self.deputy.id,
                    "date_from": today(),
                    "date_to": today() + timedelta(days=2),
                    **values,
                }
            )
        )

    def absent_of(self, role):
        return self.env["cqtt.deputy"]._absent_users(self.role_users[role])

    def test_only_on_its_days(self):
        self.assertFalse(self.absent_of("manager"))
        deputy = self.make()
        self.assertEqual(self.absent_of("manager"), self.role_users["officer"])
        self.assertFalse(self.absent_of("officer"))
        deputy.date_from = today() + timedelta(days=1)
        self.assertFalse(self.absent_of("manager"))

    def test_elsewhere_it_means_nothing(self):
        self.make()
        absent = self.env["cqtt.deputy"]._absent_users(
            self.role_users["manager"], self.other_commune
        )
        self.assertFalse(absent)

    def test_one_at_a_time(self):
        self.make()
        with self.assert_refused(ValidationError, "stands in for"):
            self.make(date_from=today() + timedelta(days=1))
        self.make(
            date_from=today() + timedelta(days=3), date_to=today() + timedelta(days=4)
        )

    def test_people_of_the_unit_with_an_account(self):
        with self.assert_refused(ValidationError, "has no account"):
            self.deputy.user_id = False
            self.make()
        with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"):
            self.make(deputy_id=self.away.id)

    def test_officers_do_not_decide_it(self):
        with self.assertRaises(AccessError):
            self.make(self.role_users["officer"])
