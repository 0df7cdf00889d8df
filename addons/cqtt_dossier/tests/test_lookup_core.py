from datetime import datetime
from unittest import TestCase

from hypothesis import given
from hypothesis import strategies as st

from ..lookup import (
    Move,
    clean_code,
    clean_secret,
    scanned_code,
    show_secret,
    slip_address,
    spell_secret,
    tell,
)
from ..lookup.secret import ALPHABET
from ..models.cqtt_dossier_suspension import KINDS
from ..models.dossier_states import STATES

CODE = "H99.1.01-260302-0001"


class TestSecret(TestCase):
    def test_each_character_holds_five_bits_of_the_digest(self):
        self.assertEqual(spell_secret("00" * 8), "00000000")
        self.assertEqual(spell_secret("1fff20e1" + "00" * 4), "ZZ010000")
        with self.assertRaises(ValueError):
            spell_secret("00" * 7)

    def test_all_characters_are_equally_likely(self):
        found = "".join(spell_secret(f"{byte:02x}" * 8) for byte in range(256))
        self.assertEqual({found.count(c) for c in ALPHABET}, {256 * 8 // 32})

    def test_typed_as_people_type(self):
        for text in ("7k2m-9xqd", " 7K2M 9XQD ", "7K2M\u20139XQD"):
            self.assertEqual(clean_secret(text), "7K2M9XQD")
        self.assertEqual(clean_secret("OIL0-1234"), "01101234")
        self.assertEqual(show_secret("7K2M9XQD"), "7K2M-9XQD")
        for text in ("", "7K2M9XQ", "7K2M9XQDD", "7K2M9XQU", "%", "7K2M9XQ'"):
            self.assertEqual(clean_secret(text), "", text)

    def test_codes_as_people_type(self):
        for text in (CODE.lower(), f" {CODE} ", CODE.replace("-", " \u2013 ")):
            self.assertEqual(clean_code(text), CODE)
        for text in ("", "%", "1234", "a' or 1=1 --", "<b>", "A-" * 30, "A--B"):
            self.assertEqual(clean_code(text), "", text)

    @given(st.text())
    def test_nothing_typed_breaks_it(self, text):
        clean_code(text)
        clean_secret(text)
        scanned_code(text)


class TestSlip(TestCase):
    def test_there_and_back(self):
        address = slip_address("https://mot-cua.vn/", CODE, "7K2M9XQD")
        self.assertEqual(
            address, f"https://mot-cua.vn/tra-cuu?code={CODE}&secret=7K2M9XQD"
        )
        self.assertEqual(scanned_code(address + "\n"), CODE)
        self.assertEqual(scanned_code(CODE), CODE)

    def test_other_square_codes(self):
        for text in ("https://example.org/", "http://[", "017090000123|x|y", ""):
            self.assertEqual(scanned_code(text), "", text)


class TestStory(TestCase):
    def test_every_state_has_words(self):
        for state, _label in STATES:
            if state == "registered":
                continue
            story = tell(state, "xã Nhà")
            self.assertTrue(story.state and story.next, state)

    def test_for_whom_it_waits(self):
        for state, role, who in (
            ("received", "", "Cán bộ giải quyết của xã Nhà"),
            ("processing", "leader", "Lãnh đạo xã Nhà (ký duyệt)"),
            ("processing", "manager", "Người phụ trách một cửa của xã Nhà"),
            ("supplement", "leader", "Ông/bà"),
            ("done", "", "Ông/bà"),
            ("returned", "", ""),
        ):
            self.assertEqual(tell(state, "xã Nhà", role).waits_for, who)

    def test_why_the_time_moved(self):
        begin, end = datetime(2026, 3, 2, 9), datetime(2026, 3, 5, 9)
        for kind, _label in KINDS:
            (moved,) = tell("processing", "", moves=[Move(kind, begin, end)]).moves
            self.assertRegex(moved, r"^Từ 02/03/2026 đến 05/03/2026: .+ không tính")
        (lasting,) = tell("supplement", "", moves=[Move("supplement", begin)]).moves
        self.assertIn("đến nay: chờ ông/bà bổ sung", lasting)
        (again,) = tell("processing", "", moves=[Move("extension", begin)]).moves
        self.assertEqual(again, "Ngày 02/03/2026: cơ quan xin lỗi và hẹn lại.")
