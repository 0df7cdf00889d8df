from odoo.tests import new_test_user, tagged

from odoo.addons.base.tests.common import BaseCommon

from ..hooks import post_init_hook


@tagged("post_install", "-at_install")
class TestHooks(BaseCommon):
    def assert_vietnamese(self):
        self.assertTrue(self.env["res.lang"]._get_data(code="vi_VN"))
        company = self.env.ref("base.main_company")
        self.assertEqual(company.country_id.code, "VN")
        self.assertEqual(company.currency_id.name, "VND")
        self.assertTrue(company.currency_id.active)
        partner = self.env["res.partner"].create({"name": "Người mới"})
        self.assertEqual((partner.lang, partner.tz), ("vi_VN", "Asia/Ho_Chi_Minh"))

    def test_from_scratch_and_again(self):
        domain = [
            ("field_id.model", "=", "res.partner"),
            ("field_id.name", "in", ["lang", "tz"]),
        ]
        self.env["ir.default"].search(domain).unlink()
        company = self.env.ref("base.main_company")
        company.write(
            {
                "country_id": self.env.ref("base.us").id,
                "currency_id": self.env.ref("base.USD").id,
            }
        )
        user = new_test_user(self.env, "test_old_user", lang="en_US", tz="UTC")
        portal = new_test_user(
            self.env, "test_portal", "base.group_portal", lang="en_US", tz="UTC"
        )
        for _time in range(2):
            post_init_hook(self.env)
            self.assert_vietnamese()
            self.assertEqual((user.lang, user.tz), ("vi_VN", "Asia/Ho_Chi_Minh"))
            self.assertEqual((portal.lang, portal.tz), ("en_US", "UTC"))
        self.assertEqual(self.env["ir.default"].search_count(domain), 2)

    def test_menus_are_vietnamese(self):
        menu = self.env.ref("cqtt_base.cqtt_menu_root").with_context(lang="vi_VN")
        self.assertEqual(menu.name, "Chính quyền thân thiện")
