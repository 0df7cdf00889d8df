from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin

from .common import NUMBER


@tagged("post_install", "-at_install")
class TestTours(RolesMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Nhà", "kind": "province"})
        commune = units.create(
            {"name": "Xã Nhà", "kind": "commune", "parent_id": province.id}
        )
        cls.officer = cls.new_role_user(
            "test_tour", "officer", commune, lang="vi_VN", tz="Asia/Ho_Chi_Minh"
        )

    def test_card(self):
        self.start_tour("/odoo/cong-dan", "cqtt_person_card", login="test_tour")
        person = self.env["cqtt.person"].search([("create_uid", "=", self.officer.id)])
        self.assertEqual(person.name, "Đinh Thị Hòa")
        self.assertEqual(person.national_id_masked, "•••••••••568")
        self.assertEqual(person.phone_masked, "•••••••111")
        lines = self.env["cqtt.person.access"].search(
            [("user_id", "=", self.officer.id)], order="id"
        )
        self.assertEqual(lines.mapped("kind"), ["search", "reveal"])
        self.assertEqual(lines[-1].note, "Đối chiếu bản gốc")

    def test_consent(self):
        person = (
            self.env["cqtt.person"]
            .with_user(self.officer)
            .create({"name": "Bùi Văn Mường", "national_id": NUMBER})
        )
        self.start_tour(
            f"/odoo/cong-dan/{person.id}", "cqtt_person_consent", login="test_tour"
        )
        self.assertEqual(
            person.consent_ids.sorted("id").mapped("kind"), ["given", "withdrawn"]
        )
