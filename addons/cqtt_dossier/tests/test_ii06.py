from datetime import date, datetime

from odoo.tests import BaseCase, tagged

from ..ii06 import COLUMNS, DERIVED, HEAD_ROWS, INPUTS, Heading, Line, Table, head_rows

NOW = datetime(2026, 4, 1, 8, 5)
#: (4) (5) (6) | (8) (9) (10) | (11) (13), then (3) (7) (12) and what (3) has too much
EXAMPLES = (
    ((0, 0, 0, 0, 0, 0, 0, 0), (0, 0, 0), 0),
    ((1, 2, 4, 0, 0, 0, 7, 0), (7, 0, 7), 0),
    ((10, 5, 3, 7, 4, 2, 5, 1), (18, 13, 4), 0),
    ((0, 0, 6, 0, 0, 6, 0, 0), (6, 6, 0), 0),
    ((0, 0, 2, 0, 0, 0, 2, 2), (2, 0, 0), 0),
    ((10, 5, 3, 7, 4, 1, 5, 1), (18, 12, 4), 1),
    ((0, 1, 0, 1, 0, 0, 1, 0), (1, 1, 1), -1),
)


def example(counts, label="Đất đai"):
    return Line.of(label, dict(zip(INPUTS, counts, strict=True)))


@tagged("post_install", "-at_install")
class TestLine(BaseCase):
    def test_what_follows(self):
        for counts, (received, resolved, in_time), gap in EXAMPLES:
            with self.subTest(counts):
                line = example(counts)
                figures = line.figures
                self.assertEqual(
                    [figures[n] for n in DERIVED], [received, resolved, in_time]
                )
                self.assertEqual([figures[n] for n in INPUTS], list(counts))
                self.assertEqual(list(figures), list(range(3, 14)))
                self.assertEqual((line.gap, line.is_consistent), (gap, not gap))
                self.assertEqual(line.is_empty, not any(counts))

    def test_columns_that_follow_are_not_given(self):
        for number in (1, 2, *DERIVED, 14):
            with self.subTest(number), self.assertRaisesRegex(ValueError, str(number)):
                Line.of("Đất đai", {number: 1})

    def test_total_is_a_sum(self):
        table = Table(tuple(example(counts) for counts, *_rest in EXAMPLES), NOW)
        self.assertEqual(
            [table.total.figures[n] for n in INPUTS], [21, 13, 18, 15, 8, 9, 20, 4]
        )
        self.assertEqual(table.total.label, "Tổng cộng")

    def test_errors_that_cancel_out_are_seen(self):
        too_much, too_little = (example(counts) for counts, *_rest in EXAMPLES[-2:])
        table = Table((too_much, too_little), NOW)
        self.assertTrue(table.total.is_consistent)
        self.assertFalse(table.is_consistent)
        self.assertTrue(Table((), NOW).is_consistent)


@tagged("post_install", "-at_install")
class TestHead(BaseCase):
    def test_cells_fill_the_head(self):
        filled = [
            (cell.row + down, cell.column + right)
            for row in head_rows()
            for cell in row
            for down in range(cell.rows)
            for right in range(cell.columns)
        ]
        grid = {(r, c) for r in range(HEAD_ROWS) for c in range(len(COLUMNS))}
        self.assertEqual(len(filled), len(grid))
        self.assertEqual(set(filled), grid)

    def test_words(self):
        first, second, third = ([cell.text for cell in row] for row in head_rows())
        self.assertEqual(
            first,
            [
                "TT",
                "Lĩnh vực, công việc giải quyết theo cấp",
                "Số lượng hồ sơ tiếp nhận",
                "Số lượng hồ sơ đã giải quyết",
                "Số lượng hồ sơ đang giải quyết",
            ],
        )
        self.assertEqual(second[:3], ["Tổng số", "Trong đó", "Từ kỳ trước"])
        self.assertEqual(third, ["Trực tuyến", "Trực tiếp, dịch vụ bưu chính"])

    def test_numbers(self):
        self.assertEqual([column.number for column in COLUMNS], list(range(1, 14)))


@tagged("post_install", "-at_install")
class TestHeading(BaseCase):
    def heading(self, **values):
        days = {"first": date(2026, 3, 1), "last": date(2026, 3, 31), "as_of": NOW}
        return Heading("UBND xã An", "UBND tỉnh Sổ", **{**days, **values})

    def test_lines(self):
        heading = self.heading(period="Tháng 3/2026")
        for line, expected in (
            (heading.form, "Biểu số II.06a/VPCP/KSTT"),
            (heading.at, "TẠI UBND XÃ AN"),
            (
                heading.period_line,
                "Kỳ báo cáo: Tháng 3/2026 (Từ ngày 01/03/2026 đến ngày 31/03/2026)",
            ),
            (heading.reporter_line, "Đơn vị báo cáo: UBND xã An"),
            (heading.recipient_line, "Đơn vị nhận báo cáo: UBND tỉnh Sổ"),
            (heading.as_of_line, "Số liệu tính đến 08:05 ngày 01/04/2026."),
        ):
            self.assertEqual(line, expected)

    def test_days_without_name(self):
        self.assertEqual(
            self.heading().period_line,
            "Kỳ báo cáo: Từ ngày 01/03/2026 đến ngày 31/03/2026",
        )

    def test_several_offices_have_another_form(self):
        form = self.heading(is_consolidated=True).form
        self.assertEqual(form, "Biểu số II.06b/VPCP/KSTT")
