"""The whole flow in a real browser: leader, team, board, second member, decider."""

from datetime import timedelta

from odoo import fields
from odoo.tests import HttpCase, tagged

from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestCampaignTours(CampaignCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.users"].search([]).lang = "vi_VN"
        cls.campaign.submit_due = fields.Datetime.now() + timedelta(days=1)
        cls.campaign.with_user(cls.admin).perform("open")

    def tour(self, name, user, path, record):
        self.env.flush_all()
        self.start_tour(f"/odoo/{path}/{record.id}", name, login=user.login)
        self.env.invalidate_all()

    def test_whole_flow(self):
        appraisal = self.appraisal(self.an)
        self.attach_papers(self.an, self.leader)
        self.tour("cqtt_campaign_leader", self.leader, "ho-so-cham-sao", appraisal)
        self.assertEqual(appraisal.state, "submitted")

        self.campaign.submit_due = fields.Datetime.now() - timedelta(seconds=1)
        self.campaign.with_user(self.admin).perform("seal")
        self.tour("cqtt_campaign_team", self.supervisor, "ho-so-cham-sao", appraisal)
        self.assertEqual((appraisal.state, appraisal.team_total), ("appraised", 90))

        appraisal.with_user(self.board).perform("lay_before_board")
        session = self.call_board(quorum=30)
        self.tour("cqtt_campaign_board", self.board, "phien-hop-hoi-dong", session)
        self.tour("cqtt_campaign_close", self.board_2, "phien-hop-hoi-dong", session)
        self.assertEqual(appraisal.state, "proposed")

        decision = self.decision()
        self.tour(
            "cqtt_campaign_decider", self.decider, "quyet-dinh-cong-nhan", decision
        )
        self.assertEqual((appraisal.state, appraisal.star), ("recognised", 1))
