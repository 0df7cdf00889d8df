from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..roles import ROLES
from .common import CqttCommon


@tagged("post_install", "-at_install")
class TestCqttRoleGrantSecurity(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.elsewhere = cls.new_role_user(
            "test_elsewhere", "officer", cls.other_commune
        ).role_grant_ids
        users = cls.env["res.users"].union(*cls.role_users.values())
        cls.grants = users.role_grant_ids | cls.elsewhere

    def visible(self, user):
        return (
            self.env["cqtt.role.grant"]
            .with_user(user)
            .search([("id", "in", self.grants.ids)])
        )

    def test_who_sees_which_grants(self):
        at_home = self.grants.filtered(lambda g: g.unit_id == self.home_commune)
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                if role in ("province_admin", "auditor"):
                    expected = self.grants
                elif role == "account_admin":
                    expected = at_home
                else:
                    expected = user.role_grant_ids
                self.assertEqual(self.visible(user), expected)
        self.assertFalse(self.visible(self.employee))

    def test_access_rights(self):
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                grants = self.env["cqtt.role.grant"].with_user(user)
                self.assertTrue(grants.has_access("read"))
                grants_roles = role in ("account_admin", "province_admin")
                self.assertEqual(grants.has_access("create"), grants_roles)
                # without it a form has no button to save; ``write`` itself refuses
                self.assertEqual(grants.has_access("write"), grants_roles)
                self.assertFalse(grants.has_access("unlink"))

    def test_clusters_are_read_by_all_and_kept_by_one(self):
        member = self.home_cluster.member_ids
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                for record in (self.home_cluster, member):
                    record = record.with_user(user)
                    self.assertTrue(record.display_name)
                    for operation in ("create", "write", "unlink"):
                        self.assertEqual(
                            record.has_access(operation), role == "province_admin"
                        )
        for record in (self.home_cluster, member):
            with self.assertRaises(AccessError):
                record.with_user(self.employee).read(["display_name"])

    def test_district_clusters_are_made_by_the_province_administrator(self):
        district = self.make_unit(
            "Huyện", "rural_district", parent_id=self.home_province.id
        )
        self.home_commune.parent_id = district
        for role in set(ROLES) - {"province_admin"}:
            with self.subTest(role=role), self.assertRaises(AccessError):
                province = self.home_province.with_user(self.role_users[role])
                province.action_make_district_clusters()

    def test_menus(self):
        menus = self.env["ir.ui.menu"]
        grants = self.env.ref("cqtt_base.cqtt_role_grant_menu")
        clusters = self.env.ref("cqtt_base.cqtt_cluster_menu")
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                visible = menus.with_user(user)._visible_menu_ids()
                self.assertIn(clusters.id, visible)
                self.assertEqual(
                    grants.id in visible,
                    role in ("account_admin", "province_admin", "auditor"),
                )

    def test_methods_over_rpc(self):
        """What is not meant for the client has a private name."""
        for model in ("cqtt.role.grant", "cqtt.cluster", "cqtt.cluster.member"):
            cls = type(self.env[model])
            own = {
                name
                for name in dir(cls)
                if not name.startswith("_")
                and callable(getattr(cls, name))
                and "cqtt_base" in getattr(getattr(cls, name), "__module__", "")
            }
            allowed = {"create", "load", "write", "unlink"}
            self.assertEqual(
                {name for name in own if not name.startswith("action_")}, allowed
            )
