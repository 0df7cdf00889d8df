from odoo.tests import tagged

from .common import DossierCommon
from .paper_common import PaperTexts

HEADS = "TT Thành phần hồ sơ Số trang Số bản giấy Ký bản điện tử"


@tagged("post_install", "-at_install")
class TestCertification(PaperTexts, DossierCommon):
    """The receipt of what is to be certified counts pages and copies."""

    def receive_copies(self):
        papers = self.copies._in_force().component_ids.sorted()
        counted = {"pages": 4, "paper_copies": 3, "has_e_copy": True}
        shown = {"is_handed_in": True, **counted}
        with self.at("2026-03-02 09:00"):
            return self.receive(
                self.copies,
                papers={str(papers[0].id): shown},
            )

    def test_receipt(self):
        text = self.text_of("receipt_a5_report", self.receive_copies())
        self.assertIn(f"{HEADS} 1 Bản chính giấy tờ, văn bản 4 3 X", text)

    def test_other_procedures_do_not(self):
        with self.at("2026-03-02 09:00"):
            text = self.text_of("receipt_a5_report", self.receive(self.marriage))
        self.assertNotIn("Số trang", text)

    def test_the_desk_is_told(self):
        desk = self.Dossier.with_user(self.officer)
        for procedure in (self.copies, self.marriage):
            told = desk.desk_papers(procedure.id, self.direct.id, self.home_commune.id)
            self.assertEqual(told["certifies"], procedure == self.copies)
