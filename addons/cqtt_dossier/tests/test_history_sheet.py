from datetime import date, datetime, timedelta
from io import BytesIO
from unittest.mock import patch

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..history_sheet import COLUMNS, MAX_BYTES, Reason, read, template
from .history_common import CHOICES, GOOD, NOW, OPEN, at, workbook

TITLES = {column.key: column.title for column in COLUMNS}
PAUSED = OPEN | {
    "state": "supplement",
    "kind": "supplement",
    "paused": at("2016-03-02"),
}


@tagged("post_install", "-at_install")
class TestHistorySheet(BaseCase):
    def read_list(self, *rows):
        return read(workbook(*rows), CHOICES, NOW)

    def assert_good(self, *rows):
        sheet = self.read_list(*rows)
        self.assertFalse(sheet.problems)
        return sheet.rows[0]

    def assert_problems(self, row, *expected):
        """Check columns (by key) and reasons of a single row."""
        sheet = self.read_list(GOOD | row)
        self.assertEqual(
            [(p.row, p.column, p.reason) for p in sheet.problems],
            [(2, TITLES[key], reason) for key, reason in expected],
        )
        self.assertFalse(sheet.rows)
        return sheet.problems

    def test_good_row(self):
        row = self.assert_good(
            GOOD
            | {
                "procedure": "2.000815",
                "field": "tư pháp –  HỘ TỊCH",
                "birth_year": 1980,
                "number": 17080000123,
                "phone": 912345678,
                "address": "Tổ 3",
                "sets": "2",
                "paused": at("2016-03-01", 10),
                "resumed": at("2016-03-02"),
                "kind": "pause",
            }
        )
        self.assertEqual((row.row, row.code, row.field), (2, "HS-1", "TPHT"))
        self.assertEqual((row.birth_year, row.sets), (1980, 2))
        self.assertEqual((row.number, row.phone), ("017080000123", "0912345678"))
        self.assertEqual(row.received, datetime(2016, 3, 1, 8, 30))
        self.assertEqual(row.pause.resumed, datetime(2016, 3, 2, 9))

    def test_empty_cells(self):
        row = self.assert_good(GOOD)
        self.assertEqual((row.birth_year, row.sets, row.number), (0, 1, ""))
        self.assertIsNone(row.pause)

    def test_times_as_text(self):
        row = self.assert_good(
            GOOD | {"received": " 1/3/2016  8:30 ", "due": "2016-03-04"}
        )
        self.assertEqual(row.received, datetime(2016, 3, 1, 8, 30))
        self.assertEqual(row.due, datetime(2016, 3, 4, 17))

    def test_days_without_time(self):
        days = dict.fromkeys(("received", "due", "finished", "returned"), "01/03/2016")
        row = self.assert_good(GOOD | days)
        self.assertEqual(row.received, datetime(2016, 3, 1, 8))
        for at_end in (row.due, row.finished, row.returned):
            self.assertEqual(at_end, datetime(2016, 3, 1, 17))
        as_cells = dict.fromkeys(days, date(2016, 3, 1))
        self.assertEqual(self.assert_good(GOOD | as_cells), row)

    def test_today_without_time_is_not_the_future(self):
        today = dict.fromkeys(("received", "finished", "returned"), NOW.date())
        row = self.assert_good(GOOD | today | {"due": NOW.date()})
        self.assertEqual(row.finished, NOW)
        self.assertEqual(row.due, NOW.replace(hour=17))

    def test_every_bad_cell_is_named(self):
        self.assert_problems(
            {
                "code": None,
                "field": "Hàng không",
                "channel": "chim câu",
                "owner": "  ",
                "birth_year": 1800,
                "number": "123",
                "phone": "12",
                "received": "31/02/2016",
                "due": "mai",
                "state": "xong",
                "kind": "nghỉ",
                "sets": 0,
            },
            ("received", Reason.TIME),
            ("due", Reason.TIME),
            ("code", Reason.EMPTY),
            ("field", Reason.CHOICE),
            ("channel", Reason.CHOICE),
            ("owner", Reason.EMPTY),
            ("birth_year", Reason.BIRTH_YEAR),
            ("number", Reason.NUMBER),
            ("phone", Reason.PHONE),
            ("state", Reason.CHOICE),
            ("kind", Reason.CHOICE),
            ("sets", Reason.SETS),
        )

    def test_bad_values_are_shown_but_for_personal_ones(self):
        (problem,) = self.assert_problems({"state": "xong"}, ("state", Reason.CHOICE))
        self.assertEqual(problem.value, "xong")
        for key, reason in (("number", Reason.NUMBER), ("phone", Reason.PHONE)):
            (problem,) = self.assert_problems({key: "0912"}, (key, reason))
            self.assertEqual(problem.value, "")
        (problem,) = self.assert_problems(
            {"owner": "An 0912345678"}, ("owner", Reason.NAME)
        )
        self.assertEqual(problem.value, "")

    def test_procedures(self):
        self.assert_problems({"procedure": "9.999999"}, ("procedure", Reason.PROCEDURE))
        self.assert_problems(
            {"procedure": "2.000815", "field": "Đất đai"},
            ("field", Reason.FIELD_OF_PROCEDURE),
        )

    def test_order_of_times(self):
        before = datetime(2016, 3, 1, 8, 29)
        self.assert_problems({"due": before}, ("due", Reason.BEFORE_RECEIPT))
        self.assert_problems({"finished": before}, ("finished", Reason.BEFORE_RECEIPT))
        self.assert_problems(
            {"returned": datetime(2016, 3, 3, 9, 59)},
            ("returned", Reason.BEFORE_FINISH),
        )
        self.assert_good(GOOD | {"returned": GOOD["finished"]})
        self.assert_good(GOOD | {"due": GOOD["received"]})

    def test_future(self):
        later = NOW + timedelta(minutes=1)
        times = {"due": later, "finished": later, "returned": later}
        self.assert_problems(
            times, ("finished", Reason.FUTURE), ("returned", Reason.FUTURE)
        )
        self.assert_problems(
            OPEN | {"received": later, "due": later, "state": "received"},
            ("received", Reason.FUTURE),
        )
        self.assert_good(GOOD | OPEN | {"due": later, "state": "received"})

    def test_long_ago(self):
        self.assert_problems({"received": "31/12/1989"}, ("received", Reason.LONG_AGO))

    def test_states_and_their_times(self):
        for state in ("not_received", "withdrawn", "stopped"):
            row = {"state": state, "due": None, "returned": None}
            self.assert_good(GOOD | row)
            self.assert_problems(
                row | {"finished": None}, ("finished", Reason.STATE_NEEDS)
            )
            self.assert_problems(
                row | {"returned": GOOD["returned"]},
                ("returned", Reason.STATE_EXCLUDES),
            )
        for state in ("received", "processing"):
            self.assert_good(GOOD | OPEN | {"state": state})
            self.assert_problems(
                OPEN | {"state": state, "due": None}, ("due", Reason.STATE_NEEDS)
            )
            self.assert_problems(
                {"state": state, "returned": None},
                ("finished", Reason.STATE_EXCLUDES),
            )
        self.assert_problems({"returned": None}, ("returned", Reason.STATE_NEEDS))
        self.assert_problems({"due": None}, ("due", Reason.STATE_NEEDS))
        self.assert_problems(
            {"state": "done", "finished": None, "returned": None},
            ("finished", Reason.STATE_NEEDS),
        )

    def test_pauses(self):
        self.assert_good(GOOD | PAUSED)
        for row, *expected in (
            ({"kind": None}, ("kind", Reason.PAUSE_NEEDS)),
            ({"paused": None}, ("paused", Reason.PAUSE_NEEDS)),
            ({"paused": None, "kind": None}, ("paused", Reason.STATE_NEEDS)),
            ({"kind": "obligation"}, ("kind", Reason.KIND_OF_STATE)),
            ({"resumed": at("2016-03-09")}, ("resumed", Reason.STATE_EXCLUDES)),
            ({"paused": at("2016-02-01")}, ("paused", Reason.BEFORE_RECEIPT)),
            ({"state": "processing"}, ("resumed", Reason.STATE_NEEDS)),
            (
                {"state": "processing", "resumed": at("2016-03-01", 10)},
                ("resumed", Reason.BEFORE_PAUSE),
            ),
        ):
            with self.subTest(row=row):
                self.assert_problems(PAUSED | row, *expected)
        self.assert_problems(
            {"kind": "pause", "paused": at("2016-03-02"), "resumed": at("2016-03-04")},
            ("resumed", Reason.AFTER_FINISH),
        )

    def test_same_code_twice(self):
        sheet = self.read_list(GOOD, GOOD | {"code": "HS-2"}, GOOD | {"code": "hs-1"})
        (problem,) = sheet.problems
        self.assertEqual((problem.row, problem.reason), (4, Reason.REPEATED))
        self.assertEqual((problem.column, problem.value), ("Mã hồ sơ", "2"))
        self.assertEqual([row.row for row in sheet.rows], [2, 3])

    def test_one_number_two_names(self):
        first = GOOD | {"number": "017080000123"}
        same = first | {"code": "HS-2", "owner": "BÙI THỊ  HẠNH"}
        self.assertFalse(self.read_list(first, same).problems)
        (problem,) = self.read_list(first, same | {"owner": "Lê An"}).problems
        self.assertEqual((problem.row, problem.reason), (3, Reason.OTHER_NAME))

    def test_too_many_rows(self):
        rows = [GOOD | {"code": f"HS-{n}"} for n in range(4)]
        with patch("odoo.addons.cqtt_dossier.history_sheet.reader.MAX_ROWS", 3):
            self.assertEqual(len(self.read_list(*rows[:3]).rows), 3)
            sheet = self.read_list(*rows)
        self.assertEqual([p.reason for p in sheet.problems], [Reason.TOO_MANY_ROWS])
        self.assertFalse(sheet.rows)

    def test_files_that_are_no_list(self):
        for content, reason in (
            (b"", Reason.NOT_A_WORKBOOK),
            (b"x" * (MAX_BYTES + 1), Reason.TOO_LARGE),
            (workbook(), Reason.NO_ROWS),
        ):
            (problem,) = read(content, CHOICES, NOW).problems
            self.assertEqual((problem.row, problem.reason), (0, reason))

    def test_wrong_columns(self):
        book = openpyxl.load_workbook(BytesIO(workbook(GOOD)))
        book.active["A1"] = "Số hồ sơ"
        stream = BytesIO()
        book.save(stream)
        problems = read(stream.getvalue(), CHOICES, NOW).problems
        self.assertEqual(
            [(p.row, p.column, p.reason) for p in problems],
            [
                (1, "Số hồ sơ", Reason.UNKNOWN_COLUMN),
                (1, "Mã hồ sơ", Reason.MISSING_COLUMN),
            ],
        )

    def test_template(self):
        content = template(CHOICES)
        (problem,) = read(content, CHOICES, NOW).problems
        self.assertEqual(problem.reason, Reason.NO_ROWS)
        book = openpyxl.load_workbook(BytesIO(content))
        titles = [cell.value for cell in book.worksheets[0][1]]
        self.assertEqual(titles, [*TITLES.values()])
        offered = [cell.value for cell in book.worksheets[2]["A"] if cell.value]
        self.assertEqual(offered, ["Tư pháp – hộ tịch", "Đất đai"])
        explained = {row[0].value for row in book.worksheets[1].iter_rows()}
        self.assertLessEqual({*TITLES.values()}, explained)
        lists = book.worksheets[0].data_validations.dataValidation
        self.assertEqual(len(lists), 4)

    def test_filled_in_template(self):
        book = openpyxl.load_workbook(BytesIO(template(CHOICES)))
        book.worksheets[0].append([GOOD.get(key) for key in TITLES])
        stream = BytesIO()
        book.save(stream)
        (row,) = read(stream.getvalue(), CHOICES, NOW).rows
        self.assertEqual(row, self.assert_good(GOOD))

    @given(
        st.dictionaries(
            st.sampled_from([*TITLES]),
            st.one_of(
                st.none(),
                st.booleans(),
                st.integers(),
                st.floats(allow_nan=False, allow_infinity=False),
                st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)),
                st.text(st.characters(codec="utf-8", min_codepoint=32), max_size=20),
            ),
        )
    )
    @settings(deadline=None, max_examples=80)
    def test_whatever_stands_in_it(self, cells):
        sheet = self.read_list(GOOD | cells)
        self.assertNotEqual(bool(sheet.rows), bool(sheet.problems))
