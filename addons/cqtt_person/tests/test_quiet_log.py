import logging

import psycopg2

from odoo.tests import tagged

from ..quiet_log import INSTEAD, redact
from .common import PersonCase


@tagged("post_install", "-at_install")
class TestQuietLog(PersonCase):
    def fail(self, query, *params):
        with self.assertLogs("odoo.sql_db", logging.ERROR) as log:
            with self.assertRaises(psycopg2.Error), self.env.cr.savepoint():
                self.env.cr.execute(query, params)
        return "\n".join(log.output)

    def test_failing_row_stays_out(self):
        text = self.fail(
            "INSERT INTO cqtt_person (name, address) VALUES (%s, %s)",
            "Nguyễn Thị Lặng",
            "Ngõ Kín",
        )
        self.assertIn(INSTEAD, text)
        self.assertIn("NotNullViolation", text)
        self.assertNotIn("Lặng", text)
        self.assertNotIn("Kín", text)

    def test_other_tables_are_told(self):
        text = self.fail("INSERT INTO cqtt_unit (name) VALUES (%s)", "Xã Sai")
        self.assertIn("Xã Sai", text)

    def test_one_filter(self):
        filters = logging.getLogger("odoo.sql_db").filters
        self.assertEqual(filters.count(redact), 1)
