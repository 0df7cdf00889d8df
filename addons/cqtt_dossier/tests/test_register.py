from io import BytesIO

from openpyxl import load_workbook
from pypdf import PdfReader

from odoo.exceptions import AccessError, UserError
from odoo.tests import BaseCase, tagged

from ..register import COLUMNS, SETS_COLUMNS, Book, Row, write_paper
from ..register.paper import _load_fonts, wrapped
from .common import DossierCommon

BOOK = Book("UBND XÃ NHÀ", ("TRUNG TÂM",), 2026, form_name="Mẫu số 07")


def row(number):
    texts = {column.name: f"{column.name} {number}" for column in COLUMNS}
    return Row(**{**texts, "number": number, "procedure": "Đăng ký khai sinh " * 4})


@tagged("cqtt", "pure")
class TestBook(BaseCase):
    def test_columns_fill_the_sheet(self):
        for columns in (COLUMNS, SETS_COLUMNS):
            self.assertEqual(sum(column.width for column in columns), 262)

    def test_pages(self):
        file = BytesIO()
        pages = write_paper(file, BOOK, map(row, range(1, 301)))
        found = PdfReader(file).pages
        self.assertEqual(len(found), pages)
        self.assertGreater(pages, 20)
        for number in (0, pages - 1):
            text = found[number].extract_text()
            self.assertIn("(11)", text)
            self.assertIn(f"Trang {number + 1}", text)
        self.assertIn("SỔ THEO DÕI HỒ SƠ", found[0].extract_text())
        self.assertIn("code 300", found[-1].extract_text())

    def test_wide_words_are_broken(self):
        _load_fonts()
        self.assertEqual("".join(wrapped("A" * 60, 100)), "A" * 60)
        self.assertEqual(wrapped("", 100), ("",))
        code = "H15.50.05.13-261008-0975"
        self.assertEqual(wrapped(code, 100), ("H15.50.05.13-261008-", "0975"))


@tagged("post_install", "-at_install")
class TestRegister(DossierCommon):
    def setUp(self):
        super().setUp()
        for day in ("2025-12-31 15:00", "2026-01-02 08:00", "2026-03-02 09:00"):
            with self.at(day):
                self.last = self.receive()

    def register(self, user=None, **values):
        values = {"unit_id": self.home_commune.id, "year": 2026, **values}
        return (
            self.env["cqtt.dossier.register"]
            .with_user(user or self.officer)
            .create(values)
        )

    def test_rows(self):
        rows = list(self.register()._rows())
        self.assertEqual([one.number for one in rows], [1, 2])
        self.assertEqual(rows[1].code, self.last.code)
        self.assertEqual(rows[1].received, "09:00 02/03/2026")
        self.assertEqual(rows[1].owner, "Bùi Văn An")

    def test_numbers_count_from_new_year(self):
        (found,) = self.register(date_from="2026-03-01", date_to="2026-12-31")._rows()
        self.assertEqual(found.number, 2)

    def test_paper(self):
        register = self.register()
        action = register.action_pdf()
        content, _kind = (
            self.env["ir.actions.report"]
            .with_user(self.officer)
            ._render_qweb_pdf(action["report_name"], register.ids)
        )
        (page,) = PdfReader(BytesIO(content)).pages
        text = " ".join(page.extract_text().split())
        for part in ("SỔ THEO DÕI HỒ SƠ", "Năm 2026", "Bùi Văn An", "Mẫu số 07"):
            self.assertIn(part, text)

    def test_workbook(self):
        register = self.register()
        name = register.action_xlsx()["report_name"]
        content, _kind = (
            self.env["ir.actions.report"]
            .with_user(self.officer)
            ._render_xlsx(name, register.ids, {})
        )
        sheet = load_workbook(BytesIO(content)).active
        self.assertEqual(sheet["A6"].value, 1)
        self.assertEqual(sheet["B7"].value, self.last.code)

    def test_revealing_is_noted(self):
        list(self.register()._rows())
        line = self.env["cqtt.person.access"].search([("kind", "=", "print")], limit=1)
        self.assertEqual((line.quantity, line.field_names), (2, "phone"))

    def test_refused(self):
        with self.assert_refused(UserError, "within 2026"):
            self.register(date_from="2026-01-01", date_to="2027-01-01").action_pdf()
        with self.assert_refused(UserError, "Nothing was received"):
            self.register(date_from="2026-05-01", date_to="2026-12-31").action_pdf()
        stranger = self.new_role_user("register_officer", "officer", self.other_commune)
        with self.assertRaises(AccessError):
            self.register(stranger).action_pdf()
