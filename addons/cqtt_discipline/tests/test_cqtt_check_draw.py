from unittest.mock import patch

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestCqttCheckDraw(ChecksCommon):
    """Committed to first, drawn by the seed, revealed when the last has begun."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.communes = cls.home_commune
        for name in ("Xã Hai", "Xã Ba", "Xã Bốn"):
            unit = cls.make_unit(name, "commune", parent_id=cls.home_province.id)
            cls.env["cqtt.cluster.member"].create(
                {
                    "cluster_id": cls.home_cluster.id,
                    "unit_id": unit.id,
                    "date_from": "2020-01-01",
                }
            )
            cls.communes |= unit
        cls.Draw = cls.env["cqtt.check.draw"]

    def draft(self, user=None, **values):
        return self.Draw.with_user(user or self.supervisor).create(
            {
                "level": "cluster",
                "cluster_id": self.home_cluster.id,
                "count": 2,
                "checklist_ids": [Command.set(self.dress.ids)],
                **values,
            }
        )

    def drawn(self, seed=None):
        """Return a draw that was made; with a seed, one that somebody has steered."""
        draw = self.draft()
        draw.perform("commit")
        draw.with_user(self.board).perform("witness", reason="Mưa to, 47 chiếc ô")
        if seed:
            draw.sudo()._write_uncounted({"seed": seed})
        draw.perform("draw")
        return draw

    def reveal(self, draw):
        for check in draw.check_ids:
            self.begin_check(check)
        return draw

    def begin_check(self, check):
        check.write(
            {
                "decision_number": "1/QĐ",
                "decision_date": "2026-01-01",
                "member_ids": [
                    Command.create({"user_id": self.supervisor.id, "is_head": True})
                ],
            }
        )
        check.perform("plan")
        check.perform("begin")

    def test_the_hash_is_journalled_before_anybody_is_drawn(self):
        draw = self.draft()
        draw.perform("commit")
        line = self.env["cqtt.journal"].search(
            [("model", "=", draw._name), ("res_id", "=", draw.id)]
        )
        self.assertEqual((line.verb, line.reason), ("commit", draw.commitment))
        self.assertEqual(len(draw.commitment), 64)
        self.assertEqual(draw.candidate_ids.commune_id, self.communes)
        self.assertFalse(draw.check_ids)
        self.assertFalse(draw.published_seed)

    def test_nobody_reads_the_seed(self):
        draw = self.drawn()
        for user in (self.supervisor, self.role_users["auditor"]):
            with self.assert_refused(AccessError, "."):
                draw.with_user(user).read(["seed"])
        with self.assert_refused(UserError, "published when"):
            draw.verify()

    def test_the_draw_makes_surprise_checks(self):
        draw = self.drawn()
        self.assertEqual(len(draw.check_ids), 2)
        self.assertEqual(set(draw.check_ids.mapped("kind")), {"surprise"})
        self.assertEqual(set(draw.check_ids.mapped("state")), {"draft"})
        places = draw.candidate_ids.filtered("place").sorted("place")
        self.assertEqual(places.commune_id, draw.check_ids.sorted("id").unit_id)

    def test_revealed_when_the_last_has_begun(self):
        draw = self.drawn()
        first, last = draw.check_ids
        self.begin_check(first)
        self.assertEqual(draw.state, "drawn")
        self.assertFalse(draw.with_user(self.leader).search([("id", "=", draw.id)]))
        self.begin_check(last)
        self.assertEqual(draw.state, "revealed")
        public = draw.with_user(self.stranger)
        self.assertEqual(
            public.verify(),
            {"is_committed": True, "is_witnessed": True, "is_drawn": True},
        )
        self.assertIn(draw.published_seed, public.ticket)
        self.assertEqual((public.word, draw.witness_id), (draw.word, self.board))
        self.assertIn("right", public.verdict)

    def test_nothing_is_drawn_without_a_word_from_elsewhere(self):
        draw = self.draft()
        draw.perform("commit")
        with self.assert_refused(UserError, "."):
            draw.perform("draw")
        for user in (self.supervisor, self.colleague):
            with self.assert_refused(UserError, "does not plan these checks"):
                draw.with_user(user).perform("witness", reason="47")
        with self.assert_refused(UserError, "."):
            draw.with_user(self.board).perform("witness", reason=" ")
        with self.assert_refused(AccessError, "."):
            draw.with_user(self.board).write({"word": "47"})
        draw.with_user(self.board).perform("witness", reason="47")
        self.assertEqual((draw.state, draw.word), ("witnessed", "47"))

    def test_the_witness_sees_it_while_it_waits_for_him(self):
        draw = self.draft()
        seen = draw.with_user(self.board)
        mine = [("id", "=", draw.id)]
        self.assertFalse(seen.search(mine))
        draw.perform("commit")
        self.assertEqual(seen.search(mine).commitment, draw.commitment)
        seen.perform("witness", reason="47")
        self.assertTrue(seen.search(mine))
        draw.perform("draw")
        self.assertFalse(seen.search(mine))
        for user in (self.officer, self.manager, self.leader):
            self.assertFalse(draw.with_user(user).search(mine))

    def test_a_draw_of_the_province_is_witnessed_by_the_board(self):
        draw = self.draft(
            self.province_admin,
            level="province",
            cluster_id=False,
            province_id=self.home_province.id,
        )
        draw.perform("commit")
        other = self.new_role_user("test_admin_2", "province_admin", self.home_province)
        with self.assert_refused(UserError, "does not plan these checks"):
            draw.with_user(other).perform("witness", reason="47")
        draw.with_user(self.board).perform("witness", reason="47")

    def test_a_seed_tried_out_after_the_word_is_found_out(self):
        """Whoever holds the server tries seeds until the word draws whom he likes."""
        draw = self.reveal(self.drawn(seed="0" * 64))
        self.assertEqual(
            draw.verify(),
            {"is_committed": False, "is_witnessed": True, "is_drawn": True},
        )
        self.assertIn("NOT", draw.verdict)

    def test_another_word_is_found_out(self):
        """What counts is the word in the journal, not the one in the record."""
        draw = self.reveal(self.drawn())
        ticket = draw._ticket(draw.published_seed)
        said = ticket.drawn(draw.word)
        other = next(word for word in map(str, range(99)) if ticket.drawn(word) != said)
        draw.sudo()._write_uncounted({"word": other})
        self.assertTrue(draw.verify()["is_drawn"])
        chosen = ticket.drawn(other)
        for one in draw.candidate_ids.sudo():
            one.place = one.key in chosen and chosen.index(one.key) + 1
        self.assertFalse(draw.verify()["is_drawn"])

    def test_a_word_of_who_committed_is_found_out(self):
        draw = self.draft()
        draw.perform("commit")
        # past the door, as whoever holds the server might
        with patch.object(type(draw), "_why_not_role", lambda *_args: ""):
            draw.perform("witness", reason="47")
        draw.perform("draw")
        self.assertFalse(self.reveal(draw).verify()["is_witnessed"])

    def test_whatever_was_changed_is_noticed(self):
        draw = self.reveal(self.drawn())
        candidate = draw.candidate_ids[:1].sudo()
        candidate.weight += 1
        self.assertFalse(draw.verify()["is_committed"])
        candidate.weight -= 1
        one, other = draw.candidate_ids.filtered("place").sudo()
        one.place, other.place = other.place, one.place
        found = draw.verify()
        self.assertEqual(
            found, {"is_committed": True, "is_witnessed": True, "is_drawn": False}
        )

    def test_what_was_drawn_is_not_chosen(self):
        draw = self.drawn()
        check = draw.check_ids[:1]
        with self.assert_refused(UserError, "not chosen"):
            check.perform("cancel", reason="Không muốn")
        with self.assert_refused(AccessError, "."):
            check.write({"unit_id": self.home_commune.id})
        with self.assert_refused(AccessError, "."):
            check.write({"kind": "planned"})
        with self.assert_refused(AccessError, "."):
            self.Check.with_user(self.supervisor).create(
                [self.plan_values(self.supervisor, draw_id=draw.id)]
            )

    def test_committed_it_stays(self):
        draw = self.draft()
        draw.perform("commit")
        with self.assert_refused(AccessError, "."):
            draw.write({"count": 1})
        with self.assert_refused(AccessError, "."):
            draw.candidate_ids[:1].write({"weight": 1})
        with self.assert_refused(UserError, "."):
            draw.perform("commit")
        with self.assert_refused(UserError, "."):
            draw.perform("reveal")

    def test_one_draw_a_month(self):
        self.draft()
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.IntegrityError),
            self.env.cr.savepoint(),
        ):
            self.draft()

    def test_signs_weigh(self):
        self.signed([self.card])
        draw = self.draft()
        draw.perform("commit")
        here = draw.candidate_ids.filtered(lambda c: c.commune_id == self.home_commune)
        there = draw.candidate_ids - here
        # 10 + one open finding; elsewhere 10 + 24 months without a check
        self.assertEqual(here.weight, 20)
        self.assertEqual(set(there.mapped("weight")), {130})

    def test_who_draws(self):
        for user in (self.leader, self.board, self.role_users["auditor"]):
            with self.assert_refused(AccessError, "."):
                self.draft(user)
        province = self.draft(
            self.province_admin,
            level="province",
            cluster_id=False,
            province_id=self.home_province.id,
        )
        province.perform("commit")
        self.assertIn(self.other_commune, province.candidate_ids.commune_id)
        self.assertFalse(
            self.Draw.with_user(self.supervisor).search([("id", "=", province.id)])
        )

    def test_a_draw_needs_communes_and_checklists(self):
        with self.assert_refused(UserError, "checklist"):
            self.draft(checklist_ids=[]).perform("commit")

    def test_no_more_than_there_are(self):
        with self.assert_refused(UserError, "only 4 communes"):
            self.draft(count=5).perform("commit")
