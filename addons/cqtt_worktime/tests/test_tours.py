from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin


@tagged("post_install", "-at_install")
class TestTours(RolesMixin, HttpCase):
    browser_size = "1920x1080"  # all menus stand in the bar

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        commune = units.create(
            {"name": "Xã Thử", "kind": "commune", "parent_id": province.id}
        )
        preferences = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
        cls.new_role_user("test_tour_officer", "officer", commune, **preferences)
        cls.new_role_user("test_tour_admin", "province_admin", province, **preferences)

    def test_ask(self):
        self.start_tour("/odoo", "cqtt_worktime_ask", login="test_tour_officer")

    def test_propose(self):
        self.start_tour("/odoo", "cqtt_worktime_propose", login="test_tour_admin")
        calendar = self.env.ref("cqtt_worktime.cqtt_calendar_province")
        days = calendar.exception_ids.filtered(lambda day: day.date.year == 2028)
        self.assertEqual(set(days.mapped("state")), {"confirmed"})
        self.assertEqual(set(days.mapped("source")), {"15/TB-BNV"})
