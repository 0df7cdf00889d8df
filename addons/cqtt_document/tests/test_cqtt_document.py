import base64
import hashlib

from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..official import find_code, show_code
from .common import read_pages
from .paper_common import VALUES, PaperCommon


@tagged("post_install", "-at_install")
class TestCqttDocument(PaperCommon):
    def test_draft(self):
        paper = self.write_paper()
        self.assertEqual(paper.subject, "Về việc chi tiền cho Nguyễn Thị Mẫu")
        [text] = read_pages(base64.b64decode(paper.paper))
        self.assertIn("DỰ THẢO", text)
        self.assertNotIn("Số:", text)
        self.assertFalse(paper.number)

    def test_fields_are_offered(self):
        paper = self.documents.with_user(self.officer).create(
            {"template_id": self.template.id, "unit_id": self.ward.id}
        )
        self.assertEqual(set(paper.value_ids.mapped("name")), set(VALUES))
        for label in ("Họ và tên", "Số tiền", "Ngày chi", "Việc"):
            self.assertIn(label, paper.problem)

    def test_form(self):
        """What the officer does on the screen, the first empty form included."""
        with Form(self.documents.with_user(self.officer)) as form:
            self.assertFalse(form.version_id)
            form.template_id = self.template
            self.assertEqual(form.version_id, self.version)
            form.signer_id = self.signer
            for index, value in enumerate(VALUES.values()):
                with form.value_ids.edit(index) as line:
                    line.value = value
        self.assertEqual(form.record._values(), VALUES)
        self.assertEqual(form.record.unit_id, self.ward)
        self.assertFalse(form.record.problem)

    def test_value_that_does_not_fit_is_named(self):
        paper = self.write_paper(ngay="mai")
        self.assertIn("Ngày chi", paper.problem)
        self.assertIn("mai", paper.problem)
        with self.assertRaisesRegex(UserError, "mai"):
            paper.with_user(self.chair).perform("sign")
        with self.assertRaisesRegex(UserError, "mai"):
            paper._pdf()

    @freeze_time("2026-03-05 20:00:00")
    def test_sign(self):
        paper = self.sign_paper()
        self.assertEqual(paper.number, "01/QĐ-UBND")
        self.assertEqual(str(paper.day), "2026-03-06")  # it is tomorrow in Viet Nam
        self.assertEqual(paper.signed_by_id, self.chair)
        pdf = base64.b64decode(paper.paper)
        self.assertEqual(hashlib.sha256(pdf).hexdigest(), paper.sha256)
        [text] = read_pages(pdf)
        for part in (
            "ỦY BAN NHÂN DÂN PHƯỜNG THÁI MẪU",
            "Số: 01/QĐ-UBND Thái Mẫu, ngày 06 tháng 3 năm 2026",
            "QUYẾT ĐỊNH Về việc chi tiền cho Nguyễn Thị Mẫu",
            "Chi 1.005.000 đồng (Một triệu không trăm lẻ năm nghìn đồng)",
            "Người ký: Trần Thị Ký./.",
            "Nơi nhận: - Như Điều 3; - Lưu: VT.",
            show_code(paper.code)[:11],
            "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH",
        ):
            self.assertIn(part, text)
        self.assertNotIn("DỰ THẢO", text)
        self.assertEqual(find_code(pdf), paper.code)

    @freeze_time("2026-12-31 10:00:00")
    def test_numbers_follow_each_other_by_unit_and_year(self):
        numbers = [self.sign_paper().number for _i in range(2)]
        self.assertEqual(numbers, ["01/QĐ-UBND", "02/QĐ-UBND"])
        with freeze_time("2026-12-31 18:00:00"):  # new year in Viet Nam
            self.assertEqual(self.sign_paper().number, "01/QĐ-UBND")

    def test_refused_signing_leaves_no_gap(self):
        self.assertEqual(self.sign_paper().serial, 1)
        paper = self.write_paper(so_tien="").with_user(self.chair)
        with self.assertRaises(UserError):
            paper.perform("sign")
        self.assertEqual(self.sign_paper().serial, 2)

    def test_only_the_signer_signs(self):
        paper = self.write_paper()
        for user in (self.officer, self.manager):
            with self.subTest(user=user.login), self.assertRaises(UserError):
                paper.with_user(user).perform("sign")
        self.assertIn("Trần Thị Ký", paper.with_user(self.manager).why_not("sign"))
        self.assertFalse(paper.with_user(self.chair).why_not("sign"))

    def test_signing_needs_a_signer_in_force(self):
        paper = self.write_paper()
        paper.signer_id = False
        self.assertTrue(paper.with_user(self.chair).why_not("sign"))
        paper.signer_id = self.signer
        self.signer.date_to = "2020-12-31"
        self.assertTrue(paper.with_user(self.chair).why_not("sign"))

    def test_signing_by_order(self):
        signer = self.make_signer(
            self.manager,
            "Lê Văn Phòng",
            "Chánh Văn phòng",
            mark="TL",
            principal_post="Chủ tịch",
            basis="7/QĐ-UBND",
        )
        paper = self.write_paper(signer=signer).with_user(self.manager)
        paper.perform("sign")
        [text] = read_pages(paper._pdf())
        self.assertIn("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG Lê Văn Phòng", text)

    def test_unit_without_abbreviation(self):
        self.layouts.create({"unit_id": self.ward.id}).abbreviation = False
        with self.assertRaises(UserError):
            self.sign_paper()

    def test_signed_paper_is_frozen(self):
        paper = self.sign_paper().with_user(self.officer)
        for values in (
            {"signer_id": False},
            {"office": "VP"},
            {"template_id": paper.template_id.id},
        ):
            with self.subTest(values=values), self.assertRaises(AccessError):
                paper.write(values)
        for name in ("number", "pdf", "sha256", "code", "state", "day"):
            with self.subTest(name=name), self.assertRaises(AccessError):
                paper.sudo().write({name: False})
        with self.assertRaises(UserError):
            paper.value_ids[0].value = "Khác"
        with self.assertRaises(UserError):
            paper.value_ids[0].unlink()
        with mute_logger("odoo.sql_db"), self.assertRaises(UserError):
            paper.unlink()

    @mute_logger("odoo.sql_db")
    def test_database_keeps_it_too(self):
        paper = self.sign_paper()
        self.env.flush_all()
        for statement in (
            "UPDATE cqtt_document SET sha256 = 'x' WHERE id = %s",
            "UPDATE cqtt_document SET number = 'x' WHERE id = %s",
            "UPDATE cqtt_document SET signed_values = '{}' WHERE id = %s",
            "DELETE FROM cqtt_document WHERE id = %s",
        ):
            with (
                self.subTest(statement=statement),
                self.assertRaisesRegex(Exception, "CQTT-0[56]"),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(statement, [paper.id])

    def stored_file(self, paper):
        return self.env["ir.attachment"].search(
            [
                ("res_model", "=", "cqtt.document"),
                ("res_field", "=", "pdf"),
                ("res_id", "=", paper.id),
            ]
        )

    def test_file_is_never_changed(self):
        file = self.stored_file(self.sign_paper())
        with self.assertRaises(AccessError):
            file.raw = b"x"
        with self.assertRaises(AccessError):
            file.unlink()

    def test_file_changed_behind_our_back_is_noticed(self):
        paper = self.sign_paper()
        file = self.stored_file(paper)
        other = self.env["ir.attachment"].create({"name": "x", "raw": b"%PDF-x"})
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE ir_attachment SET store_fname = %s, db_datas = %s WHERE id = %s",
            [other.store_fname or None, other.db_datas or None, file.id],
        )
        self.env.invalidate_all()
        with self.assertRaises(UserError):
            paper._pdf()

    def test_revoke(self):
        paper = self.sign_paper()
        with self.assertRaises(UserError):
            paper.perform("revoke")
        with self.assertRaises(UserError):
            paper.with_user(self.manager).perform("revoke", reason="Sai số liệu")
        paper.perform("revoke", reason="Sai số liệu")
        self.assertEqual(paper.state, "revoked")
        self.assertTrue(paper.revoked_at)
        self.assertTrue(paper._pdf().startswith(b"%PDF"))
        self.assertEqual(self.sign_paper().serial, 2)

    def test_copy_is_a_draft_without_number(self):
        copy = self.sign_paper().with_user(self.officer).copy()
        self.assertEqual((copy.state, copy.number, copy.pdf), ("draft", False, False))
        self.assertEqual(copy._values(), VALUES)

    def test_issue_for_another_addon(self):
        documents = self.documents.with_user(self.officer)
        with self.assertRaisesRegex(UserError, "khong_co"):
            documents._issue("thu", self.ward, {"khong_co": "x"})
        with self.assertRaises(UserError):
            documents._issue("khong_co", self.ward, {})
        with self.assertRaises(UserError):
            documents._issue("thu", self.ward, VALUES, signer=self.signer)

    def test_frame_for_a_digital_signature(self):
        self.kind.has_signature_box = True
        [text] = read_pages(self.write_paper()._pdf())
        self.assertIn("(Chữ ký số) Trần Thị Ký", text)

    def test_long_table_runs_over_pages(self):
        rows = "\n".join(f"{i}|Việc" for i in range(1, 81))
        pages = read_pages(self.sign_paper(viec=rows)._pdf())
        self.assertGreater(len(pages), 1)
        for text in pages[:2]:
            self.assertIn("TT Việc", text)

    def test_styles_are_parsed_once_in_a_transaction(self):
        cache = self.env.cr.cache
        self.write_paper()._pdf()
        printers = {k: v for k, v in cache.items() if "printer" in str(k)}
        self.write_paper()._pdf()
        again = {k: v for k, v in cache.items() if "printer" in str(k)}
        self.assertEqual(len(printers), 1)
        self.assertEqual(printers, again)
