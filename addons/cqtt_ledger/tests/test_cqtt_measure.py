import psycopg2

from odoo.tests import tagged
from odoo.tools import mute_logger

from ..booking import LedgerError
from .common import LedgerCase


@tagged("post_install", "-at_install")
class TestCqttMeasure(LedgerCase):
    @mute_logger("odoo.sql_db")
    def test_code(self):
        for code in (
            "received",
            "Test.received",
            "test.",
            "test received",
            "test.nhận",
        ):
            with (
                self.subTest(code),
                self.assertRaises(psycopg2.errors.CheckViolation),
                self.cr.savepoint(),
            ):
                self.make_measure(code)
        with (
            self.assertRaises(psycopg2.errors.UniqueViolation),
            self.cr.savepoint(),
        ):
            self.make_measure("test.received")

    def test_id_by_code(self):
        measures = self.env["cqtt.measure"]
        self.assertEqual(measures._id_of("test.open"), self.open.id)
        self.assertEqual(measures._id_of("test.open", "stock"), self.open.id)
        for code, kind in (("test.unknown", None), ("test.received", "stock")):
            with self.assertRaises(LedgerError):
                measures._id_of(code, kind)

    def test_new_measure_is_known_at_once(self):
        measures = self.env["cqtt.measure"]
        with self.assertRaises(LedgerError):
            measures._id_of("test.later")
        later = self.make_measure("test.later")
        self.assertEqual(measures._id_of("test.later"), later.id)
        later.code = "test.latest"
        self.assertEqual(measures._id_of("test.latest"), later.id)
        later.unlink()
        with self.assertRaises(LedgerError):
            measures._id_of("test.latest")

    def test_code_is_looked_up_once(self):
        measures = self.env["cqtt.measure"]
        measures._id_of("test.open")
        with self.assertQueryCount(0):
            measures._id_of("test.received")

    def test_open_facts(self):
        fact = self.book(self.open, self.an, "2026-03-14")
        self.book(self.received, self.an, "2026-03-14")
        action = self.open.action_open_facts()
        self.assertEqual(self.env["cqtt.fact"].search(action["domain"]), fact)
