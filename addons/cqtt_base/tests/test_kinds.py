from datetime import date, datetime, timezone
from typing import Any, Literal

from odoo.tests import BaseCase, tagged

from ..kinds import Id, Kind, Text, Values, fits, is_of, kind_of
from ..kinds.plain import DEEPEST

NOTHING = (None, False, "")
NO_TEXT = ("a\0b", "\ud800", 7, 7.5, True, [], {}, ["a"])
NO_NUMBER = ("7", float("nan"), float("inf"), 10**30, -1e300, True, [], [1], {})

#: by type of the field: what it takes, and what it does not
TAKEN = {
    "char": ("Nguyễn Thị Hoa", "đ", "\U0001f600", " ", "a\nb", *NOTHING),
    "html": ("<p>đ</p>", *NOTHING),
    "integer": (0, 7, -7, 2**31 - 1, -(2**31), *NOTHING),
    "many2one_reference": (0, 7, *NOTHING),
    "float": (0, 7, 0.1, -0.5, 1e15, *NOTHING),
    "boolean": (True, 0, 1, *NOTHING),
    "date": (
        "2026-03-02",
        "2024-02-29",
        "2026-03-02 08:00:00",
        date(1945, 9, 2),
        *NOTHING,
    ),
    "datetime": (
        "2026-03-02 08:00:00",
        "2026-03-02",
        datetime(2026, 3, 2, 8),
        *NOTHING,
    ),
    "many2one": (1, 2**31 - 1, *NOTHING),
    "reference": ("res.users,1", *NOTHING),
    "binary": ("Z2lh", b"Z2lh", "Z2lh\n", *NOTHING),
    "json": ({"a": [1, 0.5, "b", None, True]}, [], 7, *NOTHING),
}
REFUSED = {
    "char": NO_TEXT,
    "text": NO_TEXT,
    "integer": (*NO_NUMBER, 0.5, 7.0, 2**31, -(2**31) - 1),
    "float": NO_NUMBER,
    "boolean": (2, -1, "yes", 0.5, [], {}),
    "date": (
        *(
            "2026-02-30",
            "2026-3-2",
            "20260302",
            "2026-W10-1",
            "0001-01-01",
            "3000-01-01",
        ),
        *("2026-03-02T08:00", "2026-03-02 08:00:00.5", "today", 20260302, True, [], {}),
        *("٢٠٢٦-03-02", date(1, 1, 1), "2026-03-02\n"),
    ),
    "datetime": (
        *("2026-03-02T08:00:00", "2026-03-02 25:61:61", "2026-03-02 08:00:00Z", "now"),
        *(datetime(2026, 3, 2, tzinfo=timezone.utc), 0.5, 1772438400, [], {}),
    ),
    "many2one": (0, -1, 2**31, "1", 1.0, True, [1], (1, "a"), {"id": 1}),
    "reference": (
        "res.users",
        "res.users,0",
        "res.users,-1",
        ",1",
        7,
        ["res.users", 1],
    ),
    "binary": ("đ", "Z2l", 7, [], {}),
    "json": (float("nan"), "\0", {"\0": 1}, {1: 2}, b"a", object()),
}


def check_nothing(_model, _values):
    pass


@tagged("post_install", "-at_install")
class TestKinds(BaseCase):
    def test_fields_take_what_they_keep(self):
        for field_type, values in TAKEN.items():
            for value in values:
                self.assertTrue(is_of(field_type, value), (field_type, value))

    def test_fields_take_nothing_else(self):
        for field_type, values in REFUSED.items():
            for value in values:
                self.assertFalse(is_of(field_type, value), (field_type, value))

    def test_a_choice_is_one_of_what_is_offered(self):
        offered = ["desk", "post"]
        self.assertTrue(is_of("selection", "post", offered))
        self.assertTrue(is_of("selection", False, offered))
        for value in ("home", 1, ["post"], {"post": 1}):
            self.assertFalse(is_of("selection", value, offered), value)

    def test_a_form_may_show_the_size_of_a_file(self):
        self.assertTrue(is_of("binary", "12.5 Kb", is_draft=True))
        self.assertFalse(is_of("binary", ["12.5 Kb"], is_draft=True))

    def test_data_is_not_deeper_than_anybody_means(self):
        deep: list = []
        for _level in range(DEEPEST + 1):
            deep = [deep]
        self.assertFalse(is_of("json", deep))
        self.assertTrue(is_of("json", deep[0][0]))

    def test_an_unknown_type_is_data(self):
        self.assertIs(kind_of("properties"), Kind.DATA)


@tagged("post_install", "-at_install")
class TestAnnotated(BaseCase):
    """What methods say that they take."""

    def fits(self, value, kind):
        return fits(value, kind, check_nothing)

    def test_plain_kinds(self):
        for value, kind in (
            (7, int),
            (0.5, float),
            (7, float),
            ("a", str),
            (True, bool),
        ):
            self.assertTrue(self.fits(value, kind), (value, kind))
        for value, kind in (
            (True, int),
            ("7", int),
            ("a\0", str),
            (1, bool),
            (2**31, int),
        ):
            self.assertFalse(self.fits(value, kind), (value, kind))

    def test_ids_and_texts_may_be_missing(self):
        for value in (7, None, False):
            self.assertTrue(self.fits(value, Id), value)
        for value in (True, "7", [7], 0.5, 2**31):
            self.assertFalse(self.fits(value, Id), value)
        for value in ("a", None, False):
            self.assertTrue(self.fits(value, Text), value)
        self.assertFalse(self.fits(0, Text))
        self.assertFalse(self.fits(0, Literal[False]))

    def test_lists_and_mappings(self):
        self.assertTrue(self.fits([1, 2], list[int]))
        self.assertTrue(self.fits([], list[int]))
        self.assertTrue(self.fits({"a": 0.5}, dict[str, float]))
        for value in ("ab", {"a": 1}, [1, "b"], 7, None):
            self.assertFalse(self.fits(value, list[int]), value)
        for value in ({"a": "b"}, {1: 0.5}, ["a"], None):
            self.assertFalse(self.fits(value, dict[str, float]), value)

    def test_anything(self):
        self.assertTrue(self.fits(object(), Any))

    def test_values_and_what_is_beside_them(self):
        seen = []
        kind = Values("a.model", {"seen": list[int]}, needs={"uuid"})

        def check(model, values):
            seen.append((model, values))

        self.assertTrue(fits({"uuid": "a", "seen": [1]}, kind, check))
        self.assertEqual(seen, [("a.model", {"uuid": "a"})])
        self.assertFalse(fits({"uuid": "a", "seen": "b"}, kind, check))
        self.assertFalse(fits({"seen": [1]}, kind, check))
        self.assertFalse(fits([("uuid", "a")], kind, check))

    def test_a_kind_that_is_none(self):
        with self.assertRaises(TypeError):
            self.fits(7, set)
