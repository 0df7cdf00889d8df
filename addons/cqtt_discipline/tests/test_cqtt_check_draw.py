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

    def drawn(self):
        draw = self.draft()
        draw.perform("commit")
        draw.perform("draw")
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
        self.assertEqual(public.verify(), {"is_committed": True, "is_drawn": True})
        self.assertIn(draw.published_seed, public.ticket)

    def test_whatever_was_changed_is_noticed(self):
        draw = self.drawn()
        for check in draw.check_ids:
            self.begin_check(check)
        candidate = draw.candidate_ids[:1].sudo()
        candidate.weight += 1
        self.assertFalse(draw.verify()["is_committed"])
        candidate.weight -= 1
        one, other = draw.candidate_ids.filtered("place").sudo()
        one.place, other.place = other.place, one.place
        found = draw.verify()
        self.assertEqual(found, {"is_committed": True, "is_drawn": False})

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
