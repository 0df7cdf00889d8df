import io
import json
from urllib.parse import urlencode

import openpyxl

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_document.tests.common import read_pages, read_sizes

from .report_ii06_common import DAYS, MARCH, RECEIVED, Ii06Case

FORMULA = '=HYPERLINK("http://example.org")'


class FilesCase(Ii06Case):
    def printed(self, kind, report=None, **choice):
        """Return the file, printed as the web client does it."""
        report = report or self.report
        choice = {"unit_id": self.an.id, **DAYS, **choice}
        action = report.print_report(kind, **choice)
        reports = report.env["ir.actions.report"]
        names = {"pdf": "qweb-pdf", "xlsx": "xlsx"}
        self.assertEqual(action["report_type"], names[kind])
        record_ids = action["context"]["active_ids"]
        if kind == "pdf":
            return reports._render_qweb_pdf(action["report_name"], record_ids)[0]
        return reports._render_xlsx(action["report_name"], record_ids, {})[0]

    def sheet(self, **choice):
        book = openpyxl.load_workbook(io.BytesIO(self.printed("xlsx", **choice)))
        return book.worksheets[0]

    def rows(self, sheet):
        """Return the lines under the column numbers."""
        every = list(sheet.iter_rows(values_only=True))
        start = next(i for i, row in enumerate(every) if row[0] == "(1)")
        return [row for row in every[start + 1 :] if isinstance(row[2], int)]


@tagged("post_install", "-at_install")
class TestWorkbook(FilesCase):
    def test_same_figures_as_on_the_screen(self):
        table = self.report._read(self.an, MARCH)
        expected = [
            (str(number), line.label, *line.figures.values())
            for number, line in enumerate(table.lines, 1)
        ]
        total = ("", "Tổng cộng", *table.total.figures.values())
        self.assertEqual(self.rows(self.sheet()), [*expected, total])

    def test_words_around(self):
        sheet = self.sheet()
        texts = {cell.value for row in sheet.iter_rows() for cell in row if cell.value}
        for text in (
            "Biểu số II.06a/VPCP/KSTT",
            "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
            "TẠI UBND XÃ AN",
            "Kỳ báo cáo: Tháng 3/2026 (Từ ngày 01/03/2026 đến ngày 31/03/2026)",
            "Đơn vị báo cáo: UBND xã An",
            "Đơn vị nhận báo cáo: UBND tỉnh Sổ",
            "Đơn vị tính: Số hồ sơ TTHC.",
            "Trực tiếp, dịch vụ bưu chính",
            "(13)",
        ):
            self.assertIn(text, texts)

    def test_page(self):
        sheet = self.sheet()
        self.assertEqual(sheet.page_setup.orientation, "landscape")
        self.assertEqual(int(sheet.page_setup.paperSize), 9)
        # one page wide is what a file says that says nothing
        self.assertIn(sheet.page_setup.fitToWidth, (None, 1))
        self.assertEqual(sheet.page_setup.fitToHeight, 0)
        self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
        self.assertEqual(sheet.freeze_panes, "C9")
        self.assertEqual(sheet["A8"].value, "(1)")
        self.assertEqual(sheet.print_title_rows, "$5:$8")

    def test_names_are_no_formulas(self):
        self.justice.name = FORMULA
        self.an.name = FORMULA
        sheet = self.sheet()
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
        self.assertFalse([cell for cell in cells if cell.data_type == "f"])
        self.assertEqual(self.rows(sheet)[0][1], FORMULA)

    def test_broken_line_is_marked(self):
        self.count(self.an, self.land, self.direct, RECEIVED, "2026-03-20")
        labels = [row[1] for row in self.rows(self.sheet())]
        self.assertEqual(labels, ["Tư pháp thử", "Đất đai thử (*)", "Tổng cộng (*)"])

    def test_cluster(self):
        sheet = self.sheet(unit_id=None, cluster_id=self.cluster.id)
        self.assertEqual(sheet["A1"].value, "Biểu số II.06b/VPCP/KSTT")
        self.assertEqual(sheet["K1"].value, "Đơn vị báo cáo: Cụm Sổ")


@tagged("post_install", "-at_install")
class TestPaper(FilesCase):
    def test_figures(self):
        self.count(self.an, self.land, self.online, "early", "2026-03-20", 1234)
        pdf = self.printed("pdf")
        (page,) = read_pages(pdf)
        self.assertEqual(read_sizes(pdf), [(297, 210)])
        table = self.report._read(self.an, MARCH)
        justice = " ".join(map(str, table.lines[0].figures.values()))
        self.assertIn(f"1 Tư pháp thử {justice}", page)
        self.assertIn(
            "2 Đất đai thử(*) 1 0 0 1 1.234 1.234 0 0 1 0 1",
            page.replace(" (*)", "(*)"),
        )
        for text in (
            "Biểu số II.06a/VPCP/KSTT",
            "TẠI UBND XÃ AN",
            "Từ ngày 01/03/2026 đến ngày 31/03/2026",
            "Đơn vị nhận báo cáo: UBND tỉnh Sổ",
            "(12) (13)",
            "NGƯỜI LẬP BIỂU",
            "THỦ TRƯỞNG ĐƠN VỊ",
            "cần kiểm tra lại trước khi gửi báo cáo",
        ):
            self.assertIn(text, page)

    def test_head_on_every_page(self):
        fields = self.env["cqtt.field"].create(
            [{"name": f"Lĩnh vực {n}", "code": f"TEST_{n}"} for n in range(60)]
        )
        for field in fields:
            self.live(self.an, field, self.online, "2026-03-20")
        pages = read_pages(self.printed("pdf"))
        self.assertGreater(len(pages), 2)
        for page in pages:
            self.assertIn("(1) (2) (3)", page)
        self.assertIn("Tổng cộng", pages[-1])
        self.assertIn("THỦ TRƯỞNG ĐƠN VỊ", pages[-1])

    def test_language_of_the_user_does_not_matter(self):
        report = self.report.with_context(lang="en_US")
        (page,) = read_pages(self.printed("pdf", report))
        self.assertIn("Tháng 3/2026", page)

    def test_other_user_may_not_print_it(self):
        action = self.report.print_report("pdf", unit_id=self.an.id, **DAYS)
        other = self.as_user("officer", self.binh)
        for render in ("_render_qweb_pdf", "_render_xlsx"):
            name = action["report_name"] + ("_xlsx" if "xlsx" in render else "")
            with self.assertRaises(AccessError):
                getattr(other.env["ir.actions.report"], render)(
                    name, action["context"]["active_ids"], {}
                )

    def test_own_report(self):
        own = self.as_user("officer", self.an)
        for kind, magic in (("pdf", b"%PDF"), ("xlsx", b"PK")):
            self.assertTrue(self.printed(kind, own).startswith(magic))

    def test_no_such_file(self):
        with self.assertRaises(UserError):
            self.report.print_report("docx", unit_id=self.an.id, **DAYS)


@tagged("post_install", "-at_install")
class TestDownload(FilesCase, HttpCase):
    """The files as the browser gets them, with the rights of their reader."""

    def test_download(self):
        own = self.as_user("officer", self.an)
        login = own.env.user.login
        self.authenticate(login, login)
        for kind, magic in (("pdf", b"%PDF"), ("xlsx", b"PK")):
            action = own.print_report(kind, unit_id=self.an.id, **DAYS)
            (record_id,) = action["context"]["active_ids"]
            address = f"/report/{kind}/{action['report_name']}/{record_id}"
            data = urlencode({"data": json.dumps([address, action["report_type"]])})
            answer = self.url_open(f"/report/download?{data}")
            self.assertTrue(answer.content.startswith(magic), answer.text[:300])
            self.assertIn(f".{kind}", answer.headers["Content-Disposition"])
