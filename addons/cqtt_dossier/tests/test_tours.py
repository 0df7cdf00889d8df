from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin


@tagged("post_install", "-at_install")
class TestTours(RolesMixin, HttpCase):
    """The spine in a browser: officer, leader, officer; then who looks at it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune, other = units.create(
            [
                {
                    "name": name,
                    "kind": "commune",
                    "parent_id": province.id,
                    "agency_code": code,
                }
                for name, code in (("Xã Thử", "H99.1.01"), ("Xã Khác", "H99.1.02"))
            ]
        )
        preferences = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
        for role in ("officer", "leader"):
            login = f"test_tour_{role}"
            cls.new_role_user(login, role, cls.commune, name=login, **preferences)
        cluster = cls.make_cluster("Cụm Thử", cls.commune)
        cls.new_role_user("test_tour_supervisor", "supervisor", cluster, **preferences)
        cls.stranger = cls.new_role_user("test_tour_stranger", "officer", other)

    def test_spine(self):
        for path, tour, role in (
            ("tiep-nhan", "cqtt_dossier_receive", "officer"),
            ("cho-ky", "cqtt_dossier_sign", "leader"),
            ("viec-cua-toi", "cqtt_dossier_return", "officer"),
            ("bao-cao-ii06", "cqtt_dossier_ii06", "leader"),
            ("qua-trinh-ho-so", "cqtt_dossier_course", "supervisor"),
        ):
            with self.subTest(tour):
                self.start_tour(f"/odoo/{path}", tour, login=f"test_tour_{role}")
        dossier = self.env["cqtt.dossier"].search([("unit_id", "=", self.commune.id)])
        self.assertEqual((dossier.state, dossier.timeliness), ("returned", "early"))
        strangers = dossier.with_user(self.stranger)
        self.assertFalse(strangers.search([("id", "=", dossier.id)]))
