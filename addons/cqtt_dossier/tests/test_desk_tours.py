from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin


@tagged("post_install", "-at_install")
class TestDeskTours(RolesMixin, HttpCase):
    """The desk in a browser, as an officer with a scanner works."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune = units.create(
            {
                "name": "Xã Thử",
                "kind": "commune",
                "parent_id": province.id,
                "agency_code": "H99.1.01",
            }
        )
        cls.new_role_user(
            "test_desk_officer",
            "officer",
            cls.commune,
            name="test_desk_officer",
            lang="vi_VN",
            tz="Asia/Ho_Chi_Minh",
        )

    def tour(self, path, name):
        self.start_tour(f"/odoo/{path}", name, login="test_desk_officer")

    def test_desk(self):
        dossiers = self.env["cqtt.dossier"]
        here = [("unit_id", "=", self.commune.id)]
        with self.subTest("scan"):
            self.tour("trang-chu", "cqtt_dossier_scan")
            dossier = dossiers.search(here)
            self.assertEqual(dossier.subject, "Đăng ký kết hôn lần đầu")
            self.assertEqual(str(dossier.owner_id.birth_date), "1990-03-15")
        with self.subTest("twin"):
            self.tour("tiep-nhan", "cqtt_dossier_twin")
            self.assertEqual(len(dossiers.search(here)), 2)
            self.assertEqual(len(dossiers.search(here).owner_id), 1)
        with self.subTest("cash"):
            self.tour("tiep-nhan", "cqtt_dossier_cash")
            payment = self.env["cqtt.dossier.payment"].search(here)
            self.assertEqual(payment.amount, 2000)
            self.assertEqual(len(payment.dossier_id.batch_id.dossier_ids), 2)
            self.tour("thu-phi", "cqtt_dossier_cash_sheet")
