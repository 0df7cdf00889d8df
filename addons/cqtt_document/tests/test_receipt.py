from dataclasses import replace
from datetime import date, datetime

from odoo.tests import BaseCase, tagged

from ..engine import PageFormat
from ..forms import (
    COPIES,
    Component,
    Principal,
    Receipt,
    committee_letterhead,
    qr_picture,
    sample_receipt,
)
from .common import DocumentCommon, read_fonts, read_pages, read_sizes

A4, A5 = PageFormat(), PageFormat(148, 210, 10, 10, 12, 15)
RECEIPT = Receipt(
    code="H40.15.01-170105-0007",
    number="07/GTN-BPTNTKQ",
    day=date(2017, 1, 5),
    receiving_unit="Bộ phận Tiếp nhận và Trả kết quả phường Thái Bình",
    owner_name="Nguyễn Thị Chủ",
    owner_id_number="017000000001",
    subject="Đăng ký khai sinh",
    components=(Component("Tờ khai"), Component("Giấy chứng sinh")),
    received_at=datetime(2017, 1, 5, 8, 5),
    due_at=datetime(2017, 1, 6, 16, 30),
    time_limit="01 ngày làm việc",
    address="Tổ 3",
    phone="0900000001",
    email="chu@example.org",
    receiver_name="Bùi Thị Nhận",
    principal=Principal(
        "Phạm Văn Ủy", "Tổ 9", "017000000009", "0900000009", "uy@example.org", "UQ số 3"
    ),
    set_count=2,
    return_place="Tại nhà",
    register_book="01",
    register_serial="0007",
    fee=8_000,
    notes=("Tra cứu tại quầy.",),
    form_name="Mẫu số 01",
)
LINES = (
    "UBND PHƯỜNG THÁI BÌNH BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
    "Số: 07/GTN-BPTNTKQ Thái Bình, ngày 05 tháng 01 năm 2017",
    "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    "Mã hồ sơ: H40.15.01-170105-0007",
    "Bộ phận Tiếp nhận và Trả kết quả phường Thái Bình",
    "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị Chủ",
    "Số định danh cá nhân/tổ chức: 017000000001",
    "Địa chỉ: Tổ 3",
    "Số điện thoại: 0900000001 Email: chu@example.org",
    "Họ và tên người ủy quyền: Phạm Văn Ủy",
    "Số định danh cá nhân/tổ chức: 017000000009",
    "Địa chỉ: Tổ 9",
    "Số điện thoại: 0900000009 Email: uy@example.org",
    "Giấy tờ ủy quyền: UQ số 3",
    "Nội dung yêu cầu giải quyết: Đăng ký khai sinh",
    "Thành phần hồ sơ nộp gồm: 1. Tờ khai 2. Giấy chứng sinh",
    "Số lượng hồ sơ: 02 (bộ)",
    "Thời gian giải quyết hồ sơ theo quy định là: 01 ngày làm việc",
    "Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 05 tháng 01 năm 2017",
    "Thời gian trả kết quả giải quyết hồ sơ: 16 giờ 30 phút, ngày 06 tháng 01 năm 2017",
    "Đăng ký nhận kết quả tại: Tại nhà",
    "Phí, lệ phí: 8.000 đồng (Tám nghìn đồng)",
    "Vào Sổ theo dõi hồ sơ, Quyển số: 01, Số thứ tự: 0007",
    "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) Nguyễn Thị Chủ",
    "NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Bùi Thị Nhận",
    "Tra cứu tại quầy.",
    "ĐT: 0218",
    "Mẫu số 01",
    "Trang 1/1",
)


@tagged("post_install", "-at_install")
class TestReceipt(DocumentCommon):
    """Form 01 on paper."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_template(
            "test_receipt",
            """<t t-call="cqtt_document.paper_document" title="form.code">
                <t t-call="cqtt_document.form_receipt"/></t>""",
        )
        head = committee_letterhead(
            "Phường Thái Bình", "Thành phố Hòa Bình", "ĐT: 0218"
        )
        cls.head = head.below("BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ")

    def render(self, form, page=A4):
        return self.env["ir.ui.view"]._render_template(
            "cqtt_document.test_receipt",
            {
                "form": form,
                "head": self.head,
                "mark": "",
                "size": "a5" if page is A5 else "a4",
            },
        )

    def print(self, form, page=A4):
        html = self.render(form, page)
        return self.env["ir.actions.report"]._printer().print(html, page)

    def test_all_lines_on_both_sheets(self):
        for page, size in ((A4, (210, 297)), (A5, (148, 210))):
            with self.subTest(size=size):
                pdf = self.print(RECEIPT, page)
                (text,) = read_pages(pdf)
                for line in LINES:
                    self.assertIn(line, text)
                self.assertEqual(read_sizes(pdf), [size])
                self.assertEqual(
                    read_fonts(pdf), {"Tinos", "Tinos-Bold", "Tinos-Italic"}
                )

    def test_order_of_lines(self):
        (text,) = read_pages(self.print(RECEIPT))
        places = [text.index(line) for line in LINES[4:24]]
        self.assertEqual(places, sorted(places))

    def test_two_copies(self):
        pages = read_pages(self.print(replace(RECEIPT, copies=COPIES)))
        (single,) = read_pages(self.print(RECEIPT))
        self.assertNotIn("Liên", single)
        self.assertEqual(
            pages, [f"{single} Liên: Lưu", f"{single} Liên: Giao khách hàng"]
        )

    def test_counted_papers_are_a_table(self):
        form = replace(
            RECEIPT,
            principal=None,
            components=(
                Component("Tờ khai", originals=1),
                Component("Căn cước", certified=2, photocopies=3),
            ),
        )
        (text,) = read_pages(self.print(form))
        self.assertIn("TT Thành phần hồ sơ Bản chính Bản chứng thực Bản photo", text)
        self.assertIn("1 Tờ khai 1 2 Căn cước 2 3", text)

    def test_many_papers(self):
        components = tuple(Component(f"Giấy {i}", originals=1) for i in range(60))
        pages = read_pages(self.print(replace(RECEIPT, components=components), A5))
        self.assertGreater(len(pages), 1)
        self.assertIn(f"Trang 1/{len(pages)}", pages[0])
        for page in pages[:2]:
            self.assertIn("TT Thành phần hồ sơ", page)

    def test_what_is_not_known_is_a_dotted_line(self):
        form = replace(
            RECEIPT,
            address="",
            phone="",
            email="",
            return_place="",
            principal=None,
            register_book="",
            register_serial="",
            fee=None,
            notes=(),
            due_at=None,
        )
        (text,) = read_pages(self.print(form))
        for label in ("Địa chỉ", "Đăng ký nhận kết quả tại", "hồ sơ: ..."):
            self.assertIn(label, text)
        self.assertRegex(text, r"Địa chỉ: \.{20}")
        self.assertRegex(text, r"Thời gian trả kết quả giải quyết hồ sơ: \.{20}")
        self.assertRegex(text, r"Số điện thoại: …+ Email: \.{20}")
        self.assertIn("Quyển số: ……, Số thứ tự: ……", text)
        for absent in ("lệ phí", "ủy quyền", "Tra cứu"):
            self.assertNotIn(absent, text)

    def test_nothing_a_citizen_enters_is_read_as_markup(self):
        form = replace(RECEIPT, owner_name="<img src='http://outside.example/'>")
        (text,) = read_pages(self.print(form))
        self.assertIn("<img src='http://outside.example/'>", text)

    def test_code_is_on_the_paper(self):
        self.assertIn(qr_picture(RECEIPT.code), self.render(RECEIPT))


@tagged("post_install", "-at_install")
class TestReceiptData(BaseCase):
    def test_fee(self):
        self.assertEqual(RECEIPT.fee_text, "8.000 đồng (Tám nghìn đồng)")
        self.assertEqual(replace(RECEIPT, fee=0).fee_text, "Không thu")
        self.assertEqual(replace(RECEIPT, fee=None).fee_text, "")

    def test_due(self):
        form = replace(RECEIPT, due_at=None, due_note="Theo thông báo")
        self.assertEqual(form.due_text, "Theo thông báo")

    def test_submitter_signs(self):
        form = replace(RECEIPT, submitter_name="Lê Văn Nộp")
        self.assertEqual(form.signatures[0].name, "Lê Văn Nộp")
        self.assertEqual(RECEIPT.signatures[0].name, "Nguyễn Thị Chủ")

    def test_what_the_code_holds(self):
        form = replace(RECEIPT, qr_text="https://mot.cua/x")
        self.assertEqual(form.qr, qr_picture("https://mot.cua/x"))
        self.assertEqual(RECEIPT.qr, qr_picture("H40.15.01-170105-0007"))
        self.assertNotEqual(form.qr, RECEIPT.qr)

    def test_empty_code(self):
        with self.assertRaises(ValueError):
            qr_picture("")

    def test_sample_is_nobody(self):
        form = sample_receipt("Bộ phận", date(2026, 2, 3))
        self.assertEqual(form.code, "H00.00.00-260203-0001")
        self.assertEqual(form.owner_id_number.strip("0"), "")
        self.assertTrue(form.email.endswith("@example.org"))
