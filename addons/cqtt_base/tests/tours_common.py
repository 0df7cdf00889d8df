"""People at their screens: what all browser tests begin with."""

from odoo.tests import HttpCase

from .roles_common import RolesMixin


class ToursMixin:
    """``walk``; comes before the browser's test case in the bases."""

    def walk(self, user, path, tour):
        """Let a user walk a tour from a page of the web client; see what it changed."""
        self.env.flush_all()
        self.start_tour(f"/odoo/{path}", tour, login=user.login)
        self.env.invalidate_all()


class CommuneTours(ToursMixin, RolesMixin, HttpCase):
    """A commune, and people who work there in Vietnamese."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        cls.province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune = cls.new_commune("Xã Thử", "H99.1.01")

    @classmethod
    def new_commune(cls, name, agency_code):
        return cls.env["cqtt.unit"].create(
            {
                "name": name,
                "kind": "commune",
                "parent_id": cls.province.id,
                "agency_code": agency_code,
            }
        )

    @classmethod
    def new_worker(cls, login, role, place=None, **values):
        """Return a user with a role, at the commune if nothing else is said."""
        about = {"name": login, "lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"} | values
        return cls.new_role_user(login, role, place or cls.commune, **about)
