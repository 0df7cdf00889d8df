from datetime import date, datetime
from io import BytesIO
from unittest.mock import patch
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..staff_sheet import MAX_BYTES, Reason, read, template
from .sheet_common import CHOICES, GOOD, TITLES, workbook

BOMB = """<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetData><row r="1"><c r="A1" t="inlineStr">
<is><t>&lol2;</t></is></c></row></sheetData>
</worksheet>"""


def rewritten(content, **parts):
    """Return a workbook with some of its parts replaced."""
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(
                name, parts.get(name.split("/")[-1].split(".")[0], old.read(name))
            )
    return stream.getvalue()


@tagged("post_install", "-at_install")
class TestStaffSheet(BaseCase):
    def read_list(self, *rows, **how):
        return read(workbook(*rows, **how), CHOICES)

    def assert_problems(self, sheet, *expected):
        self.assertEqual(
            [(p.row, p.column, p.reason) for p in sheet.problems], [*expected]
        )
        self.assertFalse(sheet.rows)

    def test_good_row(self):
        sheet = self.read_list(
            GOOD
            | {
                "phone": 912345678,
                "email": "hanh@xa.example.vn",
                "login": "HanhBT",
                "role": "cán bộ  MỘT CỬA",
                "date_from": datetime(2026, 1, 2),
                "date_to": "31/12/2026",
                "decision": "12/QĐ-UBND",
            }
        )
        self.assertFalse(sheet.problems)
        (row,) = sheet.rows
        self.assertEqual((row.number, row.name), (2, "Bùi Thị Hạnh"))
        self.assertEqual((row.category, row.role), ("civil_servant", "officer"))
        self.assertEqual((row.phone, row.login), ("0912345678", "hanhbt"))
        self.assertEqual(row.date_from, date(2026, 1, 2))
        self.assertEqual(row.date_to, date(2026, 12, 31))
        self.assertEqual((row.cluster, row.decision), ("", "12/QĐ-UBND"))

    def test_numbers_are_read_as_text(self):
        (row,) = self.read_list(GOOD | {"unit_code": 4789.0, "phone": 2183.5}).rows
        self.assertEqual((row.unit_code, row.phone), ("4789", "2183.5"))

    def test_codes_as_well_as_labels(self):
        (row,) = self.read_list(GOOD | {"category": "cadre"}).rows
        self.assertEqual(row.category, "cadre")

    def test_days_in_every_usual_form(self):
        for text in ("5/3/2026", "05-03-2026", "05.03.2026", "2026-03-05"):
            (row,) = self.read_list(GOOD | {"date_from": text}).rows
            self.assertEqual(row.date_from, date(2026, 3, 5), text)

    def test_blank_rows_count_but_are_passed_over(self):
        sheet = self.read_list(GOOD, {}, {"name": "  "}, GOOD | {"name": ""})
        self.assertEqual([row.number for row in sheet.rows], [2])
        self.assertEqual(
            [(p.row, p.column) for p in sheet.problems][-1:], [(5, "Họ và tên")]
        )

    def test_columns_in_any_order(self):
        def swap(sheet):
            sheet["A1"], sheet["B1"] = "Chức vụ", " họ và TÊN"
            sheet["A2"], sheet["B2"] = "Văn thư", "Bùi Thị Hạnh"

        (row,) = self.read_list(GOOD, change=swap).rows
        self.assertEqual((row.name, row.post), ("Bùi Thị Hạnh", "Văn thư"))

    def test_wrong_columns(self):
        header = [*TITLES[1:], "Họ tên", "Loại"]
        self.assert_problems(
            self.read_list(GOOD, header=header),
            (1, "Họ tên", Reason.UNKNOWN_COLUMN),
            (1, "Loại", Reason.COLUMN_TWICE),
            (1, "Họ và tên", Reason.MISSING_COLUMN),
        )

    def test_every_bad_cell_is_named(self):
        bad = {
            "name": None,
            "category": "Giáo viên",
            "email": "hanh@xa",
            "login": "hạnh",
            "role": "Trùm",
            "date_from": "31/02/2026",
            "date_to": "mai",
        }
        self.assert_problems(
            self.read_list(GOOD | bad),
            (2, "Họ và tên", Reason.EMPTY),
            (2, "Loại", Reason.CATEGORY),
            (2, "Thư điện tử", Reason.EMAIL),
            (2, "Tên đăng nhập", Reason.LOGIN),
            (2, "Vai trò", Reason.ROLE),
            (2, "Từ ngày", Reason.DATE),
            (2, "Đến ngày", Reason.DATE),
        )

    def test_values_of_bad_cells_are_shown(self):
        (problem,) = self.read_list(GOOD | {"category": "Giáo viên"}).problems
        self.assertEqual(problem.value, "Giáo viên")

    def test_role_needs_login(self):
        sheet = self.read_list(GOOD | {"role": "Lãnh đạo"})
        self.assert_problems(sheet, (2, "Tên đăng nhập", Reason.NEEDS_LOGIN))

    def test_last_day_before_first(self):
        sheet = self.read_list(GOOD | {"date_from": "2/1/2026", "date_to": "1/1/2026"})
        self.assert_problems(sheet, (2, "Đến ngày", Reason.PERIOD))

    def test_formula_without_value(self):
        def formula(sheet):
            sheet["B2"] = '=A2&"x"'

        sheet = self.read_list(GOOD, change=formula)
        self.assert_problems(sheet, (2, "Chức vụ", Reason.FORMULA))

    def test_formula_with_value(self):
        def formula(sheet):
            sheet["B2"] = "=MARK"

        content = workbook(GOOD, change=formula)
        with ZipFile(BytesIO(content)) as book:
            text = book.read("xl/worksheets/sheet1.xml").decode()
        computed = text.replace(
            '<c r="B2"><f>MARK</f><v></v></c>',
            '<c r="B2" t="str"><f>MARK</f><v>Văn thư</v></c>',
        ).replace(
            '<c r="B2"><f>MARK</f><v /></c>',
            '<c r="B2" t="str"><f>MARK</f><v>Văn thư</v></c>',
        )
        self.assertNotEqual(computed, text)
        (row,) = read(rewritten(content, sheet1=computed), CHOICES).rows
        self.assertEqual(row.post, "Văn thư")

    def test_error_cell(self):
        def error(sheet):
            sheet["B2"] = "#REF!"

        sheet = self.read_list(GOOD, change=error)
        self.assert_problems(sheet, (2, "Chức vụ", Reason.FORMULA))

    def test_no_rows(self):
        self.assert_problems(self.read_list(), (0, "", Reason.NO_ROWS))

    def test_no_workbook(self):
        for content in (b"", b"a,b,c", workbook(GOOD)[:-200]):
            sheet = read(content, CHOICES)
            self.assert_problems(sheet, (0, "", Reason.NOT_A_WORKBOOK))

    def test_archive_that_is_no_workbook(self):
        stream = BytesIO()
        with ZipFile(stream, "w") as archive:
            archive.writestr("a.txt", "a")
        sheet = read(stream.getvalue(), CHOICES)
        self.assert_problems(sheet, (0, "", Reason.NOT_A_WORKBOOK))

    def test_too_large(self):
        sheet = read(b"x" * (MAX_BYTES + 1), CHOICES)
        self.assert_problems(sheet, (0, "", Reason.TOO_LARGE))

    def test_file_that_unpacks_to_too_much(self):
        huge = rewritten(workbook(GOOD), styles=b" " * (101 * 1024 * 1024))
        self.assertLess(len(huge), MAX_BYTES)
        self.assert_problems(read(huge, CHOICES), (0, "", Reason.UNSAFE))

    def test_entities_are_refused(self):
        sheet = read(rewritten(workbook(GOOD), sheet1=BOMB), CHOICES)
        self.assert_problems(sheet, (0, "", Reason.NOT_A_WORKBOOK))

    def test_nothing_is_read_without_defusedxml(self):
        with (
            patch.object(openpyxl, "DEFUSEDXML", False),
            self.assertRaises(RuntimeError),
        ):
            read(workbook(GOOD), CHOICES)

    def test_too_many_rows(self):
        with patch("odoo.addons.cqtt_base.staff_sheet.reader.MAX_ROWS", 3):
            self.assertEqual(len(self.read_list(GOOD, GOOD, GOOD).rows), 3)
            sheet = self.read_list(GOOD, GOOD, GOOD, GOOD)
            self.assert_problems(sheet, (0, "", Reason.TOO_MANY_ROWS))

    def test_template_reads_as_an_empty_list(self):
        content = template(CHOICES)
        self.assert_problems(read(content, CHOICES), (0, "", Reason.NO_ROWS))
        book = openpyxl.load_workbook(BytesIO(content))
        self.assertEqual([cell.value for cell in book.worksheets[0][1]], TITLES)
        offered = [cell.value for cell in book.worksheets[2]["A"]]
        self.assertEqual(offered, ["Công chức", "Cán bộ"])

    def test_filled_in_template(self):
        book = openpyxl.load_workbook(BytesIO(template(CHOICES)))
        book.worksheets[0].append(["Lê An", None, "Cán bộ", "04789"])
        stream = BytesIO()
        book.save(stream)
        (row,) = read(stream.getvalue(), CHOICES).rows
        self.assertEqual((row.name, row.category), ("Lê An", "cadre"))

    @given(
        st.lists(
            st.lists(
                st.one_of(
                    st.none(),
                    st.booleans(),
                    st.integers(),
                    st.floats(allow_nan=False, allow_infinity=False),
                    st.dates().map(lambda day: datetime(day.year, day.month, day.day)),
                    st.text(
                        st.characters(codec="utf-8", min_codepoint=32), max_size=20
                    ),
                ),
                max_size=len(TITLES),
            ),
            max_size=4,
        )
    )
    @settings(deadline=None, max_examples=60)
    def test_whatever_stands_in_it(self, rows):
        def fill(sheet):
            for row in rows:
                sheet.append(row)

        sheet = read(workbook(change=fill), CHOICES)
        self.assertTrue(sheet.rows or sheet.problems)
        bad = {problem.row for problem in sheet.problems}
        self.assertFalse(bad & {row.number for row in sheet.rows})
