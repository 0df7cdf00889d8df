from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.tours_common import CommuneTours


@tagged("post_install", "-at_install")
class TestTurnAwayTour(CommuneTours):
    """The desk hands out forms 02 and 03 in a browser."""

    def test_tour(self):
        officer = self.new_worker("test_turn_away", "officer")
        self.walk(officer, "tiep-nhan", "cqtt_dossier_turn_away")
        dossiers = self.env["cqtt.dossier"].search([("unit_id", "=", self.commune.id)])
        self.assertEqual(sorted(dossiers.mapped("state")), ["not_received", "received"])
        received = dossiers.filtered(lambda dossier: dossier.state == "received")
        self.assertTrue(received.supplement_ids.is_guidance)
        self.assertTrue(received.supplement_ids.answered_at)
