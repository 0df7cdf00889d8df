from datetime import date

import psycopg2

from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import LedgerCase


@tagged("post_install", "-at_install")
class TestCqttPeriod(LedgerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.admin = cls.new_role_user("period_admin", "province_admin", cls.province)
        cls.periods = cls.env["cqtt.period"].with_user(cls.admin)

    def test_year(self):
        made = self.periods._make_year(2031, 14)
        self.assertEqual(len(made), 19)
        quarter = made.filtered(lambda period: period.code == "2031-Q1@14")
        self.assertRecordValues(
            quarter,
            [
                {
                    "kind": "quarter",
                    "date_from": date(2030, 12, 15),
                    "date_to": date(2031, 3, 14),
                    "name": "Quý I/2031 (chốt ngày 14)",
                }
            ],
        )
        self.assertFalse(self.periods._make_year(2031, 14))
        made[:3].unlink()
        self.assertEqual(len(self.periods._make_year(2031, 14)), 3)
        self.assertEqual(len(self.periods._make_year(2031)), 19)

    def test_names(self):
        made = {period.code: period.name for period in self.periods._make_year(2032)}
        self.assertEqual(made["2032-03"], "Tháng 3/2032")
        self.assertEqual(made["2032-Q4"], "Quý IV/2032")
        self.assertEqual(made["2032-H2"], "6 tháng cuối năm 2032")
        self.assertEqual(made["2032"], "Năm 2032")

    def test_wizard(self):
        self.periods._make_year(2033, 14)
        with Form(self.env["cqtt.period.make"].with_user(self.admin)) as form:
            self.assertEqual(form.closing_day, 14)
            form.year = 2034
        form.record.action_make()
        self.assertEqual(self.periods.search_count([("code", "like", "2034%@14")]), 19)

    def test_form_computes_the_days(self):
        with Form(self.periods) as form:
            form.kind = "quarter"
            form.year = 2035
            form.number = 2
            form.closing_day = 14
            self.assertEqual(form.date_from, date(2035, 3, 15))
        self.assertEqual(form.record.code, "2035-Q2@14")

    def test_free(self):
        with Form(self.periods) as form:
            form.kind = "free"
            form.date_from = date(2035, 4, 1)
            form.date_to = date(2035, 4, 10)
        period = form.record
        self.assertEqual((period.code, period._span().days), (False, 10))
        self.assertIn("2035", period.name)
        self.periods.create(
            {
                "kind": "free",
                "name": "Đợt cao điểm",
                "date_from": "2035-04-01",
                "date_to": "2035-04-10",
            }
        )

    def test_mistakes(self):
        for values in (
            {"kind": "quarter", "year": 2035, "number": 5},
            {"kind": "month", "year": 2035, "number": 0},
            {"kind": "month", "year": 2035, "number": 1, "date_to": "2035-02-01"},
        ):
            values = {"date_from": "2035-01-01", "date_to": "2035-01-31"} | values
            with self.subTest(values), self.assertRaises(UserError):
                self.periods.create({"name": "Sai", **values})

    @mute_logger("odoo.sql_db")
    def test_database_refuses(self):
        values = {"kind": "month", "year": 2035, "number": 1}
        self.periods.create(values)
        for wrong in (
            values,
            {"kind": "free", "date_from": "2035-01-02", "date_to": "2035-01-01"},
            {**values, "closing_day": 32},
        ):
            with (
                self.subTest(wrong),
                self.assertRaises(psycopg2.IntegrityError),
                self.cr.savepoint(),
            ):
                self.periods.create({"name": "Sai", **wrong})

    def test_moving_a_closing_day_moves_the_days(self):
        period = self.periods.create({"kind": "year", "year": 2036})
        period.closing_day = 14
        self.assertEqual(
            (period.date_from, period.date_to, period.code),
            (date(2035, 12, 15), date(2036, 12, 14), "2036@14"),
        )
        with self.assertRaises(ValidationError):
            period.date_to = "2036-12-31"

    def test_open_facts(self):
        period = self.periods.create({"kind": "month", "year": 2036, "number": 2})
        facts = self.env["cqtt.fact"]._insert(
            [
                self.row(self.received, self.an, day)
                for day in ("2036-01-31", "2036-02-01", "2036-02-29", "2036-03-01")
            ]
        )
        domain = period.action_open_facts()["domain"]
        self.assertEqual(self.env["cqtt.fact"].search(domain, order="id"), facts[1:3])
