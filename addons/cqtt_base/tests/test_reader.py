import tempfile
from pathlib import Path

from odoo.tests import BaseCase, tagged

from ..unit_lists import Kind, Level, Reason, UnitListError, read_links, read_units

HEADER = "code,name,kind,level,parent_code,valid_from,valid_to\n"
PROVINCE = "17,Tỉnh Hòa Bình,province,province,,,2025-06-30\n"
DISTRICT = "148,Thành phố Hòa Bình,provincial_city,district,17,,2025-06-30\n"
WARD = "04789,Phường Thái Bình,ward,commune,148,,2025-06-30\n"
LINKS = "predecessor_code,successor_code,kind,is_default\n"


@tagged("post_install", "-at_install")
class TestReader(BaseCase):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "17.csv"

    def assert_problems(self, text, expected, read=read_units):
        self.path.write_text(text, encoding="utf-8")
        with self.assertRaises(UnitListError) as caught:
            read(self.path)
        problems = caught.exception.problems
        self.assertEqual([(p.row, p.column, p.reason) for p in problems], expected)
        self.assertEqual({p.file for p in problems}, {str(self.path)})
        return caught.exception

    def test_good_file(self):
        self.path.write_text(HEADER + PROVINCE + DISTRICT + WARD, encoding="utf-8")
        ward = read_units(self.path)[-1]
        self.assertEqual((ward.code, ward.name), ("04789", "Phường Thái Bình"))
        self.assertEqual((ward.kind, ward.level), (Kind.WARD, Level.COMMUNE))
        self.assertIsNone(ward.valid_from)
        self.assertEqual(ward.valid_to.isoformat(), "2025-06-30")

    def test_missing_file(self):
        with self.assertRaises(UnitListError) as caught:
            read_units(self.path)
        self.assertEqual(caught.exception.problems[0].reason, Reason.MISSING_FILE)

    def test_not_text(self):
        self.path.write_bytes("Phường".encode("utf-16"))
        with self.assertRaises(UnitListError) as caught:
            read_units(self.path)
        self.assertEqual(caught.exception.problems[0].reason, Reason.NOT_TEXT)

    def test_bad_columns(self):
        self.assert_problems("code,name\n", [(1, "", Reason.COLUMNS)])
        self.assert_problems("", [(1, "", Reason.COLUMNS)])

    def test_missing_cells(self):
        self.assert_problems(HEADER + "17,Tỉnh Hòa Bình\n", [(2, "", Reason.CELLS)])

    def test_bad_code(self):
        for code in ("4789", "O4789", "047890", ""):
            ward = WARD.replace("04789", code)
            with self.subTest(code=code):
                self.assert_problems(
                    HEADER + PROVINCE + DISTRICT + ward, [(4, "code", Reason.CODE)]
                )

    def test_bad_kind_and_level(self):
        self.assert_problems(
            HEADER + PROVINCE + DISTRICT.replace("provincial_city", "county"),
            [(3, "kind", Reason.KIND)],
        )
        self.assert_problems(
            HEADER + PROVINCE + DISTRICT.replace(",district,", ",commune,"),
            [(3, "level", Reason.LEVEL)],
        )

    def test_empty_name(self):
        self.assert_problems(
            HEADER + PROVINCE.replace("Tỉnh Hòa Bình", ""),
            [(2, "name", Reason.EMPTY)],
        )

    def test_bad_dates(self):
        self.assert_problems(
            HEADER + PROVINCE.replace("2025-06-30", "30/06/2025"),
            [(2, "valid_to", Reason.DATE)],
        )
        self.assert_problems(
            HEADER + PROVINCE.replace(",,,2025", ",,2025-07-01,2025"),
            [(2, "valid_to", Reason.PERIOD)],
        )

    def test_duplicate(self):
        self.assert_problems(
            HEADER + PROVINCE + DISTRICT + WARD + WARD, [(5, "code", Reason.DUPLICATE)]
        )

    def test_unknown_parent(self):
        self.assert_problems(
            HEADER + PROVINCE + WARD, [(3, "parent_code", Reason.UNKNOWN_PARENT)]
        )

    def test_parent_not_above(self):
        self.assert_problems(
            HEADER
            + PROVINCE
            + DISTRICT
            + WARD
            + WARD.replace("04789", "04790").replace(",148,", ",04789,"),
            [(5, "parent_code", Reason.PARENT_LEVEL)],
        )

    def test_cycle(self):
        self.assert_problems(
            HEADER + PROVINCE.replace("province,,", "province,148,") + DISTRICT + WARD,
            [(2, "parent_code", Reason.CYCLE), (3, "parent_code", Reason.CYCLE)],
        )

    def test_all_problems_at_once(self):
        error = self.assert_problems(
            HEADER
            + PROVINCE.replace("2025-06-30", "soon")
            + DISTRICT.replace("148,", "14,", 1)
            + WARD.replace("ward", "village"),
            [
                (2, "valid_to", Reason.DATE),
                (3, "code", Reason.CODE),
                (4, "kind", Reason.KIND),
            ],
        )
        self.assertIn("17.csv, row 3, column code: ", str(error))

    def test_links(self):
        self.path.write_text(
            LINKS + "04789,04828,split,1\n04789,04795,split,0\n", encoding="utf-8"
        )
        self.assertEqual([r.is_default for r in read_links(self.path)], [True, False])

    def test_bad_links(self):
        good = "04789,04828,merged,1\n"
        for text, problem in (
            ("4789,04828,merged,1\n", (2, "predecessor_code", Reason.CODE)),
            ("04789,4828,merged,1\n", (2, "successor_code", Reason.CODE)),
            ("04789,04828,eaten,1\n", (2, "kind", Reason.KIND)),
            (
                good + good.replace("1\n", "0\n"),
                (3, "successor_code", Reason.DUPLICATE),
            ),
            ("04789,04828,merged,0\n", (2, "is_default", Reason.DEFAULT)),
        ):
            with self.subTest(text=text):
                self.assert_problems(LINKS + text, [problem], read_links)

    def test_two_defaults(self):
        self.assert_problems(
            LINKS + "04789,04828,split,1\n04789,04795,split,1\n",
            [(2, "is_default", Reason.DEFAULT), (3, "is_default", Reason.DEFAULT)],
            read_links,
        )

    def test_bad_flag(self):
        self.assert_problems(
            LINKS + "04789,04828,merged,yes\n",
            [(2, "is_default", Reason.FLAG), (2, "is_default", Reason.DEFAULT)],
            read_links,
        )
