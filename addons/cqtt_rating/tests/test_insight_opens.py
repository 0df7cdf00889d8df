"""Each mean of an insight opens the scores that it was computed of."""

from statistics import mean

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestInsightOpens(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()

    def insight(self, user=None):
        return self.env["cqtt.campaign.insight"].with_user(user or self.board)

    def behind(self, action, user=None):
        records = self.env[action["res_model"]].with_user(user or self.board)
        [(view_id, kind), *_rest] = action["views"]
        arch = records.get_view(view_id, kind)["arch"]
        self.assertIn('type="object"', arch)
        order = arch.partition('default_order="')[2].partition('"')[0]
        return records.search(action["domain"], order=order)

    def test_means_of_teams(self):
        self.lay_before_board(self.an, self.binh, self.chi)
        for row in self.insight().get_data(self.campaign.id)["teams"]:
            found = self.behind(self.insight().open_team(self.campaign.id, row["id"]))
            self.assertEqual(len(found), row["communes"])
            for column in ("team", "own"):
                name = {"team": "team_gap", "own": "self_gap"}[column]
                self.assertAlmostEqual(mean(found.mapped(name)), row[column])
            gaps = found.mapped("team_gap")
            self.assertEqual(gaps, sorted(gaps, reverse=True))
            self.assertTrue(found[:1].action_open_sheet())
        with self.assertRaisesRegex(UserError, "no such figure"):
            self.insight().open_team(self.campaign.id, 0)

    def test_means_of_criteria(self):
        self.lay_before_board(self.an, self.binh, self.chi)
        [row] = self.insight().get_data(self.campaign.id)["criteria"]

        def lines(part):
            action = self.insight().open_criterion(self.campaign.id, row["id"], part)
            return self.behind(action)

        found = lines("all")
        self.assertEqual(len(found), row["communes"])
        self.assertAlmostEqual(mean(found.mapped("self_gap")), row["mean"])
        self.assertAlmostEqual(mean(found.mapped("self_distance")), row["distance"])
        gaps = found.mapped("self_gap")
        self.assertEqual(gaps, sorted(gaps, reverse=True))
        self.assertEqual(len(lines("apart")), row["apart"])
        self.assertEqual(len(lines("above")), row["above"])
        with self.assertRaisesRegex(UserError, "no such figure"):
            self.insight().open_criterion(self.campaign.id, 0)

    def test_from_a_score_to_its_reason(self):
        line = self.lines(self.an, self.leader)["I.2"]
        told = line.action_why_machine()
        self.assertEqual(told["tag"], "cqtt_why")
        params = told["params"]
        explained = (
            self.env[params["model"]]
            .with_user(self.leader)
            .get_criterion_explanation(*params["args"], **params["choice"])
        )
        self.assertTrue(explained["terms"])
        self.seal()
        self.assertEqual(line.action_why_machine()["res_model"], "cqtt.rating.seal")
        with self.assertRaises(AccessError):
            self.lines(self.an, self.leader_binh)["I.2"].action_why_machine()

    def test_stars_of_other_bounds_name_their_communes(self):
        self.lay_before_board(self.an, self.chi)
        found = self.insight().get_what_if(self.campaign.id, lows={1: 91})
        every = self.campaign.appraisal_ids
        for name in ("before", "after"):
            ids = [id_ for row in found["stars"] for id_ in row[name]]
            self.assertEqual(len(ids), found["communes"])
            self.assertLessEqual(set(ids), set(every.ids))
