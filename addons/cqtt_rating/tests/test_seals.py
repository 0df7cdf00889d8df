"""Figures are sealed at the closing hour; anybody can count again."""

from datetime import datetime

import psycopg2
from freezegun import freeze_time

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..campaign import digest
from .campaign_common import AFTER, CampaignCase


@tagged("post_install", "-at_install")
class TestSeals(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()
        # booked long before the closing hour
        facts = cls.env["cqtt.fact"].search([("unit_id", "in", cls.communes.ids)])
        cls.age(facts, "2026-10-01 00:00:00")

    def sealed(self, unit=None):
        line = self.lines(unit or self.an, self.env.user)["I.2"]
        return line.seal_ids

    def book_late(self, quantity=2):
        fact = self.book(self.resolved, self.an, "2026-03-02", quantity)
        self.age(self.env["cqtt.fact"].search([], limit=1), "2026-12-05 10:10:00")
        return fact

    def test_what_is_sealed(self):
        self.seal()
        seal = self.sealed()
        self.assertEqual((seal.numerator, seal.denominator), (5, 7))
        self.assertEqual((seal.points, seal.indicator_code), (28.5, "test.rate"))
        measures = (self.resolved + self.received).ids
        facts = self.env["cqtt.fact"].search(
            [("unit_id", "=", self.an.id), ("measure_id", "in", measures)]
        )
        self.assertEqual(seal.fact_count, len(facts))
        self.assertEqual(seal.sha256, digest(facts.ids))
        self.assertRegex(seal.snapshot, r"^\d+:\d+:")
        self.assertEqual(seal.as_of, datetime(2026, 12, 5, 10))
        self.assertTrue(self.lines(self.an, self.env.user)["I.1"].sealed_at)

    def test_query_can_be_run_by_hand(self):
        self.seal()
        seal = self.sealed()
        query = seal.query.replace("{commune}", f"{{{self.an.id}}}")
        self.env.cr.execute(query)
        self.assertEqual(digest(row[0] for row in self.env.cr.fetchall()), seal.sha256)

    def test_what_comes_later_does_not_move_it(self):
        self.book_late()
        self.seal()
        seal = self.sealed()
        self.assertEqual((seal.numerator, seal.denominator), (5, 7))
        with freeze_time(AFTER):
            self.assertTrue(seal.is_genuine)
            self.assertEqual((seal.now_numerator, seal.later_count), (7, 1))
            found = seal.action_open_later_facts()
        later = self.env["cqtt.fact"].search(found["domain"])
        self.assertEqual(later.quantity, 2)
        self.assertEqual(
            self.env["cqtt.fact"].search_count(seal.action_open_facts()["domain"]),
            seal.fact_count,
        )
        self.campaign._fill_machine()
        line = self.lines(self.an, self.env.user)["I.2"]
        self.assertEqual(line.machine_points, 28.5)

    def test_fact_of_before_that_was_smuggled_in_shows(self):
        self.seal()
        self.book(self.resolved, self.an, "2026-03-02", 2)
        smuggled = self.env["cqtt.fact"].search([], limit=1)
        self.age(smuggled, "2026-10-01 00:00:00")
        self.assertFalse(self.sealed().is_genuine)

    def test_nobody_changes_it(self):
        self.seal()
        seal = self.sealed()
        for user in (self.admin, self.board, self.leader):
            with self.assertRaises(AccessError):
                seal.with_user(user).write({"points": 40})
        self.env.flush_all()
        line = seal.line_id.id
        for sql, record in (
            ("UPDATE cqtt_rating_seal SET points = 40 WHERE id = %s", seal.id),
            ("DELETE FROM cqtt_rating_seal WHERE id = %s", seal.id),
            ("UPDATE cqtt_appraisal_line SET machine_points = 40 WHERE id = %s", line),
            ("UPDATE cqtt_appraisal_line SET sealed_at = NULL WHERE id = %s", line),
        ):
            with (
                self.assertRaises(psycopg2.errors.RestrictViolation),
                mute_logger("odoo.sql_db"),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(sql, [record])

    def test_commune_without_facts(self):
        self.env["cqtt.fact"].search([("unit_id", "=", self.chi.id)])
        self.rate.active = True
        self.seal()
        for seal in self.campaign.appraisal_ids.seal_ids:
            self.assertTrue(seal.is_genuine)

    def test_reader_verifies(self):
        self.submit()
        self.seal()
        for user in (self.leader, self.supervisor):
            self.assertTrue(self.sealed().with_user(user).is_genuine)
        with self.assertRaises(AccessError):
            self.sealed().with_user(self.leader_binh).read(["points"])
        lines = self.lines(self.an, self.env.user)["I.2"]
        lines.appraisal_id._write_behind_door({"state": "appraised"})
        for user in (self.board, self.decider, self.admin):
            self.assertTrue(self.sealed().with_user(user).is_genuine)

    def test_recount_of_many_asks_no_more(self):
        self.seal()
        seals = self.env["cqtt.rating.seal"].search([])
        self.assertEqual(len(seals), 3)
        asked = []
        for ids in (seals.ids[:1], seals.ids[:1], seals.ids):
            few = seals.browse(ids)
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            few.mapped("is_genuine")
            few.mapped("later_count")
            asked.append(self.env.cr.sql_log_count - before)
        self.assertEqual(asked[1], asked[2])
        self.assertLess(asked[2], 30)

    def test_recount_of_what_is_no_longer_asked(self):
        """An indicator that was archived since does not break the screen."""
        self.seal()
        self.rate.active = False
        self.assertFalse(self.sealed().is_genuine)
        domain = self.sealed().action_open_facts()["domain"]
        self.assertFalse(self.env["cqtt.fact"].search(domain))
