"""Files beside the points: whose they are, what they may be, what does not fit."""

import base64
import hashlib

import psycopg2
from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .campaign_common import BEFORE, CampaignCase


@tagged("post_install", "-at_install")
class TestEvidence(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()

    def line(self, code="I.1"):
        return self.lines(self.an, self.env.user)[code]

    def test_hash_is_that_of_the_file(self):
        made = self.attach(self.an, self.officer, "A", line_id=self.line().id)
        self.assertEqual(made.sha256, hashlib.sha256(b"%PDF-1.4 A").hexdigest())
        with self.assertRaises(AccessError):
            made.write({"sha256": "0"})

    def test_only_scans(self):
        for content, name in (
            (b"<html></html>", "a.pdf"),
            (b"%PDF-1.4", "a.exe"),
            (b"MZ\x90", "a.png"),
        ):
            with self.assertRaises(UserError):
                self.attach(
                    self.an,
                    self.officer,
                    line_id=self.line().id,
                    name=name,
                    file=base64.b64encode(content).decode(),
                )

    def test_the_commune_alone_and_before_it_hands_in(self):
        for user in (self.supervisor, self.board, self.admin, self.leader_binh):
            with self.assertRaises(AccessError):
                self.attach(self.an, user, line_id=self.line().id)
        made = self.attach(self.an, self.officer, line_id=self.line().id)
        self.submit()
        with self.assertRaisesRegex(UserError, "stays"):
            self.attach(self.an, self.officer, line_id=self.line().id)
        with self.assertRaisesRegex(UserError, "stays"):
            made.unlink()
        self.env.flush_all()
        for sql in (
            "UPDATE cqtt_appraisal_evidence SET sha256 = 'x' WHERE id = %s",
            "DELETE FROM cqtt_appraisal_evidence WHERE id = %s",
        ):
            with (
                self.assertRaises(psycopg2.errors.RestrictViolation),
                mute_logger("odoo.sql_db"),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(sql, [made.id])

    def test_line_of_another_commune(self):
        other = self.lines(self.binh, self.env.user)["I.1"]
        with self.assertRaises(UserError):
            self.attach(self.an, self.leader, line_id=other.id)

    def test_missing_documents_are_named(self):
        self.score(self.an, "self", self.leader, "Có", I_1=60, I_2=30)
        kinds = self.env["cqtt.submission.kind"].search([])
        for kind in kinds[1:]:
            self.attach(self.an, self.leader, kind.code, kind_id=kind.id)
        appraisal = self.appraisal(self.an, self.leader)
        self.assertEqual(appraisal.paper_count, f"{len(kinds) - 1}/{len(kinds)}")
        with freeze_time(BEFORE):
            appraisal.perform("complete")
            with self.assertRaisesRegex(UserError, kinds[0].name):
                appraisal.perform("submit")
            self.attach(self.an, self.leader, "x", kind_id=kinds[0].id)
            appraisal.perform("submit")

    def test_doubts(self):
        self.score(self.an, "self", self.leader, I_1=60)
        appraisal = self.appraisal(self.an, self.leader).with_context(lang="en_US")
        self.assertEqual(appraisal.doubts, "I.1: points are claimed without proof.")
        for code in ("I.1", "I.2"):
            self.attach(self.an, self.leader, "A", line_id=self.line(code).id)
        self.assertEqual(
            appraisal.doubts,
            "I.2: there is proof, but no claim.\nI.1: the same file also proves I.2.",
        )

    def test_sheet(self):
        """What cannot be saved is named, the rest is kept."""
        appraisal = self.appraisal(self.an, self.manager).with_context(lang="en_US")
        self.assertEqual(appraisal.get_sheet()["column"], "self")
        first, second = (self.line(code).id for code in ("I.1", "I.2"))
        rows = [{"id": first, "points": 61}, {"id": second, "points": 28.5}]
        sheet = appraisal.save_sheet("self", rows)
        self.assertIn("more than the 60", sheet["refused"][first])
        self.assertNotIn(second, sheet["refused"])
        shown = {line["code"]: line for line in sheet["groups"][0]["lines"]}
        self.assertEqual((shown["I.1"]["self"], shown["I.2"]["self"]), ("", "28.5"))
        self.assertEqual(shown["I.2"]["self_by"], self.manager.name)

    def test_sheet_shows_the_way_to_a_star(self):
        self.score(self.an, "self", self.leader, I_1=60, I_2=10)
        path = self.appraisal(self.an, self.leader).get_sheet()["path"]
        self.assertEqual(path["star"], 1)
        [lift] = path["lifts"]
        self.assertEqual(
            (lift["code"], lift["start"], lift["goal"]), ("I.2", "10", "20")
        )

    def test_sheet_is_closed_to_others(self):
        sheet = self.appraisal(self.an, self.admin).get_sheet()
        self.assertFalse(sheet["column"] or sheet["may_attach"])
        line = self.line().id
        found = self.appraisal(self.an, self.admin).save_sheet(
            "self", [{"id": line, "points": 1}]
        )
        self.assertIn(line, found["refused"])
        with self.assertRaises(AccessError):
            self.appraisal(self.an, self.leader_binh).get_sheet()

    def test_own_date(self):
        """It is asked for, not to come, and told where it is of another time."""
        line = self.line()
        for day, said in (("2999-01-01", "in the future"), (False, "on the paper")):
            with self.assertRaisesRegex(UserError, said), self.env.cr.savepoint():
                self.attach(
                    self.an,
                    self.officer.with_context(lang="en_US"),
                    line_id=line.id,
                    doc_date=day,
                )
        self.score(self.an, "self", self.leader, I_1=60)
        old = self.attach(self.an, self.officer, line_id=line.id, doc_date="2025-12-31")
        self.assertTrue(old.is_outside)
        appraisal = self.appraisal(self.an, self.leader).with_context(lang="en_US")
        self.assertEqual(
            appraisal.doubts,
            "I.1: dated outside the days of the campaign: minh-chung.pdf.",
        )
        old.with_user(self.officer).write({"doc_date": "2026-01-01"})
        self.assertFalse(old.is_outside or appraisal.doubts)
        [file] = appraisal.get_sheet()["groups"][0]["lines"][0]["evidence"]
        self.assertEqual((file["date"], file["is_outside"]), ("01/01/2026", False))

    def test_from_a_line_to_the_ledger(self):
        """Before the closing hour the facts, afterwards the seal; limited by scope."""
        line = self.lines(self.an, self.leader)["I.2"]
        found = line.action_open_machine()
        facts = self.env["cqtt.fact"].with_user(self.leader).search(found["domain"])
        measures = (self.resolved + self.received).ids
        expected = self.env["cqtt.fact"].search(
            [("unit_id", "=", self.an.id), ("measure_id", "in", measures)]
        )
        self.assertEqual(facts, expected)
        self.assertTrue(facts)
        with self.assertRaises(UserError):
            self.lines(self.an, self.leader)["I.1"].action_open_machine()
        with self.assertRaises(AccessError):
            self.lines(self.an, self.leader_binh)["I.2"].action_open_machine()
        self.seal()
        found = line.action_open_machine()
        self.assertEqual(found["res_model"], "cqtt.rating.seal")
        self.assertEqual(found["res_id"], line.seal_ids.id)
