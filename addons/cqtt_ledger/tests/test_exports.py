"""Workbooks: the figures of the screen, and texts that no spreadsheet calculates."""

import csv
import io
import json

import openpyxl

from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from ..sheets import guarded
from .test_cqtt_index import IndexCase

DANGEROUS = (
    '=HYPERLINK("http://example.org")',
    "+1+1",
    "-1-1",
    "@SUM(A1)",
    "\tthụt lề",
    "\rxuống dòng",
    "{=1+1}",
)


def read(content):
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


@tagged("post_install", "-at_install")
class TestWorkbook(IndexCase):
    def printed(self, kind, user=None, **choice):
        report = self.report.with_user(user or self.admin)
        report = report.with_context(lang="vi_VN")
        action = report.print_figures(kind, **choice)
        self.assertEqual(action["report_type"], "xlsx")
        reports = report.env["ir.actions.report"]
        content = reports._render_xlsx(
            action["report_name"], action["context"]["active_ids"], {}
        )[0]
        return read(content)

    def line_of(self, sheet, column, value):
        rows = sheet.iter_rows(values_only=True)
        return next(row for row in rows if row[column] == value)

    def test_indicators(self):
        self.rate.name = DANGEROUS[0]
        sheet = self.printed("indicators", **self.at(self.province))
        row = self.line_of(sheet, 0, DANGEROUS[0])
        self.assertEqual(row[1:3], (17, 31))
        self.assertAlmostEqual(row[3], 17 / 31)
        cells = [c for r in sheet.iter_rows() for c in r if c.value == DANGEROUS[0]]
        self.assertEqual([cell.data_type for cell in cells], ["s"])
        self.assertEqual(sheet.cell(2, 1).value, self.province.display_name)

    def test_comparison(self):
        self.an.name = DANGEROUS[0]
        sheet = self.printed(
            "comparison", indicator_id=self.rate.id, **self.at(self.province)
        )
        self.assertEqual(
            self.line_of(sheet, 1, DANGEROUS[0])[:4], (2, DANGEROUS[0], 5, 7)
        )
        self.assertEqual(self.line_of(sheet, 1, "Tất cả cộng lại")[2:4], (17, 31))

    def test_index(self):
        sheet = self.printed("index", scheme_id=self.scheme.id, **self.at(self.an))
        self.assertEqual(self.line_of(sheet, 0, "II.1")[2:4], (955, 1000))

    def test_scope(self):
        with self.assertRaises(AccessError):
            self.printed("indicators", self.officer, **self.at(self.binh))
        with self.assertRaises(UserError):
            self.printed("wrong", **self.at(self.an))

    def test_past(self):
        sheet = self.printed(
            "indicators", **self.at(self.an, as_of="2020-01-01 00:00:00")
        )
        self.assertEqual(self.line_of(sheet, 0, "test.rate")[1:3], (0, 0))
        self.assertIn("07:00 01/01/2020", sheet.cell(4, 1).value)


@tagged("post_install", "-at_install")
class TestGuard(IndexCase):
    def test_texts(self):
        for text in DANGEROUS:
            self.assertEqual(guarded(text), "'" + text)
        for value in ("Xã An", "", "1 = 1", 5, -5, None, False):
            self.assertEqual(guarded(value), value)


@tagged("post_install", "-at_install")
class TestOdooExports(IndexCase, HttpCase):
    """The export of Odoo's lists and of its pivot table."""

    def setUp(self):
        super().setUp()
        self.periods = self.env["cqtt.period"].create(
            [
                {
                    "kind": "free",
                    "name": text,
                    "date_from": "2026-01-01",
                    "date_to": "2026-01-02",
                }
                for text in DANGEROUS
            ]
        )
        self.officer.group_ids += self.env.ref("base.group_allow_export")
        self.authenticate(self.officer.login, self.officer.login)

    def export(self, kind, groupby=()):
        fields = [
            {"name": "name", "label": "=Tên", "type": "char"},
            {"name": "closing_day", "label": "Ngày", "type": "integer"},
        ]
        data = {
            "model": "cqtt.period",
            "fields": fields,
            "ids": False if groupby else self.periods.ids,
            "domain": [("id", "in", self.periods.ids)],
            "groupby": list(groupby),
            "import_compat": False,
            "context": {},
        }
        return self.posted(f"/web/export/{kind}", data)

    def posted(self, path, data):
        token = http.Request.csrf_token(self)
        form = {"data": json.dumps(data), "csrf_token": token}
        answer = self.url_open(path, data=form)
        self.assertEqual(answer.status_code, 200)
        return answer.content

    def assert_texts(self, sheet, column=0):
        cells = [row[column] for row in sheet.iter_rows()]
        self.assertNotIn("f", {cell.data_type for cell in cells})
        found = {str(cell.value).strip() for cell in cells}
        for text in DANGEROUS:
            self.assertIn(text.replace("\r", " ").strip(), found)

    def test_list(self):
        sheet = read(self.export("xlsx"))
        self.assert_texts(sheet)
        self.assertEqual(sheet.cell(1, 1).value, "=Tên")
        self.assertEqual(sheet.cell(2, 2).value, 31)

    def test_grouped_list(self):
        self.assert_texts(read(self.export("xlsx", ["kind"])))

    def test_csv(self):
        text = self.export("csv").decode()
        found = {row[0] for row in csv.reader(io.StringIO(text, newline=""))}
        self.assertEqual(found, {f"'{text}" for text in (*DANGEROUS, "=Tên")})

    def test_pivot(self):
        data = {
            "title": "Số liệu",
            "model": "cqtt.fact",
            "measure_count": 1,
            "origin_count": 1,
            "col_group_headers": [[{"title": "Tổng", "width": 1, "height": 1}]],
            "measure_headers": [
                {"title": "=Số", "width": 1, "height": 1, "is_bold": True}
            ],
            "origin_headers": [],
            "rows": [
                {"title": text, "indent": 0, "values": [{"is_bold": False, "value": 5}]}
                for text in DANGEROUS
            ],
        }
        sheet = read(self.posted("/web/pivot/export_xlsx", data))
        cells = [cell for row in sheet.iter_rows() for cell in row]
        self.assertNotIn("f", {cell.data_type for cell in cells})
        self.assertIn(5, {cell.value for cell in cells})
