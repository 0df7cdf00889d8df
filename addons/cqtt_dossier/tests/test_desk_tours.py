from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.tours_common import CommuneTours


@tagged("post_install", "-at_install")
class TestDeskTours(CommuneTours):
    """The desk in a browser, as an officer with a scanner works."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer = cls.new_worker("test_desk_officer", "officer")

    def test_desk(self):
        dossiers = self.env["cqtt.dossier"]
        here = [("unit_id", "=", self.commune.id)]
        with self.subTest("scan"):
            self.walk(self.officer, "trang-chu", "cqtt_dossier_scan")
            dossier = dossiers.search(here)
            self.assertEqual(dossier.subject, "Đăng ký kết hôn lần đầu")
            self.assertEqual(str(dossier.owner_id.birth_date), "1990-03-15")
        with self.subTest("twin"):
            self.walk(self.officer, "tiep-nhan", "cqtt_dossier_twin")
            self.assertEqual(len(dossiers.search(here)), 2)
            self.assertEqual(len(dossiers.search(here).owner_id), 1)
        with self.subTest("cash"):
            self.walk(self.officer, "tiep-nhan", "cqtt_dossier_cash")
            payment = self.env["cqtt.dossier.payment"].search(here)
            self.assertEqual(payment.amount, 2000)
            self.assertEqual(len(payment.dossier_id.batch_id.dossier_ids), 2)
            self.walk(self.officer, "thu-phi", "cqtt_dossier_cash_sheet")
