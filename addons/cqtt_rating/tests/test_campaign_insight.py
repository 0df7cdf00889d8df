"""How far a campaign is, whether targets are met, where columns part."""

from odoo.tests import tagged

from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestCampaignInsight(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()

    def test_progress_and_targets(self):
        self.assertFalse(self.campaign.is_target_met)
        self.proposed(self.an, self.binh)
        self.assertEqual(self.campaign.submitted_count, 2)
        self.decision().with_user(self.decider).perform("sign")
        self.env.invalidate_all()
        campaign = self.campaign.with_user(self.leader)
        self.assertEqual((campaign.decided_count, campaign.recognised_count), (2, 2))
        self.assertEqual(campaign.recognised_share, 66.7)
        self.assertTrue(campaign.is_target_met)
        self.campaign.target_share = 70
        self.assertFalse(campaign.is_target_met)

    def test_who_had_to_rise(self):
        self.campaign.must_rise = True
        for unit, star in ((self.an, 1), (self.binh, 0)):
            self.appraisal(unit)._write_behind_door({"previous_star": star})
        self.proposed(self.an, self.binh)
        self.decision().with_user(self.decider).perform("sign")
        self.env.invalidate_all()
        self.assertEqual(self.campaign.not_risen, "Xã An")

    def test_generosity_is_over_what_the_machine_scores(self):
        self.submit()
        self.seal()
        self.appraise(I_1=60, I_2=33)
        appraisal = self.appraisal(self.an)
        self.assertEqual((appraisal.self_gap, appraisal.team_gap), (1.5, 4.5))
