from odoo.tests import BaseCase, tagged

from ..wording import (
    Field,
    ValueProblem,
    WordingError,
    fill,
    fill_line,
    missing,
    parse,
)

FIELDS = (
    Field("ho_ten", "Họ tên"),
    Field("tien", "Số tiền", "money"),
    Field("so", "Số", "number"),
    Field("ngay", "Ngày", "date"),
    Field("viec", "Việc", "rows"),
    Field("noi_dung", "Nội dung", "block"),
    Field("ghi_chu", "Ghi chú", is_required=False),
    Field("them", "Thêm", "block", is_required=False),
)


def text(block):
    return [["".join(s.text for s in cell) for cell in row] for row in block.rows]


@tagged("post_install", "-at_install")
class TestWording(BaseCase):
    def fill(self, wording, **values):
        return fill(parse(wording, FIELDS), values)

    def line(self, wording, **values):
        return fill_line(parse(wording, FIELDS), values)

    def test_kinds_of_blocks(self):
        blocks = self.fill("= GIỮA\n> Căn cứ;\n- mục\n\nĐoạn -giữa\n|a|b|\n| c | d |")
        kinds = ["heading", "basis", "item", "paragraph", "table"]
        self.assertEqual([block.kind for block in blocks], kinds)
        self.assertEqual(text(blocks[4]), [["a", "b"], ["c", "d"]])

    def test_mark_without_space_is_text(self):
        [block] = self.fill("-5 độ")
        self.assertEqual((block.kind, block.spans[0].text), ("paragraph", "-5 độ"))

    def test_bold(self):
        [block] = self.fill("**Điều 1.** Chi **{{tien}}**", tien="5")
        self.assertEqual(
            [(span.text, span.is_bold) for span in block.spans],
            [("Điều 1.", True), (" Chi ", False), ("5 đồng", True)],
        )

    def test_forms(self):
        for wording, value, result in (
            ("{{ho_ten}}", "An", "An"),
            ("{{ho_ten:hoa}}", "Đỗ Thị", "ĐỖ THỊ"),
            ("{{ tien }}", "1.005.000", "1.005.000 đồng"),
            ("{{tien:chu}}", "1005000", "Một triệu không trăm lẻ năm nghìn đồng"),
            ("{{so}}", "-1234,5", "-1.234,5"),
            ("{{so:chu}}", "1,05", "một phẩy không năm"),
            ("{{so:thu_tu}}", "4", "thứ tư"),
            ("{{ngay}}", "5/3/2026", "ngày 05 tháng 3 năm 2026"),
            ("{{ngay:ngan}}", "5/3/2026", "05/03/2026"),
            (
                "{{ngay:chu}}",
                "15/04/2026",
                "ngày mười lăm tháng tư năm hai nghìn không trăm hai mươi sáu",
            ),
        ):
            name = wording.strip("{} ").partition(":")[0]
            self.assertEqual(self.line(wording, **{name: value}), result)

    def test_values_that_do_not_fit(self):
        for wording, value in (
            ("{{tien}}", "một"),
            ("{{tien}}", "1,234.5"),
            ("{{so}}", "1.23"),
            ("{{so:thu_tu}}", "1,5"),
            ("{{so:thu_tu}}", "0"),
            ("{{ngay}}", "31/02/2026"),
            ("{{ngay}}", "2026-03-05"),
        ):
            name = wording.strip("{}").partition(":")[0]
            with self.subTest(value=value), self.assertRaises(ValueProblem) as caught:
                self.line(wording, **{name: value})
            self.assertEqual(caught.exception.value, value)

    def test_rows(self):
        [table] = self.fill("|TT|Việc|\n| {{viec}} |", viec="1|A {{x}}\n\n2| B ")
        self.assertEqual(text(table), [["TT", "Việc"], ["1", "A {{x}}"], ["2", "B"]])

    def test_paragraphs_of_a_field(self):
        blocks = self.fill("Đầu\n{{noi_dung}}\nCuối", noi_dung="Một\n- hai\n|a|\n|b|")
        kinds = ["paragraph", "paragraph", "item", "table", "paragraph"]
        self.assertEqual([block.kind for block in blocks], kinds)
        self.assertEqual(text(blocks[3]), [["a"], ["b"]])

    def test_what_is_filled_in_names_no_fields(self):
        self.assertEqual(self.line("{{noi_dung}}", noi_dung="{{ho_ten}}"), "{{ho_ten}}")
        self.assertEqual(self.line("{{ho_ten}}", ho_ten="{{tien"), "{{tien")

    def test_gap(self):
        self.assertEqual(self.line("Ông {{ho_ten}}"), "Ông …………")
        self.assertEqual(self.line("Ông {{ghi_chu}}."), "Ông .")
        self.assertEqual(self.line("a\n{{them}}\nb"), "a\nb")
        self.assertEqual(self.line("{{noi_dung}}"), "…………")

    def test_missing(self):
        wording = parse("{{ho_ten}} {{ghi_chu}} {{tien}}", FIELDS)
        self.assertEqual(missing(wording, {"tien": "5", "ho_ten": " "}), ["Họ tên"])

    def test_errors_name_part_line_and_suggestion(self):
        for wording, expected in (
            ("a\n{{ho_tne}}", ("unknown", "ho_tne", 2, "ho_ten")),
            ("{{nguoi_ki}}", ("unknown", "nguoi_ki", 1, "nguoi_ky")),
            ("{{zzzzzz}}", ("unknown", "zzzzzz", 1, "")),
            ("{{tien:chuu}}", ("form", "tien:chuu", 1, "chu")),
            ("{{ho_ten:chu}}", ("form", "ho_ten:chu", 1, "")),
            ("a\n\n{{ho_ten", ("braces", "{{ho_ten", 3, "")),
            ("ho_ten}} b", ("braces", "}} b", 1, "")),
            ("{{Họ tên}}", ("name", "Họ tên", 1, "")),
            ("{{}}", ("name", "{{}}", 1, "")),
            ("**đậm", ("bold", "**đậm", 1, "")),
        ):
            with self.subTest(wording=wording):
                with self.assertRaises(WordingError) as caught:
                    parse(wording, FIELDS)
                error = caught.exception
                found = (error.reason, error.part, error.line, error.suggestion)
                self.assertEqual(found, expected)

    def test_names_of_fields(self):
        for name, reason in (
            ("Ten", "name"),
            ("1a", "name"),
            ("ngay_ban_hanh", "reserved"),
            ("so", "twice"),
        ):
            with self.assertRaises(WordingError) as caught:
                parse("", (Field("so", "Số"), Field(name, "Tên")))
            self.assertEqual(caught.exception.reason, reason)
