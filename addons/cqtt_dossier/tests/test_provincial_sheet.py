from dataclasses import replace
from datetime import datetime
from unittest import TestCase

from ..history_sheet import Choices
from ..provincial_sheet import (
    KEYS,
    Kind,
    Mapping,
    Standing,
    compare,
    propose,
    read,
    titles_of,
)
from .sync_common import ENDED, OPEN, RETURNED, TITLES, csv_export, export

NOW = datetime(2026, 3, 10, 8)
CHOICES = Choices(
    fields={"Hộ tịch": "HT", "HT": "HT"},
    channels={"Trực tiếp": "direct", "direct": "direct", "online": "online"},
    states={"supplement": "supplement", "done": "done"},
    kinds={"supplement": "supplement", "obligation": "obligation", "pause": "pause"},
    procedures={"1.000894": "HT"},
)
MAPPING = Mapping(TITLES)


class TestMapping(TestCase):
    def test_proposed_from_titles(self):
        self.assertEqual(propose(["STT", *TITLES.values()]), TITLES)

    def test_titles_of_other_systems(self):
        for title, key in (
            ("Số biên nhận", "code"),
            ("Họ và tên", "owner"),
            ("Số điện thoại liên hệ", "phone"),
            ("Hạn xử lý", "due"),
            ("NGÀY HẸN TRẢ KẾT QUẢ", "due"),
            ("Ngày nhận kết quả", "returned"),
            ("Tình trạng", "state"),
        ):
            with self.subTest(title):
                self.assertEqual(propose([title]), {key: title})
        self.assertEqual(propose(["Ghi chú", "STT"]), {})

    def test_each_once(self):
        found = propose(["Ngày nhận", "Ngày tiếp nhận", "Ngày nhận"])
        self.assertEqual(found, {"received": "Ngày tiếp nhận"})

    def test_missing(self):
        self.assertEqual(MAPPING.missing(), [])
        none = Mapping({})
        self.assertEqual(
            none.missing(), ["code", "owner", "received", "state", "procedure"]
        )
        self.assertLessEqual(set(none.missing()), set(KEYS))


class TestReader(TestCase):
    def look(self, *rows, mapping=MAPPING, content=None):
        return read(content or export(*rows), mapping, CHOICES, NOW)

    def reasons(self, found):
        return [(p.row, p.column, p.reason.value) for p in found.problems]

    def test_workbook_and_text_say_the_same(self):
        expected = self.look(OPEN, RETURNED | {"code": "2"}).rows
        self.assertEqual(len(expected), 2)
        for delimiter in ",;\t":
            for encoding in ("utf-8", "utf-8-sig", "utf-16"):
                with self.subTest(delimiter=delimiter, encoding=encoding):
                    content = csv_export(
                        OPEN,
                        RETURNED | {"code": "2"},
                        delimiter=delimiter,
                        encoding=encoding,
                    )
                    self.assertEqual(self.look(content=content).rows, expected)
                    self.assertEqual(titles_of(content)[1:], list(TITLES.values()))

    def test_words_of_the_national_list(self):
        for word, state in (("4", "processing"), ("Được tiếp nhận", "received")):
            with self.subTest(word):
                (row,) = self.look(OPEN | {"state": word}).rows
                self.assertEqual(row.state, state)

    def test_words_of_the_province(self):
        odd = OPEN | {"state": "Đã chuyển sếp", "procedure": "", "field": "Mảng một"}
        found = self.look(odd)
        self.assertEqual(
            self.reasons(found),
            [(4, "Lĩnh vực", "choice"), (4, "Trạng thái", "choice")],
        )
        mapping = replace(
            MAPPING, states={"đã chuyển sếp": "processing"}, fields={"Mảng một": "HT"}
        )
        (row,) = self.look(odd, mapping=mapping).rows
        self.assertEqual((row.state, row.field), ("processing", "HT"))

    def test_not_received_yet(self):
        found = self.look(OPEN | {"state": "Mới đăng ký"}, OPEN)
        self.assertEqual((found.waiting, len(found.rows)), (1, 1))

    def test_unknown_procedure(self):
        (row,) = self.look(OPEN | {"procedure": "9.999999", "field": "HT"}).rows
        self.assertEqual((row.procedure, row.field), ("", "HT"))

    def test_waits_since_it_was_seen_waiting(self):
        (row,) = self.look(OPEN | {"state": "Yêu cầu bổ sung"}).rows
        self.assertEqual((row.pause.kind, row.pause.paused), ("supplement", NOW))

    def test_errors_are_said_in_the_exports_words(self):
        found = self.look(
            OPEN,
            OPEN,
            OPEN | {"code": "2", "received": "hôm qua"},
            ENDED | {"code": "3", "finished": "01/03/2026"},
            OPEN | {"code": "4", "owner": ""},
        )
        self.assertEqual(len(found.rows), 1)
        self.assertEqual(
            self.reasons(found),
            [
                (5, "Mã hồ sơ", "repeated"),
                (6, "Ngày tiếp nhận", "time"),
                (7, "Ngày kết thúc xử lý", "before_receipt"),
                (8, "Chủ hồ sơ", "empty"),
            ],
        )

    def test_columns_that_are_gone(self):
        titles = {k: t for k, t in TITLES.items() if k not in ("state", "owner")}
        found = self.look(content=export(OPEN, titles=titles))
        self.assertEqual(
            {p.column for p in found.problems}, {"Trạng thái", "Chủ hồ sơ"}
        )
        self.assertFalse(found.rows)

    def test_no_table_at_all(self):
        for content in (b"\xff\x00\x01", b"PK no zip"):
            with self.subTest(content):
                found = self.look(content=content)
                self.assertEqual(found.problems[0].row, 0)
        self.assertTrue(self.look().problems)


def standing(state, finished=None, returned=None, due=9, received=2):
    days = (received, due, finished, returned)
    times = (day and datetime(2026, 3, day, 9) for day in days)
    return Standing(state, *times)


class TestCompare(TestCase):
    def test_kinds(self):
        processing, done = standing("processing"), standing("done", 5)
        returned, received = standing("returned", 5, 6), standing("received")
        for base, ours, theirs, kind in (
            (processing, processing, processing, Kind.UNCHANGED),
            (processing, done, done, Kind.UNCHANGED),
            (processing, done, processing, Kind.AHEAD),
            (processing, processing, done, Kind.CHANGED),
            (processing, processing, returned, Kind.CHANGED),
            (done, done, returned, Kind.CHANGED),
            (processing, processing, standing("supplement"), Kind.CHANGED),
            (processing, processing, standing("processing", due=12), Kind.CHANGED),
            (received, processing, done, Kind.BOTH),
            (None, processing, done, Kind.BOTH),
            (None, done, done, Kind.UNCHANGED),
            (processing, processing, received, Kind.EARLIER),
            (returned, returned, done, Kind.EARLIER),
            (done, done, standing("withdrawn", 5), Kind.DATES),
            (done, done, standing("done", 6), Kind.DATES),
            (processing, processing, standing("done", 5, received=3), Kind.DATES),
        ):
            with self.subTest(ours=ours.state, theirs=theirs.state):
                self.assertIs(compare(base, ours, theirs).kind, kind)

    def test_exports_round_times(self):
        ours = Standing(
            "done", *(datetime(2026, 3, n, 10, 23) for n in (2, 9, 5)), None
        )
        self.assertTrue(ours.agrees(standing("done", 5)))
        self.assertFalse(ours.agrees(standing("done", 6)))

    def test_key_there_and_back(self):
        for one in (standing("processing"), standing("returned", 5, 6)):
            self.assertEqual(Standing.of_key(one.key), one)
