from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.common import ROLES

from .common import DocumentCommon, read_pages

OPERATIONS = ("read", "write", "create", "unlink")
WRITERS = {"account_admin", "province_admin"}
READERS = WRITERS | {"auditor"}


@tagged("post_install", "-at_install")
class TestCqttPrintLayoutSecurity(DocumentCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.layout = cls.layouts.create({"unit_id": cls.ward.id})
        cls.other = cls.layouts.create({"unit_id": cls.other_ward.id})
        cluster = cls.make_cluster("Cụm 1", cls.ward)
        places = {"supervisor": cluster}
        at_province = {"board", "decider", "province_admin", "auditor"}
        places |= dict.fromkeys(at_province, cls.province)
        cls.users = {
            role: cls.new_role_user(f"test_{role}", role, places.get(role, cls.ward))
            for role in ROLES
        }

    def test_operations_by_role(self):
        for role, user in self.users.items():
            for operation in OPERATIONS:
                may = role in (READERS if operation == "read" else WRITERS)
                with self.subTest(role=role, operation=operation):
                    self.assertEqual(
                        self.layout.with_user(user).has_access(operation), may
                    )

    def test_account_administrator_stays_in_his_unit(self):
        mine = self.layouts.with_user(self.users["account_admin"])
        self.assertEqual(mine.search([]), self.layout)
        for operation in OPERATIONS:
            self.assertFalse(self.other.with_user(mine.env.user).has_access(operation))
        with self.assertRaises(AccessError):
            mine.create({"unit_id": self.new_commune.id})
        with self.assertRaises(UserError):
            self.layout.with_user(mine.env.user).unit_id = self.new_commune

    def test_another_role_elsewhere_opens_nothing(self):
        user = self.users["account_admin"]
        self.grant(user, "manager", self.other_ward)
        self.assertTrue(self.layout.with_user(user).has_access("write"))
        self.assertFalse(self.other.with_user(user).has_access("read"))

    def test_unit_of_the_account_administrator_is_proposed(self):
        self.layout.unlink()
        layout = self.layouts.with_user(self.users["account_admin"]).create({})
        self.assertEqual(layout.unit_id, self.ward)
        layout.place_name = "Thái"
        layout.unlink()
        self.assertFalse(layout.exists())

    def test_province_administrator_reaches_all(self):
        layouts = (self.layout | self.other).with_user(self.users["province_admin"])
        layouts.place_name = "Mẫu"
        self.assertEqual(self.other.place_name, "Mẫu")

    def test_sample_by_account_administrator(self):
        layout = self.layout.with_user(self.users["account_admin"])
        for action in (
            layout.action_print_letter(),
            layout.action_print_a4(),
            layout.action_print_a5(),
        ):
            pages = read_pages(self.print_report(action["report_name"], layout))
            self.assertIn("PHƯỜNG THÁI MẪU", pages[0])

    def test_sample_of_another_unit(self):
        user = self.users["account_admin"]
        action = self.layout.action_print_a4()
        with self.assertRaises(AccessError):
            self.print_report(action["report_name"], self.other.with_user(user))

    def test_sample_by_others(self):
        action = self.layout.action_print_a4()
        for role in set(ROLES) - READERS:
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.print_report(
                    action["report_name"], self.layout.with_user(self.users[role])
                )

    def test_everybody_prints_under_the_letterhead(self):
        for user in self.users.values():
            head = self.layouts.with_user(user)._for_unit(self.ward.with_user(user))
            self.assertEqual(head.place, "Thái Mẫu")

    def test_menu(self):
        menu = self.env.ref("cqtt_document.cqtt_print_layout_menu")
        for role, user in self.users.items():
            visible = self.env["ir.ui.menu"].with_user(user)._visible_menu_ids()
            self.assertEqual(menu.id in visible, role in READERS, role)
