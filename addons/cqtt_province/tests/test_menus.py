from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_base.roles import ROLES, Place
from odoo.addons.cqtt_base.tests.roles_common import RolesMixin


class MenusCase(RolesMixin, HttpCase):
    """Each role finds all its menus in the bar, none behind a “+”."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        commune = units.create(
            {"name": "Xã Thử", "kind": "commune", "parent_id": province.id}
        )
        places = {
            Place.COMMUNE: commune,
            Place.CLUSTER: cls.make_cluster("Cụm Thử", commune),
            Place.PROVINCE: province,
        }
        for code, role in ROLES.items():
            cls.new_role_user(f"menus_{code}", code, places[role.place], lang=LANGUAGE)

    def walk(self):
        for role in ROLES:
            with self.subTest(role=role):
                self.start_tour(
                    "/odoo/trang-chu", "cqtt_menus_fit", login=f"menus_{role}"
                )


@tagged("post_install", "-at_install")
class TestMenusOnSmallLaptop(MenusCase):
    browser_size = "1024x768"

    def test_menus_fit(self):
        self.walk()


@tagged("post_install", "-at_install")
class TestMenusOnLaptop(MenusCase):
    browser_size = "1366x768"

    def test_menus_fit(self):
        self.walk()
