"""The board tries out other bounds in a real browser."""

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.tours_common import ToursMixin

from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestInsightTour(ToursMixin, CampaignCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.users"].search([]).lang = "vi_VN"
        cls.open_campaign()

    def test_insight(self):
        self.lay_before_board(self.an, self.chi)
        self.score(self.an, "board", self.board, "Cộng", I_2=32)
        self.walk(self.board, "phan-tich-dot-cham", "cqtt_campaign_insight")
