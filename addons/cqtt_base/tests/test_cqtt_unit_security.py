from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import ROLES, CqttCommon


@tagged("post_install", "-at_install")
class TestCqttUnitSecurity(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.old = cls.make_unit("Xã Cũ", "commune")
        cls.new = cls.make_unit("Xã Mới", "commune")
        cls.link = cls.env["cqtt.unit.link"].create(
            {
                "predecessor_id": cls.old.id,
                "successor_id": cls.new.id,
                "kind": "renamed",
                "date": "2025-07-01",
            }
        )

    def test_every_role_reads(self):
        for role in ROLES:
            with self.subTest(role=role):
                user = self.role_users[role]
                self.assertEqual(self.old.with_user(user).name, "Xã Cũ")
                self.assertEqual(self.link.with_user(user).kind, "renamed")

    def test_only_the_province_administrator_writes(self):
        for role in ROLES:
            with self.subTest(role=role):
                for record in (self.old, self.link):
                    record = record.with_user(self.role_users[role])
                    for operation in ("create", "write", "unlink"):
                        self.assertEqual(
                            record.has_access(operation), role == "province_admin"
                        )

    def test_refusal_over_the_orm(self):
        for role in set(ROLES) - {"province_admin"}:
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.old.with_user(self.role_users[role]).name = "Xã Khác"

    def test_province_administrator(self):
        unit = self.old.with_user(self.province_admin)
        unit.hotline = "0218"
        created = unit.create({"name": "Xã Nữa", "kind": "commune"})
        created.unlink()
        self.assertFalse(created.exists())

    def test_employee_without_role(self):
        for record in (self.old, self.link):
            with self.assertRaises(AccessError):
                record.with_user(self.employee).read(["display_name"])

    def test_menu(self):
        menu = self.env.ref("cqtt_base.cqtt_unit_menu")
        for role in ROLES:
            visible = self.env["ir.ui.menu"].with_user(self.role_users[role])
            self.assertIn(menu.id, visible._visible_menu_ids(), role)
        visible = self.env["ir.ui.menu"].with_user(self.employee)._visible_menu_ids()
        self.assertNotIn(menu.id, visible)

    def test_nothing_implied_across_privileges(self):
        groups = {role: self.env.ref(f"cqtt_base.group_{role}") for role in ROLES}
        implied = {
            (role, other)
            for role, group in groups.items()
            for other, other_group in groups.items()
            if role != other and other_group in group.all_implied_ids
        }
        self.assertEqual(implied, {("manager", "officer")})
        system = self.env.ref("base.group_system")
        for group in groups.values():
            self.assertNotIn(group, system.all_implied_ids)
