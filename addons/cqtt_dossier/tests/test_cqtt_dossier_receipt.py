from io import BytesIO

from pypdf import PdfReader

from odoo.tests import tagged

from odoo.addons.cqtt_document.forms import Component

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestReceipt(DossierCommon):
    def dossier(self):
        with self.at("2026-03-02 09:00"):
            return self.receive(
                self.marriage,
                owner={
                    "name": "Bùi Văn An",
                    "national_id": "017090000123",
                    "phone": "0912345678",
                    "address": "Tổ 3",
                },
                submitter={"name": "Lê Thị Nụ"},
            )

    def test_what_it_says(self):
        form = self.dossier()._receipt()
        self.assertEqual(form.code, "H99.1.01-260302-0001")
        self.assertEqual(form.number, "0001/HD-TTPVHCC")
        self.assertEqual(form.owner_id_number, "017090000123")
        self.assertEqual(form.phone, "0912345678")
        self.assertEqual(form.submitter_name, "Lê Thị Nụ")
        self.assertEqual(form.time_limit, "05 ngày làm việc")
        self.assertEqual(f"{form.received_at:%H:%M %d/%m}", "09:00 02/03")
        self.assertEqual(f"{form.due_at:%H:%M %d/%m}", "09:00 09/03")
        paper = "Tờ khai đăng ký kết hôn theo mẫu, có đủ thông tin của hai bên"
        self.assertIn(Component(paper, originals=1), form.components)

    def test_printing_is_noted(self):
        dossier = self.dossier()
        dossier._receipt()
        line = self.env["cqtt.person.access"].search(
            [("person_id", "=", dossier.owner_id.id), ("kind", "=", "print")]
        )
        self.assertEqual(line.note, dossier.code)

    def test_pdf(self):
        dossier = self.dossier()
        for size in ("a4", "a5"):
            with self.subTest(size):
                content, _kind = self.env["ir.actions.report"]._render_qweb_pdf(
                    f"cqtt_dossier.receipt_{size}_report", dossier.ids
                )
                pages = PdfReader(BytesIO(content)).pages
                text = " ".join(page.extract_text() for page in pages)
                for part in (dossier.code, "Bùi Văn An", "Liên: Lưu", "TIẾP NHẬN"):
                    self.assertIn(part, text)
