"""What is signed is refused by the form, and by the database."""

import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import PaperCase


@tagged("post_install", "-at_install")
class TestFreeze(PaperCase):
    def test_form_is_refused(self):
        paper = self.signed_paper()
        with self.assertRaisesRegex(AccessError, "is Signed: .* by nobody"):
            paper.amount = 7
        self.assertEqual(paper.amount, 5)

    def test_other_columns_still_move(self):
        paper = self.signed_paper()
        paper.handler_id = self.manager
        paper.with_user(self.leader).perform("revoke", reason="Ký nhầm")
        self.assertEqual(paper.state, "revoked")

    @mute_logger("odoo.sql_db")
    def test_database_refuses_too(self):
        paper = self.signed_paper()
        paper.flush_recordset()
        for query in (
            "UPDATE test_cqtt_paper SET amount = 7 WHERE id = %s",
            "UPDATE test_cqtt_paper SET number = NULL WHERE id = %s",
            "DELETE FROM test_cqtt_paper WHERE id = %s",
        ):
            with (
                self.subTest(query),
                self.assertRaises(psycopg2.errors.RestrictViolation),
                self.cr.savepoint(),
            ):
                self.cr.execute(query, [paper.id])

    def test_before_signing_the_database_lets_be(self):
        self.paper.flush_recordset()
        self.cr.execute(
            "UPDATE test_cqtt_paper SET amount = 7 WHERE id = %s", [self.paper.id]
        )
        self.assertEqual(self.cr.rowcount, 1)
