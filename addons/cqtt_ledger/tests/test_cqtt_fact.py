"""Rows come in by one statement, and never change or go."""

from datetime import date, datetime

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import LedgerCase


@tagged("post_install", "-at_install")
class TestAppendOnly(LedgerCase):
    def test_nobody_writes_by_the_orm(self):
        fact = self.book(self.received, self.an, "2026-03-14")
        for act in (
            lambda: fact.create({"quantity": 1}),
            lambda: fact.write({"quantity": 2}),
            lambda: fact.unlink(),
        ):
            with self.assertRaises(AccessError):
                act()

    @mute_logger("odoo.sql_db")
    def test_database_refuses_too(self):
        self.book(self.received, self.an, "2026-03-14")
        for query in (
            "UPDATE cqtt_fact SET quantity = 2",
            "DELETE FROM cqtt_fact",
            "TRUNCATE cqtt_fact",
        ):
            with (
                self.subTest(query),
                self.assertRaises(psycopg2.errors.RestrictViolation),
                self.cr.savepoint(),
            ):
                self.cr.execute(query)  # pylint: disable=sql-injection

    @mute_logger("odoo.sql_db")
    def test_what_it_names_cannot_go(self):
        self.book(
            self.received,
            self.chi,
            "2026-03-14",
            field_id=self.land.id,
            channel_id=self.online.id,
        )
        for record in (self.received, self.chi, self.land, self.online):
            with (
                self.subTest(record),
                self.assertRaises(psycopg2.IntegrityError),
                self.cr.savepoint(),
            ):
                self.cr.execute(  # pylint: disable=sql-injection
                    f"DELETE FROM {record._table} WHERE id = %s", [record.id]
                )
        for record in (self.received, self.land):
            with self.assertRaises(UserError):
                record.unlink()

    @mute_logger("odoo.sql_db")
    def test_a_fact_counts_something(self):
        with (
            self.assertRaises(psycopg2.errors.CheckViolation),
            self.cr.savepoint(),
        ):
            self.book(self.received, self.an, "2026-03-14", quantity=0)

    @mute_logger("odoo.sql_db")
    def test_the_day_is_that_of_the_moment(self):
        query = """
            INSERT INTO cqtt_fact (measure_id, unit_id, date, at, booked_at, quantity,
                                   user_id, model, res_id)
            VALUES (%s, %s, %s, '2026-03-14 18:00:00', now(), 1, 1, 'x', 1)"""
        values = [self.received.id, self.an.id]
        with (
            self.assertRaises(psycopg2.errors.CheckViolation),
            self.cr.savepoint(),
        ):
            self.cr.execute(query, [*values, "2026-03-14"])
        self.cr.execute(query, [*values, "2026-03-15"])


@tagged("post_install", "-at_install")
class TestInsert(LedgerCase):
    def test_values(self):
        fact = self.book(
            self.received,
            self.an,
            "2026-03-14",
            quantity=3,
            field_id=self.land.id,
            channel_id=self.online.id,
        )
        self.assertRecordValues(
            fact,
            [
                {
                    "measure_id": self.received.id,
                    "unit_id": self.an.id,
                    "date": date(2026, 3, 14),
                    "at": datetime(2026, 3, 14, 2),
                    "quantity": 3,
                    "user_id": self.env.uid,
                    "staff_id": False,
                    "field_id": self.land.id,
                    "channel_id": self.online.id,
                    "model": "cqtt.unit",
                    "res_id": self.an.id,
                    "compensates_id": False,
                    "is_compensated": False,
                }
            ],
        )
        self.assertEqual(fact.booked_at, self.env.cr.now())
        fact = fact.with_context(lang="vi_VN")
        self.assertEqual(fact.display_name, "test.received 14/03/2026")

    def test_local_day(self):
        for moment, day in (
            (datetime(2026, 12, 31, 16, 59, 59), date(2026, 12, 31)),
            (datetime(2026, 12, 31, 17), date(2027, 1, 1)),
            (datetime(2024, 2, 28, 17), date(2024, 2, 29)),
        ):
            fact = self.book(self.received, self.an, "2026-03-14", at=moment)
            self.assertEqual(fact.date, day)

    def test_many_rows_are_one_statement(self):
        rows = [
            self.row(self.received, self.an, "2026-03-14", quantity=n)
            for n in range(1, 301)
        ]
        self.env["cqtt.fact"]._insert(rows[:1])
        with self.assertQueryCount(1):
            facts = self.env["cqtt.fact"]._insert(rows)
        self.assertEqual(facts.mapped("quantity"), list(range(1, 301)))

    def test_nothing_is_no_statement(self):
        with self.assertQueryCount(0):
            self.assertFalse(self.env["cqtt.fact"]._insert([]))

    def test_staff_member_of_who_acts(self):
        staff = self.env["cqtt.staff"]
        values = {"name": "Lò Văn Sổ", "user_id": self.env.uid}
        there, _elsewhere, ended = staff.create(
            [
                {**values, "unit_id": self.an.id, "date_from": "2026-01-01"},
                {**values, "unit_id": self.binh.id, "date_from": "2026-01-01"},
                {
                    **values,
                    "unit_id": self.an.id,
                    "date_from": "2025-01-01",
                    "date_to": "2025-06-30",
                },
            ]
        )
        other = staff.create({"name": "Người khác", "unit_id": self.an.id})
        for day, given, expected in (
            ("2026-03-14", None, there),
            ("2025-03-14", None, ended),
            ("2025-10-01", None, staff),
            ("2026-03-14", other.id, other),
        ):
            fact = self.book(self.received, self.an, day, staff_id=given)
            self.assertEqual(fact.staff_id, expected, day)

    def test_once(self):
        row = self.row(self.received, self.an, "2026-03-14", once=True)
        facts = self.env["cqtt.fact"]
        first = facts._insert([row, row])
        self.assertEqual(len(first), 1)
        self.assertFalse(facts._insert([row]))
        other = self.row(self.received, self.an, "2026-03-14", quantity=2, once=True)
        self.assertEqual(len(facts._insert([row, other])), 1)

    def test_without_once_it_counts_each_time(self):
        row = self.row(self.received, self.an, "2026-03-14")
        self.assertEqual(len(self.env["cqtt.fact"]._insert([row, row])), 2)
