"""The whole flow in a real browser: leader, team, board, second member, decider."""

from datetime import timedelta

from odoo import fields
from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.tours_common import ToursMixin

from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestCampaignTours(ToursMixin, CampaignCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.users"].search([]).lang = "vi_VN"
        cls.campaign.submit_due = fields.Datetime.now() + timedelta(days=1)
        cls.campaign.with_user(cls.admin).perform("open")

    def test_whole_flow(self):
        appraisal = self.appraisal(self.an)
        self.attach_papers(self.an, self.leader)
        self.walk(self.leader, f"ho-so-cham-sao/{appraisal.id}", "cqtt_campaign_leader")
        self.assertEqual(appraisal.state, "submitted")

        self.campaign.submit_due = fields.Datetime.now() - timedelta(seconds=1)
        self.campaign.with_user(self.admin).perform("seal")
        self.walk(
            self.supervisor, f"ho-so-cham-sao/{appraisal.id}", "cqtt_campaign_team"
        )
        self.assertEqual((appraisal.state, appraisal.team_total), ("appraised", 90))

        appraisal.with_user(self.board).perform("lay_before_board")
        session = self.call_board(quorum=30)
        self.walk(self.board, f"phien-hop-hoi-dong/{session.id}", "cqtt_campaign_board")
        self.walk(
            self.board_2, f"phien-hop-hoi-dong/{session.id}", "cqtt_campaign_close"
        )
        self.assertEqual(appraisal.state, "proposed")

        decision = self.decision()
        self.walk(
            self.decider, f"quyet-dinh-cong-nhan/{decision.id}", "cqtt_campaign_decider"
        )
        self.assertEqual((appraisal.state, appraisal.star), ("recognised", 1))
