from freezegun import freeze_time

from odoo.tests import tagged

from .campaign_common import CampaignCase


@tagged("post_install", "-at_install")
class TestHomePanels(CampaignCase):
    """Where a commune would stand today, and how far the campaign is."""

    def panels(self, user):
        with freeze_time("2026-06-01 03:00:00"):
            told = self.env["cqtt.home"].with_user(user).get_panels()
        return {panel["key"]: panel for panel in told}

    def test_stars_of_the_leader(self):
        panel = self.panels(self.leader)["rating_stars"]
        given, stars = panel["figures"]
        self.assertTrue(given["value"].startswith("28"), given)
        self.assertEqual(stars["value"], "★")
        [step] = panel["rows"]
        self.assertTrue(step["cells"][0].startswith("I.2."), step)
        self.assertEqual(step["cells"][2], "40")
        self.assertNotIn("rating_stars", self.panels(self.manager))

    def test_without_a_scheme_there_are_no_stars(self):
        in_force = self.env["cqtt.rating.scheme"].search([("state", "=", "in_force")])
        with freeze_time("2031-06-01 03:00:00"):
            in_force.perform("end", reason="Thử")
            self.env.flush_all()
        self.assertNotIn("rating_stars", self.panels(self.leader))

    def test_campaign_of_the_board(self):
        self.assertNotIn("rating_campaign", self.panels(self.board))
        self.open_campaign()
        panel = self.panels(self.board)["rating_campaign"]
        self.assertEqual(panel["figures"][0]["value"], "3")
        self.assertNotIn("rating_campaign", self.panels(self.leader))
        own = self.panels(self.admin)["rating_campaign"]["bars"][0]
        self.assertEqual(own["parts"], {"waiting": 3})
        found = self.env["cqtt.appraisal"].search(own["opens"]["domain"])
        self.assertEqual(found, self.campaign.appraisal_ids)
