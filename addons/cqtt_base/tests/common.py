from contextlib import contextmanager

from odoo.tests import new_test_user

from odoo.addons.base.tests.common import BaseCommon

from ..roles import ROLES, Place
from .roles_common import RolesMixin


def set_units_aside(env):
    """Make room for the shipped lists: demo data may hold the same provinces."""
    env["cqtt.unit"].search([]).write(
        {
            "code": False,
            "code_set": False,
            "valid_from": False,
            "valid_to": "1999-12-31",
        }
    )


class CqttCommon(RolesMixin, BaseCommon):
    """One user per role in a small province, an employee without any, and helpers.

    Commune roles are held at the home commune, alone in the home cluster.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.home_province = cls.make_unit("Tỉnh Nhà", "province")
        cls.home_commune, cls.other_commune = (
            cls.make_unit(name, "commune", parent_id=cls.home_province.id)
            for name in ("Xã Nhà", "Xã Bạn")
        )
        cls.home_cluster = cls.make_cluster("Cụm Nhà", cls.home_commune)
        places = {
            Place.COMMUNE: cls.home_commune,
            Place.CLUSTER: cls.home_cluster,
            Place.PROVINCE: cls.home_province,
        }
        cls.role_users = {
            code: cls.new_role_user(f"test_{code}", code, places[role.place])
            for code, role in ROLES.items()
        }
        cls.employee = new_test_user(cls.env, "test_employee", groups="base.group_user")
        cls.province_admin = cls.role_users["province_admin"]

    @contextmanager
    def assert_refused(self, exception, pattern):
        """Do as ``assertRaisesRegex``, and undo what was written before."""
        with self.assertRaises(exception) as caught:
            yield
        self.assertRegex(str(caught.exception), pattern)

    @classmethod
    def make_unit(cls, name, kind, **values):
        return cls.env["cqtt.unit"].create({"name": name, "kind": kind, **values})

    def find(self, code, code_set="gso-63"):
        return self.env["cqtt.unit"].search(
            [("code_set", "=", code_set), ("code", "=", code)]
        )
