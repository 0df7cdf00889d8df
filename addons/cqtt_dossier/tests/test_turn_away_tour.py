from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin


@tagged("post_install", "-at_install")
class TestTurnAwayTour(RolesMixin, HttpCase):
    """The desk hands out forms 02 and 03 in a browser."""

    def test_tour(self):
        units = self.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        values = {"name": "Xã Thử", "kind": "commune", "agency_code": "H99.1.01"}
        commune = units.create({**values, "parent_id": province.id})
        self.new_role_user(
            "test_turn_away",
            "officer",
            commune,
            name="test_turn_away",
            lang="vi_VN",
            tz="Asia/Ho_Chi_Minh",
        )
        self.start_tour(
            "/odoo/tiep-nhan", "cqtt_dossier_turn_away", login="test_turn_away"
        )
        dossiers = self.env["cqtt.dossier"].search([("unit_id", "=", commune.id)])
        self.assertEqual(sorted(dossiers.mapped("state")), ["not_received", "received"])
        received = dossiers.filtered(lambda dossier: dossier.state == "received")
        self.assertTrue(received.supplement_ids.is_guidance)
        self.assertTrue(received.supplement_ids.answered_at)
