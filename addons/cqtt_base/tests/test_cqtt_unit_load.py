from odoo.exceptions import AccessError
from odoo.tests import Form, tagged

from .common import ROLES, CqttCommon, set_units_aside


@tagged("post_install", "-at_install")
class TestCqttUnitLoad(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        set_units_aside(cls.env)

    def open_form(self):
        return Form(self.env["cqtt.unit.load"].with_user(self.province_admin))

    def test_newest_list_first(self):
        form = self.open_form()
        self.assertEqual(form.list_name, "2025-07")
        self.assertEqual(len(form.province_choices), 34)
        self.assertTrue(form.has_predecessors)

    def test_province_of_another_list_is_dropped(self):
        form = self.open_form()
        form.province = "2025-07/25"
        form.list_name = "2023"
        self.assertFalse(form.province)
        self.assertFalse(form.has_predecessors)
        self.assertIn("2023/17", form.province_choices)

    def test_preview_then_load(self):
        form = self.open_form()
        form.province = "2025-07/11"
        self.assertEqual((form.units_created, form.links_created), (46, 0))
        form.with_predecessors = True
        self.assertGreater(form.links_created, 100)
        expected = form.units_created
        before = self.env["cqtt.unit"].search_count([])
        action = form.save().action_load()
        self.assertEqual(action["tag"], "display_notification")
        self.assertIn(str(expected), action["params"]["message"])
        self.assertEqual(self.env["cqtt.unit"].search_count([]) - before, expected)
        form = self.open_form()
        form.province = "2025-07/11"
        self.assertEqual((form.units_created, form.units_unchanged), (0, 46))

    def test_province_administrators_only(self):
        for role in set(ROLES) - {"province_admin"}:
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.env["cqtt.unit.load"].with_user(self.role_users[role]).create(
                    {"list_name": "2025-07", "province": "2025-07/11"}
                )
