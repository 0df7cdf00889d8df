from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .paper_common import PaperCommon


@tagged("post_install", "-at_install")
class TestCqttSigner(PaperCommon):
    def test_block(self):
        self.assertEqual(self.signer.block, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
        deputy = self.make_signer(
            self.manager,
            "Lê Văn Phó",
            "Phó Chủ tịch",
            collective="Ủy ban nhân dân",
            mark="KT",
            principal_post="Chủ tịch",
        )
        self.assertEqual(
            deputy.block, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
        )
        self.assertEqual(deputy.display_name, "Lê Văn Phó – KT. Phó Chủ tịch")
        deputy.write({"mark": "TL", "collective": False, "basis": "5/QĐ-UBND"})
        self.assertEqual(deputy.block, "TL. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
        deputy.write({"mark": "own", "is_acting": True})
        self.assertEqual(deputy.block, "Q. PHÓ CHỦ TỊCH")

    def test_delegation_needs_post_and_basis(self):
        with self.assertRaisesRegex(ValidationError, "post of the head|người đứng đầu"):
            self.signer.mark = "KT"
        with self.assertRaises(ValidationError):
            self.signer.write({"mark": "TUQ", "principal_post": "Chủ tịch"})
        self.signer.write(
            {"mark": "TUQ", "principal_post": "Chủ tịch", "basis": "1/GUQ-UBND"}
        )

    def test_person_of_another_unit(self):
        staff = self.env["cqtt.staff"].create(
            {"name": "Người khác", "unit_id": self.other_ward.id}
        )
        with self.assertRaises(ValidationError):
            self.env["cqtt.signer"].create(
                {"unit_id": self.ward.id, "staff_id": staff.id, "post": "Chủ tịch"}
            )

    def test_nobody_makes_himself_a_signer(self):
        admin = self.new_role_user("test_admin", "account_admin", self.ward)
        staff = self.env["cqtt.staff"].create(
            {"name": "Quản trị", "unit_id": self.ward.id, "user_id": admin.id}
        )
        signers = self.env["cqtt.signer"].with_user(admin)
        values = {"unit_id": self.ward.id, "staff_id": staff.id, "post": "Chủ tịch"}
        with self.assertRaises(UserError):
            signers.create(values)
        mine = self.env["cqtt.signer"].create(
            {**values, "date_to": "2026-01-01", "date_from": "2025-01-01"}
        )
        with self.assertRaises(UserError):
            mine.with_user(admin).date_to = "2030-01-01"

    def test_stays_with_person_and_unit(self):
        with self.assertRaises(UserError):
            self.signer.unit_id = self.other_ward

    def test_used_signer_is_ended_not_deleted(self):
        self.sign_paper()
        with self.assertRaises(UserError):
            self.signer.unlink()

    def test_who_may_sign_with_it(self):
        why_not = self.signer.with_user(self.chair)._why_not_sign
        self.assertFalse(why_not(self.ward, self.kind))
        self.assertTrue(why_not(self.other_ward, self.kind))
        self.assertTrue(
            self.signer.with_user(self.manager)._why_not_sign(self.ward, self.kind)
        )
        self.signer.kind_ids = self.env.ref("cqtt_document.cqtt_document_kind_giay_moi")
        self.assertIn("Giấy mời", why_not(self.ward, self.kind))
        self.signer.kind_ids = self.kind
        self.assertFalse(why_not(self.ward, self.kind))
        self.signer.date_to = "2020-12-31"
        self.assertTrue(why_not(self.ward, self.kind))

    def test_person_who_has_left(self):
        self.signer.staff_id.date_to = "2020-12-31"
        signer = self.signer.with_user(self.chair)
        self.assertTrue(signer._why_not_sign(self.ward, self.kind))

    def test_account_administrator_stays_in_his_unit(self):
        admin = self.new_role_user("test_admin", "account_admin", self.other_ward)
        self.assertFalse(self.signer.with_user(admin).has_access("read"))
        with self.assertRaises(AccessError):
            self.signer.with_user(admin).post = "Khác"
        self.assertFalse(self.signer.with_user(self.officer).has_access("write"))
