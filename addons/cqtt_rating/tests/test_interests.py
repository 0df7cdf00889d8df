"""Nobody judges his own commune, his own cluster, or where he declared an interest."""

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestInterests(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()
        cls.interests = cls.env["cqtt.rating.interest"]

    def declare(self, user, unit, **values):
        return self.interests.with_user(user).create({"unit_id": unit.id, **values})

    def works(self, user, unit):
        self.env["cqtt.staff"].create(
            {"name": user.name, "unit_id": unit.id, "user_id": user.id}
        )

    def why(self, user, unit, bars_cluster=False):
        return self.interests._conflict(user, unit, bars_cluster)

    def test_declared(self):
        self.assertFalse(self.why(self.member, self.an))
        self.declare(self.member, self.an)
        self.assertIn("declared", self.why(self.member, self.an))
        self.assertFalse(self.why(self.member, self.binh))
        self.declare(self.member, self.binh, date_from="2020-01-01", date_to="2021-1-1")
        self.assertFalse(self.why(self.member, self.binh))

    def test_works_there(self):
        self.works(self.board, self.an)
        self.assertIn("works", self.why(self.board, self.an))
        self.assertIn("cluster", self.why(self.board, self.binh, True))
        self.assertFalse(self.why(self.board, self.chi, True))

    def test_declares_for_himself_alone(self):
        with self.assertRaises(AccessError):
            self.declare(self.member, self.an, user_id=self.supervisor.id)
        made = self.declare(self.admin, self.an, user_id=self.supervisor.id)
        self.assertIn("declared", self.why(self.supervisor, self.an))
        with self.assertRaises(AccessError):
            made.with_user(self.supervisor).write({"date_to": "2026-01-01"})
        self.assertFalse(self.interests.with_user(self.member).search([]))

    def test_team_member_is_kept_out(self):
        self.declare(self.member, self.an)
        team = self.appraisal(self.an).team_id
        mine = team.member_ids.filtered(lambda each: each.user_id == self.member)
        self.assertEqual(mine.excluded, "Xã An")
        self.submit()
        self.seal()
        appraisal = self.appraisal(self.an, self.member)
        with self.assertRaisesRegex(UserError, "declared an interest"):
            appraisal.perform("begin")
        self.appraisal(self.an, self.supervisor).perform("begin")
        with self.assertRaisesRegex(AccessError, "declared an interest"):
            self.score(self.an, "team", self.member, I_1=10)
        self.assert_database_refuses("team", self.member)

    def test_board_member_is_kept_out_of_his_cluster(self):
        self.works(self.board, self.binh)
        self.submit()
        self.seal()
        self.appraise()
        self.appraisal(self.an, self.board_2).perform("lay_before_board")
        with self.assertRaisesRegex(AccessError, "cluster"):
            self.score(self.an, "board", self.board, I_1=10)
        self.score(self.an, "board", self.board_2, "Đủ", I_1=58)
        self.assert_database_refuses("board", self.board)

    def assert_database_refuses(self, column, user):
        self.env.flush_all()
        line = self.lines(self.an, self.env.user)["I.1"]
        with (
            self.assertRaises(psycopg2.errors.RestrictViolation),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(
                f"UPDATE cqtt_appraisal_line SET {column}_points = 7,"  # noqa: S608
                f" {column}_by_id = %s WHERE id = %s",
                [user.id, line.id],
            )
