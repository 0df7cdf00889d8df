"""A campaign as a whole: what if, teams, criteria, ranking, history, targets."""

from time import perf_counter

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestInsight(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()

    def insight(self, user=None):
        return self.env["cqtt.campaign.insight"].with_user(user or self.board)

    def data(self, user=None):
        return self.insight(user).get_data(self.campaign.id)

    def what_if(self, **change):
        found = self.insight().get_what_if(self.campaign.id, **change)
        stars = {
            row["star"]: (len(row["before"]), len(row["after"]))
            for row in found["stars"]
        }
        return stars, found

    def test_what_if_on_final_scores(self):
        """90 points of An and Chi are one star; other bounds and weights move it."""
        self.lay_before_board(self.an, self.chi)
        self.score(self.an, "board", self.board, "Cộng", I_2=32)
        stars, found = self.what_if()
        self.assertEqual(stars, {2: (0, 0), 1: (2, 2), 0: (0, 0)})
        self.assertEqual((found["communes"], found["moved"]), (2, []))

        stars, found = self.what_if(lows={1: 91})
        self.assertEqual(stars, {2: (0, 0), 1: (2, 1), 0: (0, 1)})
        [moved] = found["moved"]
        self.assertEqual(
            (moved["name"], moved["before"], moved["after"]), ("Xã Chi", 1, 0)
        )

        stars, found = self.what_if(lows={2: 92}, shares={"G1": 50})
        self.assertEqual(stars[2], (0, 1))

        # 60 of 60 and 30 of 40 are 20 of 20 and 60 of 80
        _stars, found = self.what_if(maxima={"I.1": 20, "I.2": 80})
        self.assertFalse(found["is_off"])
        [moved] = [row for row in found["moved"] if row["name"] == "Xã Chi"] or [None]
        self.assertIsNone(moved)
        _stars, found = self.what_if(maxima={"I.1": 10, "I.2": 90})
        self.assertEqual(found["moved"][0]["total_after"], "77.5")

    def test_what_no_scheme_can_be(self):
        for change in (
            {"lows": {2: 70}},
            {"maxima": {"I.1": 0}},
            {"shares": {"G1": 120}},
            {"lows": {1: "x"}},
        ):
            with self.assertRaisesRegex(UserError, "No scheme can be so"):
                self.what_if(**change)
        with self.assertRaisesRegex(UserError, "Choose a campaign"):
            self.insight().get_data(0)

    def test_everybody_sees_what_his_appraisals_show(self):
        self.submit()
        self.submit(self.chi, self.leader_chi)
        for user, seen in (
            (self.board, 0),
            (self.far_member, 1),
            (self.supervisor, 1),
            (self.admin, 3),
            (self.leader, 1),
        ):
            self.assertEqual(self.data(user)["seen"], seen, user.name)
        with self.assertRaises(AccessError):
            self.insight(self.leader).get_path(self.appraisal(self.chi).id)

    def test_grid_and_path(self):
        self.lay_before_board(self.an, self.chi)
        grid = self.data()["grid"]
        self.assertEqual(grid["stars"], [2, 1, 0])
        self.assertEqual([row["recognised"] for row in grid["rows"]], [1, 1])
        [cell] = [cell for cell in grid["rows"][0]["cells"] if cell["count"]]
        self.assertEqual((cell["star"], cell["count"]), (1, 1))
        path = self.insight().get_path(self.appraisal(self.an).id)
        self.assertEqual(path["star"], 2)
        self.assertEqual(
            [(lift["code"], lift["start"], lift["goal"]) for lift in path["lifts"]],
            [("I.2", "30", "40")],
        )

    def test_teams_and_criteria_beside_the_machine(self):
        """The machine gives I.2: An 28.5, Bình 40, Chi 3.25; all claim and get 30."""
        self.lay_before_board(self.an, self.binh, self.chi)
        near, far = self.data()["teams"][::-1]
        self.assertEqual((far["communes"], far["team"], far["low"]), (1, 26.75, None))
        self.assertTrue(far["is_few"])
        self.assertEqual((near["communes"], near["team"]), (2, -4.25))
        self.assertLess(near["low"], near["team"])
        [row] = self.data()["criteria"]
        self.assertEqual((row["code"], row["communes"]), ("I.2", 3))
        self.assertEqual((row["apart"], row["above"]), (3, 2))
        self.assertAlmostEqual(row["distance"], 38.25 / 3)

    def test_ranking_is_a_policy(self):
        self.lay_before_board(self.an, self.binh, self.chi)
        self.assertEqual(self.data()["ranking"], {"is_shown": False, "rows": []})
        self.campaign.with_user(self.admin).write(
            {"shows_ranking": True, "few_cases": 10}
        )
        ranking = self.data()["ranking"]
        rows = {row["name"]: row for row in ranking["rows"]}
        self.assertEqual(rows["Xã An"]["place"], 1)
        # all have 90 points: nobody can be told apart
        self.assertEqual({(r["first"], r["last"]) for r in rows.values()}, {(1, 3)})
        self.assertEqual(
            {name: (row["volume"], row["few"]) for name, row in rows.items()},
            {"Xã An": (7, 1), "Xã Bình": (8, 1), "Xã Chi": (48, 0)},
        )
        self.assertTrue(ranking["is_counted"])
        self.assertLess(rows["Xã An"]["low"], 90)
        self.assertLessEqual(rows["Xã An"]["high"], 100)

    def test_without_sealed_figures_no_place_is_certain(self):
        scores = {
            unit.id: ({"I.1": 60, "I.2": 30}, {"I.1": 60, "I.2": points}, {})
            for unit, points in ((self.an, 30), (self.binh, 20))
        }
        paper = self.make_campaign(name="Trên giấy", year=2025, shows_ranking=True)
        paper._enter_history(scores)
        ranking = self.insight().get_data(paper.id)["ranking"]
        self.assertFalse(ranking["is_counted"])
        self.assertEqual([row["place"] for row in ranking["rows"]], [1, 2])
        self.assertEqual({row["first"] for row in ranking["rows"]}, {None})

    def test_targets_and_history(self):
        self.campaign.write({"must_rise": True, "target_share": 60})
        self.proposed(self.an, self.binh)
        self.decision().with_user(self.decider).perform("sign")
        following = self.make_campaign(
            year=2027, name="Chấm sao 2027", must_rise=True, target_share=60
        )
        self.open_campaign(following)
        found = self.insight(self.admin).get_data(following.id)
        targets = found["targets"]
        self.assertEqual((targets["wanted"], targets["lacking"]), (2, 2))
        self.assertEqual((targets["bound"], targets["risen"]), (2, 0))
        self.assertEqual(
            {row["name"] for row in targets["behind"]}, {"Xã An", "Xã Bình"}
        )
        history = found["history"]
        self.assertEqual((history["years"], history["year"]), ([2026], 2027))
        rows = {row["name"]: row for row in history["rows"]}
        self.assertEqual(rows["Xã An"]["before"][0]["star"], 1)
        self.assertEqual(rows["Xã An"]["before"][0]["total"], "90")
        self.assertEqual(rows["Xã Chi"]["before"], [None])
        self.assertFalse(rows["Xã An"]["is_scored"])

    def test_one_question(self):
        """However many communes: the points are one question."""
        self.lay_before_board(self.an, self.chi)
        self.what_if()
        before, begin = self.env.cr.sql_log_count, perf_counter()
        self.what_if(lows={1: 91})
        self.assertLess(self.env.cr.sql_log_count - before, 12)
        self.assertLess(perf_counter() - begin, 1)
