from datetime import date

from odoo.tests import tagged

from ..engine import PageFormat
from ..forms import Authority, Letter, Recipients, Signature, committee_letterhead
from .common import DocumentCommon, read_fonts, read_pages, read_sizes

ROWS = """
    <p>Mở đầu.</p>
    <table class="paper-table">
        <thead><tr><th class="paper-narrow">TT</th><th>Đầu bảng</th></tr></thead>
        <tbody>
            <tr t-foreach="range(rows)" t-as="row">
                <td t-out="row + 1"/>
                <td>đầu dòng<br t-foreach="range(breaks)" t-as="i"/>cuối dòng</td>
            </tr>
        </tbody>
    </table>
    <p>Kết thúc./.</p>
"""


@tagged("post_install", "-at_install")
class TestLetter(DocumentCommon):
    """The frame of official papers, after Decree 30/2020/NĐ-CP."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_template(
            "test_letter",
            f"""<t t-call="cqtt_document.paper_document" title="'Thử'">
                <t t-call="cqtt_document.paper_letter">{ROWS}</t></t>""",
        )
        cls.head = committee_letterhead("Phường Thái Bình", "Thành phố Hòa Bình")

    def print(self, letter, rows=1, breaks=5, page=None):
        html = self.env["ir.ui.view"]._render_template(
            "cqtt_document.test_letter",
            {
                "letter": letter,
                "head": self.head,
                "mark": "",
                "rows": rows,
                "breaks": breaks,
            },
        )
        printer = self.env["ir.actions.report"]._printer()
        return printer.print(html, page or PageFormat())

    def make_letter(self, **values):
        authority = Authority("Phó Chủ tịch", "Ủy ban nhân dân", "Chủ tịch")
        return Letter(
            **{
                "number": "12/BC-UBND",
                "day": date(2026, 1, 5),
                "signatures": (Signature(authority.lines, "Trần Thị Ký"),),
                "recipients": Recipients(("Như trên",), "VT, VP"),
                **values,
            }
        )

    def test_report(self):
        letter = self.make_letter(title="BÁO CÁO", subtitle="Kết quả quý I")
        pdf = self.print(letter)
        (text,) = read_pages(pdf)
        parts = (
            "UBND THÀNH PHỐ HÒA BÌNH ỦY BAN NHÂN DÂN PHƯỜNG THÁI BÌNH",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
            "Số: 12/BC-UBND Thái Bình, ngày 05 tháng 01 năm 2026",
            "BÁO CÁO Kết quả quý I",
            "Mở đầu.",
            "Kết thúc./.",
            "Nơi nhận: - Như trên; - Lưu: VT, VP.",
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị Ký",
        )
        places = [text.find(part) for part in parts]
        self.assertNotIn(-1, places, text)
        self.assertEqual(places, sorted(places))
        self.assertNotIn("V/v", text)
        self.assertNotIn("Kính gửi", text)
        self.assertLessEqual(
            read_fonts(pdf),
            {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-Bold-Italic"},
        )

    def test_official_letter(self):
        letter = self.make_letter(
            about="mời họp", addressees=("Đảng ủy", "Phòng Nội vụ")
        )
        (text,) = read_pages(self.print(letter))
        self.assertIn("Số: 12/BC-UBND", text)
        self.assertIn("V/v mời họp", text)
        self.assertIn("Kính gửi: - Đảng ủy; - Phòng Nội vụ.", text)
        one = self.make_letter(addressees=("Ông Nguyễn Văn A",))
        self.assertIn("Kính gửi: Ông Nguyễn Văn A", read_pages(self.print(one))[0])

    def test_draft_without_number(self):
        (text,) = read_pages(self.print(self.make_letter(number="")))
        self.assertNotIn("Số:", text)

    def test_table_over_pages(self):
        pages = read_pages(self.print(self.make_letter(), rows=60))
        self.assertGreater(len(pages), 2)
        for number, text in enumerate(pages, 1):
            self.assertEqual(text.count("TT Đầu bảng"), 1, number)
            # in the upper margin, from the second page on
            self.assertEqual(text.endswith(f" {number}"), number > 1)
        self.assertIn("Trần Thị Ký", pages[-1])

    def test_rows_are_not_cut(self):
        for breaks in (5, 6, 7):
            pages = read_pages(self.print(self.make_letter(), rows=30, breaks=breaks))
            for text in pages:
                self.assertEqual(text.count("đầu dòng"), text.count("cuối dòng"))

    def test_signature_is_not_cut(self):
        for rows in range(4, 10):
            pages = read_pages(self.print(self.make_letter(), rows=rows))
            together = [
                text for text in pages if "TM. ỦY BAN" in text and "Trần Thị Ký" in text
            ]
            self.assertEqual(len(together), 1, rows)

    def test_landscape(self):
        pdf = self.print(self.make_letter(), rows=40, page=PageFormat().turned())
        self.assertEqual(set(read_sizes(pdf)), {(297, 210)})

    def test_text_is_escaped(self):
        letter = self.make_letter(title="<b>A</b> & B")
        self.assertIn("<b>A</b> & B", read_pages(self.print(letter))[0])
