import json
from unittest import TestCase

from ..catalogue import SHIPPED, CatalogueError, read

ROW = {
    "code": "9.000001",
    "name": "Thủ tục thử",
    "short": "Thử",
    "field": "HT",
    "agency": False,
    "decision": "1/QĐ",
    "event": "",
    "as_of": "2026-06-10",
    "note": "Kiểm tra trước khi dùng.",
    "limits": [["", 3, "working_day", "3 ngày làm việc", 0, "free", "", ""]],
    "papers": [["Tờ khai", "m", 1, 0, ""], ["Thẻ căn cước", "s", 0, 0, ""]],
    "results": [["Giấy xác nhận", ""]],
    "legal": ["1/2026/NĐ-CP"],
}


def rows(*changes):
    return json.dumps([ROW | change for change in changes])


class TestCatalogue(TestCase):
    def test_shipped(self):
        procedures = read(SHIPPED.read_text(encoding="utf-8"))
        self.assertGreaterEqual(len(procedures), 60)
        for procedure in procedures:
            with self.subTest(procedure.code):
                self.assertIn("kiểm tra trước khi dùng", procedure.note)
                self.assertTrue(procedure.limits)
                self.assertTrue(procedure.legal_basis or "đủ" in procedure.note)

    def test_row(self):
        (one,) = read(rows({}))
        self.assertEqual(one.limits[0].unit, "working_day")
        self.assertTrue(one.papers[0].is_required)
        self.assertTrue(one.papers[1].is_shown_only)

    def test_key_names_what_is_said(self):
        (one,), (same,), (other,) = (
            read(rows(change)) for change in ({}, {}, {"note": "Khác"})
        )
        self.assertEqual(one.key, same.key)
        self.assertNotEqual(one.key, other.key)

    def test_contradictions(self):
        limit = ROW["limits"][0]
        for change in (
            {"code": "1.2"},
            {"event": "wedding"},
            {"limits": [limit, limit]},
            {"limits": [["", 3, "week", "", 0, "free", "", ""]]},
            {"limits": [["", 0, "working_day", "", 0, "free", "", ""]]},
            {"limits": [["", 3, "working_day", "", -1, "free", "", ""]]},
        ):
            with self.subTest(change), self.assertRaises(CatalogueError):
                read(rows(change))
        with self.assertRaises(CatalogueError):
            read(rows({}, {}))
