from odoo.tests import tagged

from .common import CqttCommon


@tagged("post_install", "-at_install")
class TestCqttHome(CqttCommon):
    def get_data(self, user):
        return self.env["cqtt.home"].with_user(user).get_data()

    def visible_menus(self, user):
        menus = self.env["ir.ui.menu"].with_user(user)
        ours = self.env.ref("cqtt_base.cqtt_menu_root")
        shown = menus.browse(menus._visible_menu_ids()).sudo()
        return shown.filtered(lambda menu: menu.parent_id == ours)

    def test_roles_in_force(self):
        officer = self.role_users["officer"]
        for first, last in (("2020-01-01", "2020-12-31"), ("2021-01-01", "2099-12-31")):
            dates = {"date_from": first, "date_to": last}
            self.grant(officer, "leader", self.other_commune, **dates)
        data = self.get_data(officer)
        self.assertEqual(data["name"], officer.name)
        self.assertEqual(
            [(role["label"], role["place"], role["until"]) for role in data["roles"]],
            [("Leader", "Xã Bạn", "2099-12-31"), ("Officer", "Xã Nhà", False)],
        )

    def test_cluster_role(self):
        [role] = self.get_data(self.role_users["supervisor"])["roles"]
        self.assertIn("Cụm Nhà", role["place"])

    def test_employee_without_role_comes_home_and_no_further(self):
        self.assertEqual(self.get_data(self.employee)["roles"], [])
        home = self.env.ref("cqtt_base.cqtt_home_menu")
        self.assertEqual(self.visible_menus(self.employee), home)

    def test_home_is_first(self):
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                first = self.visible_menus(user).sorted("sequence")[:1]
                self.assertEqual(first, self.env.ref("cqtt_base.cqtt_home_menu"))
