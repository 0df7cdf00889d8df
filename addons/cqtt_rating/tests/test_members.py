"""Members of a team score on their own, secret until open; then the rule decides."""

from fractions import Fraction as F

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import BaseCase, tagged
from odoo.tools import mute_logger

from ..campaign import mean, spread
from ..scoring import Rounding
from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestMean(BaseCase):
    def test_mean_on_a_step(self):
        for points, expected in (
            ((F(2), F(1)), F(3, 2)),
            ((F(2), F(2), F(1)), F(3, 2)),
            ((F(2), F(2)), F(2)),
            ((F(2), F(7, 4)), F(7, 4)),
        ):
            self.assertEqual(mean(points, F(2), Rounding()), expected)
        with self.assertRaises(ValueError):
            mean((), F(2), Rounding())

    def test_spread(self):
        self.assertEqual(spread((F(2), F(1), F(3))), (F(1), F(3)))
        self.assertIsNone(spread(()))


class MembersCase(CampaignCase):
    rule = "average"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.campaign.team_rule = cls.rule
        cls.open_campaign()

    def setUp(self):
        super().setUp()
        self.submit()
        self.seal()
        self.appraisal(self.an, self.supervisor).perform("begin")

    def give(self, user, **points):
        lines = self.lines(self.an, self.env.user)
        rows = [
            {"id": lines[code.replace("_", ".")].id, "points": value, "note": "Đã xem"}
            for code, value in points.items()
        ]
        appraisal = self.appraisal(self.an, user).with_context(lang="en_US")
        return appraisal.save_sheet("member", rows)

    def scores(self, user):
        return self.env["cqtt.appraisal.member.score"].with_user(user).search([])

    def shown(self, sheet):
        return {line["code"]: line for line in sheet["groups"][0]["lines"]}


@tagged("post_install", "-at_install")
class TestAverage(MembersCase):
    def test_secret_until_all_have_scored(self):
        sheet = self.give(self.supervisor, I_1=60, I_2=20)
        self.assertFalse(sheet["refused"])
        self.assertEqual(sheet["column"], "member")
        self.assertEqual(self.shown(sheet)["I.1"]["member"], "60")
        for user in (self.member, self.board, self.admin):
            self.assertFalse(self.scores(user))
        other = self.appraisal(self.an, self.member).get_sheet()
        self.assertEqual(self.shown(other)["I.1"]["member"], "")
        self.assertNotIn("spread", self.shown(other)["I.1"])

        sheet = self.give(self.member, I_1=58, I_2=30)
        self.assertTrue(sheet["is_open"])
        found = self.shown(sheet)
        self.assertEqual((found["I.1"]["team"], found["I.2"]["team"]), ("59", "25"))
        self.assertEqual(found["I.2"]["spread"], "20 – 30")
        self.assertIn(self.supervisor.name, found["I.2"]["members"])
        self.assertEqual(len(self.scores(self.supervisor)), 4)

    def test_no_team_column_before(self):
        with self.assertRaisesRegex(AccessError, "."):
            self.score(self.an, "team", self.supervisor, I_1=60)

    def test_bad_points_are_named_and_the_rest_kept(self):
        sheet = self.give(self.supervisor, I_1=61, I_2=20)
        [said] = sheet["refused"].values()
        self.assertIn("more than the 60", said)
        self.assertEqual(self.shown(sheet)["I.2"]["member"], "20")

    def test_zero_is_given_and_cleared_is_not(self):
        self.give(self.supervisor, I_1=0, I_2=0)
        self.give(self.supervisor, I_1=None)
        found = self.shown(self.appraisal(self.an, self.supervisor).get_sheet())
        self.assertEqual((found["I.1"]["member"], found["I.2"]["member"]), ("", "0"))

    def test_head_opens_before_all_have_scored(self):
        self.give(self.supervisor, I_1=60, I_2=20)
        with self.assertRaises(UserError):
            self.appraisal(self.an, self.member).perform("open_scores")
        head = self.appraisal(self.an, self.supervisor)
        head.perform("open_scores")
        self.assertEqual(head.team_total, 80)
        refused = self.give(self.member, I_1=58)["refused"]
        self.assertIn("stay as they are", *refused.values())
        # the head may still change the average, with a note
        self.score(self.an, "team", self.supervisor, "Thống nhất", I_2=25)
        with self.assertRaises(AccessError):
            self.score(self.an, "team", self.member, "Tôi", I_2=30)
        head.perform("conclude")

    def test_who_sees_what_once_open(self):
        """The commune sees the team's column alone, its head in no way more."""
        self.give(self.supervisor, I_1=60, I_2=20)
        self.give(self.member, I_1=58, I_2=30)
        sheet = self.appraisal(self.an, self.leader).get_sheet()
        self.assertFalse(sheet["shows_members"])
        self.assertNotIn("spread", self.shown(sheet)["I.1"])
        with self.assertRaises(AccessError):
            self.scores(self.leader)
        sheet = self.appraisal(self.an, self.admin).get_sheet()
        self.assertEqual(self.shown(sheet)["I.1"]["spread"], "58 – 60")
        self.assertFalse(sheet["shows_members"])

    def test_returned_and_begun_again_is_scored_anew(self):
        self.give(self.supervisor, I_1=60, I_2=20)
        self.give(self.member, I_1=58, I_2=30)
        team = self.appraisal(self.an, self.supervisor)
        team.perform("send_back", reason="Thiếu ảnh")
        leader = self.appraisal(self.an, self.leader)
        leader.perform("complete")
        leader.perform("submit")
        team.perform("begin")
        sheet = self.give(self.supervisor, I_1=59)
        self.assertFalse(sheet["is_open"])
        self.assertEqual(self.shown(sheet)["I.2"]["member"], "")
        self.assertEqual(len(self.scores(self.member)), 2)

    def test_head_with_an_interest_leaves_it_to_the_others(self):
        self.env["cqtt.rating.interest"].with_user(self.supervisor).create(
            {"user_id": self.supervisor.id, "unit_id": self.an.id, "kind": "lives"}
        )
        self.assertTrue(self.give(self.member, I_1=58, I_2=30)["is_open"])
        self.score(self.an, "team", self.member, "Đã kiểm tra", I_2=29)

    def test_outsiders_give_nothing(self):
        for user in (self.far_member, self.leader, self.board):
            with self.assertRaises(AccessError):
                self.lines(self.an, user)["I.1"]._save_member({"points": 1})

    def test_never_past_the_sheet(self):
        self.give(self.supervisor, I_1=60)
        score = self.scores(self.supervisor)
        for act in (
            lambda: score.write({"points": 1}),
            lambda: score.unlink(),
            lambda: score.create({"line_id": score.line_id.id, "user_id": 2}),
        ):
            with self.assertRaises(AccessError):
                act()

    def test_database_keeps_interests_out_and_open_scores_shut(self):
        self.give(self.supervisor, I_1=60)
        score = self.scores(self.supervisor)
        self.env["cqtt.rating.interest"].with_user(self.supervisor).create(
            {"user_id": self.supervisor.id, "unit_id": self.an.id, "kind": "lives"}
        )
        self.env.flush_all()
        change = "UPDATE cqtt_appraisal_member_score SET points = 1 WHERE id = %s"
        self.refused(change, score)
        self.refused("DELETE FROM cqtt_appraisal_member_score WHERE id = %s", score)
        # who has an interest is not waited for
        self.assertTrue(self.give(self.member, I_1=60, I_2=30)["is_open"])
        self.env.flush_all()
        other = self.scores(self.member).filtered(lambda s: s.user_id == self.member)
        self.refused(change, other[0])

    def refused(self, sql, record):
        with (
            self.assertRaises(psycopg2.errors.RestrictViolation),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(sql, [record.id])


@tagged("post_install", "-at_install")
class TestHead(MembersCase):
    rule = "head"

    def test_head_decides(self):
        self.give(self.supervisor, I_1=60, I_2=20)
        sheet = self.give(self.member, I_1=60, I_2=30)
        self.assertEqual((sheet["column"], sheet["is_open"]), (False, True))
        self.assertEqual(self.shown(sheet)["I.2"]["team"], "")
        head = self.appraisal(self.an, self.supervisor)
        self.assertEqual(head.get_sheet()["column"], "team")
        self.score(self.an, "team", self.supervisor, "Sau thảo luận", I_1=60, I_2=30)
        head.perform("conclude")


@tagged("post_install", "-at_install")
class TestAgreed(MembersCase):
    rule = "agreed"

    def test_as_before(self):
        refused = self.give(self.supervisor, I_1=60)["refused"]
        self.assertIn("on their own", *refused.values())
        self.assertNotIn(
            "open_scores",
            [v["verb"] for v in self.appraisal(self.an, self.supervisor).verbs],
        )
        with self.assertRaises(UserError):
            self.appraisal(self.an, self.supervisor).perform("open_scores")
        self.score(self.an, "team", self.member, "Đã xem", I_1=60, I_2=30)
