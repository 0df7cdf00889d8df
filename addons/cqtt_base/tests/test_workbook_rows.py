from io import BytesIO

import openpyxl

from odoo.tests import BaseCase

from ..sheets import Limits, Refused, cells


class TestWorkbookRows(BaseCase):
    """A row far below costs a few bytes: whoever reads up to it waits for ever."""

    def rows_up_to(self, row, limits):
        book, stream = openpyxl.Workbook(), BytesIO()
        book.active.cell(row, 1, "x")
        book.save(stream)
        return list(cells(stream.getvalue(), limits))

    def test_rows_are_counted_blank_ones_too(self):
        limits = Limits(rows=5)
        self.assertEqual([number for number, _row in self.rows_up_to(5, limits)], [5])
        for row in (6, 7, 1_000_000):
            with self.assertRaises(Refused):
                self.rows_up_to(row, limits)
