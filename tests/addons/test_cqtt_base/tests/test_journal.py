"""What happened stays."""

import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import PaperCase


@tagged("post_install", "-at_install")
class TestJournal(PaperCase):
    def lines(self, paper):
        return self.env["cqtt.journal"].search(
            [("model", "=", paper._name), ("res_id", "=", paper.id)], order="id"
        )

    def test_one_line_per_transition(self):
        paper = self.signed_paper()
        self.assertRecordValues(
            self.lines(paper),
            [
                {
                    "verb": "receive",
                    "from_state": "draft",
                    "to_state": "received",
                    "user_id": self.officer.id,
                    "unit_id": self.commune.id,
                    "lock_version": 2,
                },
                {
                    "verb": "sign",
                    "from_state": "received",
                    "to_state": "signed",
                    "user_id": self.leader.id,
                    "unit_id": self.commune.id,
                    "lock_version": 3,
                },
            ],
        )

    def test_reason_and_timeline(self):
        self.paper.perform("receive")
        self.paper.with_user(self.manager).perform("send_back", reason=" Thiếu ")
        journal = self.env["cqtt.journal"].with_user(self.officer)
        timeline = journal.timeline("test.cqtt.paper", self.paper.id)
        self.assertEqual([line["what"] for line in timeline], ["Receive", "Send back"])
        self.assertEqual(timeline[1]["reason"], "Thiếu")
        self.assertEqual(timeline[1]["to"], "Draft")

    def test_timeline_is_for_readers_of_the_record(self):
        self.paper.perform("receive")
        journal = self.env["cqtt.journal"].with_user(self.stranger)
        with self.assertRaises(AccessError):
            journal.timeline("test.cqtt.paper", self.paper.id)

    def test_nobody_writes_or_deletes(self):
        line = self.lines(self.signed_paper())[0]
        for act in (
            lambda: line.write({"reason": "x"}),
            lambda: line.unlink(),
            lambda: line.sudo().create({"verb": "sign"}),
        ):
            with self.assertRaises(AccessError):
                act()

    @mute_logger("odoo.sql_db")
    def test_database_refuses_too(self):
        self.signed_paper()
        self.env.flush_all()
        for query in (
            "UPDATE cqtt_journal SET reason = 'x'",
            "DELETE FROM cqtt_journal",
            "TRUNCATE cqtt_journal CASCADE",
        ):
            with (
                self.subTest(query),
                self.assertRaises(psycopg2.errors.RestrictViolation),
                self.cr.savepoint(),
            ):
                self.cr.execute(query)  # pylint: disable=sql-injection

    def send_back(self):
        self.paper.perform("receive")
        self.paper.with_user(self.manager).perform("send_back", reason="Bà Mận đổi ý")
        return self.lines(self.paper)[-1]

    def test_reason_is_emptied_once_and_says_so(self):
        line = self.send_back()
        before = line.read(["verb", "user_id", "at", "to_state", "lock_version"])
        journal = self.env["cqtt.journal"]
        self.assertEqual(journal._erase_reasons(self.paper), 1)
        self.env.invalidate_all()
        self.assertFalse(line.reason)
        self.assertTrue(line.reason_erased_at)
        self.assertEqual(line.read(list(before[0])[1:]), before)
        timeline = journal.timeline("test.cqtt.paper", self.paper.id)
        self.assertIn("taken away", timeline[-1]["reason"])
        self.assertEqual(journal._erase_reasons(self.paper), 0)

    @mute_logger("odoo.sql_db")
    def test_reason_is_emptied_in_no_other_way(self):
        line = self.send_back()
        self.env.flush_all()
        for change in (
            "reason = NULL",
            "reason = 'x', reason_erased_at = now()",
            "reason = NULL, reason_erased_at = now(), verb = 'x'",
        ):
            self.check_refused(change, line)
        self.env["cqtt.journal"]._erase_reasons(self.paper)
        for change in ("reason = 'x'", "reason_erased_at = NULL"):
            self.check_refused(change, line)

    def check_refused(self, change, line):
        with (
            self.subTest(change),
            self.assertRaises(psycopg2.errors.RestrictViolation),
            self.cr.savepoint(),
        ):
            self.cr.execute(  # pylint: disable=sql-injection
                f"UPDATE cqtt_journal SET {change} WHERE id = %s", [line.id]
            )

    @mute_logger("odoo.sql_db")
    def test_what_it_names_cannot_go(self):
        self.signed_paper()
        for record in (self.leader, self.leader.partner_id, self.commune):
            with (
                self.subTest(record),
                self.assertRaises(psycopg2.IntegrityError),
                self.cr.savepoint(),
            ):
                self.env.flush_all()
                self.cr.execute(  # pylint: disable=sql-injection
                    f"DELETE FROM {record._table} WHERE id = %s", [record.id]
                )
