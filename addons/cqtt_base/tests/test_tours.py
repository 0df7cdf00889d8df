from odoo.tests import HttpCase, tagged

from .common import set_units_aside
from .roles_common import RolesMixin


@tagged("post_install", "-at_install")
class TestTours(RolesMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        province = cls.env["cqtt.unit"].create({"name": "Tỉnh", "kind": "province"})
        cls.new_role_user(
            "test_tour",
            "province_admin",
            province,
            lang="vi_VN",
            tz="Asia/Ho_Chi_Minh",
        )
        set_units_aside(cls.env)

    def test_find_unit(self):
        self.env["cqtt.unit"]._load_list("2025-07", "25")
        self.start_tour("/odoo", "cqtt_base_find_unit", login="test_tour")

    def test_load_province(self):
        self.start_tour("/odoo/don-vi", "cqtt_base_load_province", login="test_tour")
        province = self.env["cqtt.unit"].search(
            [("code_set", "=", "gso-34"), ("level", "=", "province")]
        )
        self.assertEqual(province.name, "Tỉnh Điện Biên")
        self.assertEqual(province.child_count, 45)
