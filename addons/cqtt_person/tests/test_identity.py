"""What identifies people, in one form: no database."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..identity import (
    Fault,
    IdentityError,
    check_birth,
    clean_any_number,
    clean_email,
    clean_personal_number,
    clean_phone,
    clean_tax_code,
    clean_text,
    holds_number,
    id_of,
    is_card,
    mask,
    pseudonym,
    read_card,
    search_key,
    tail,
)
from .common import CARD

TODAY = date(2026, 11, 22)


class IdentityCase(BaseCase):
    def assert_fault(self, fault, function, *arguments):
        with self.assertRaises(IdentityError) as caught:
            function(*arguments)
        self.assertIs(caught.exception.fault, fault)
        for argument in arguments:
            if isinstance(argument, str) and argument.strip():
                self.assertNotIn(argument, str(caught.exception))

    def assert_table(self, function, table):
        for given_text, wanted in table:
            with self.subTest(given=given_text):
                self.assertEqual(function(given_text), wanted)


@tagged("post_install", "-at_install")
class TestNames(IdentityCase):
    def test_clean_text(self):
        self.assert_table(
            clean_text,
            [
                ("  Bùi   Văn\tMường ", "Bùi Văn Mường"),
                ("Ho\u0300a", "H\u00f2a"),
                ("Lê\u00a0Thị\u200b Hoa\ufeff", "Lê Thị Hoa"),
                ("một\r\nhai", "một hai"),
                (" \u200b ", ""),
                ("Ho\u200d\u0300a", "H\u00f2a"),
            ],
        )

    def test_search_key(self):
        self.assert_table(
            search_key,
            [
                ("Đặng Thị Hòa", "dang thi hoa"),
                ("ĐINH THỊ HOÀ", "dinh thi hoa"),
                ("Nguyễn Ưởng", "nguyen uong"),
                ("H'Hen Niê", "h hen nie"),
                ("Hợp tác xã số 2 (Sông Đà)", "hop tac xa so 2 song da"),
                ("\u24b6 Ⅷ \U0001f110", "a viii a"),
                ("???", ""),
            ],
        )

    @given(st.text())
    def test_once_is_enough(self, text):
        self.assertEqual(clean_text(clean_text(text)), clean_text(text))
        self.assertEqual(search_key(search_key(text)), search_key(text))


@tagged("post_install", "-at_install")
class TestNumbers(IdentityCase):
    def test_personal_number(self):
        self.assert_table(
            clean_personal_number,
            [
                ("099085000123", "099085000123"),
                (" 099 085 000 123 ", "099085000123"),
                ("123.456.789", "123456789"),
            ],
        )
        for text in ("", "12345678", "0990850001234", "09908500012a", "٠٩٩٠٨٥٠٠٠١٢٣"):
            with self.subTest(text=text):
                self.assert_fault(Fault.PERSONAL_NUMBER, clean_personal_number, text)

    def test_tax_code(self):
        self.assert_table(
            clean_tax_code,
            [
                ("9900000321", "9900000321"),
                ("9900000321-001", "9900000321001"),
                ("099085000123", "099085000123"),
            ],
        )
        for text in ("", "990000032", "9900000321-0", "99000003210012"):
            with self.subTest(text=text):
                self.assert_fault(Fault.TAX_CODE, clean_tax_code, text)

    def test_any_number(self):
        for text in ("099085000123", "123456789", "9900000321", "9900000321-001"):
            with self.subTest(text=text):
                self.assertEqual(clean_any_number(text), text.replace("-", ""))
        for text in ("", "0990850", "99000003210", "nguyen van a"):
            with self.subTest(text=text):
                self.assert_fault(Fault.PERSONAL_NUMBER, clean_any_number, text)

    def test_phone(self):
        self.assert_table(
            clean_phone,
            [
                ("0912345678", "0912345678"),
                ("0912.345.678", "0912345678"),
                ("+84 912 345 678", "0912345678"),
                ("+84 (0)912 345 678", "0912345678"),
                ("0084912345678", "0912345678"),
                ("84912345678", "0912345678"),
                ("(0218) 3 123-456", "02183123456"),
                ("84 218 3123456", "02183123456"),
                ("1900 1234", "19001234"),
                ("1800 599 920", "1800599920"),
                ("+81 90-1234-5678", "+819012345678"),
                ("0081 90 1234 5678", "+819012345678"),
            ],
        )
        for text in (
            "",
            "12345",
            "0112345678",
            "09123456789",
            "091234567",
            "0912x45678",
        ):
            with self.subTest(text=text):
                self.assert_fault(Fault.PHONE, clean_phone, text)

    @given(st.text())
    def test_phone_once_is_enough(self, text):
        try:
            number = clean_phone(text)
        except IdentityError:
            return
        self.assertEqual(clean_phone(number), number)

    @given(st.from_regex(r"0[35789][0-9]{8}", fullmatch=True), st.data())
    def test_phone_in_any_spelling(self, number, data):
        prefix = data.draw(st.sampled_from(["0", "+84", "0084", "84", "+84 (0)"]))
        gaps = st.lists(st.sampled_from(["", " ", ".", "-"]), min_size=9, max_size=9)
        rest = "".join(map("".join, zip(data.draw(gaps), number[1:], strict=True)))
        self.assertEqual(clean_phone(prefix + rest), number)

    def test_email(self):
        self.assertEqual(clean_email(" Hoa.Dinh@Example.VN "), "hoa.dinh@example.vn")
        for text in ("", "hoa", "hoa@", "@example.vn", "hoa@example", "a b@example.vn"):
            with self.subTest(text=text):
                self.assert_fault(Fault.EMAIL, clean_email, text)


@tagged("post_install", "-at_install")
class TestBirth(IdentityCase):
    def test_possible(self):
        for day, year in (
            (None, None),
            (TODAY, 2026),
            (date(1985, 3, 12), None),
            (date(1985, 3, 12), 1985),
            (None, 1947),
            (None, 0),
        ):
            with self.subTest(day=day, year=year):
                check_birth(day, year, TODAY)

    def test_impossible(self):
        for day, year, fault in (
            (date(2026, 11, 23), None, Fault.BIRTH_FUTURE),
            (None, 2027, Fault.BIRTH_FUTURE),
            (date(1879, 12, 31), 1879, Fault.BIRTH_LONG_AGO),
            (None, 85, Fault.BIRTH_LONG_AGO),
            (date(1985, 3, 12), 1986, Fault.BIRTH_TWICE),
        ):
            with self.subTest(day=day, year=year):
                self.assert_fault(fault, check_birth, day, year, TODAY)


@tagged("post_install", "-at_install")
class TestMasks(IdentityCase):
    def test_what_is_shown(self):
        self.assertEqual(mask(tail("099085000123")), "•••••••••123")
        self.assertEqual(mask(tail("0900000456"), 7), "•••••••456")
        self.assertEqual(tail("123456"), "")

    @given(st.from_regex(r"[0-9]{7,15}", fullmatch=True))
    def test_the_mask_says_nothing_of_the_length(self, number):
        shown = mask(tail(number))
        self.assertEqual(shown, "•" * 9 + number[-3:])

    def test_holds_number(self):
        for text in (
            "số 099085000123",
            "0912 345 678",
            "123.456.789 gửi",
            "hồ sơ H28.1.09-260301-0005, SĐT0912345678",
        ):
            with self.subTest(text=text):
                self.assertTrue(holds_number(text))
        for text in (
            "Số 12, ngõ 5",
            "hồ sơ H28.1.09-260301-0005",
            "000.00.12.H28-260301-0005",
            "Tổ 3 đường 30/4",
        ):
            with self.subTest(text=text):
                self.assertFalse(holds_number(text))


@tagged("post_install", "-at_install")
class TestPseudonym(IdentityCase):
    def test_length(self):
        for number, length in ((0, 4), (2**20 - 1, 4), (2**20, 5), (2**25, 6)):
            self.assertEqual(len(pseudonym(number)), length)
        with self.assertRaises(ValueError):
            pseudonym(-1)

    def test_neighbours_do_not_look_alike(self):
        first = [pseudonym(number) for number in range(1, 200)]
        self.assertEqual(len(set(first)), len(first))
        self.assertGreater(len({code[:2] for code in first}), 100)

    @settings(max_examples=1000)
    @given(st.integers(min_value=0, max_value=2**45))
    def test_there_and_back(self, number):
        self.assertEqual(id_of(pseudonym(number)), number)

    @given(st.text(max_size=8))
    def test_nothing_else_is_one(self, text):
        number = id_of(text)
        if number is not None:
            letters = (
                text.strip().lstrip("#").upper().translate(str.maketrans("OIL", "011"))
            )
            self.assertEqual(pseudonym(number), letters)

    def test_as_people_type_it(self):
        code = next(c for c in map(pseudonym, range(1, 999)) if "0" in c and "1" in c)
        typed = code.lower().replace("0", "o").replace("1", "l")
        self.assertEqual(id_of(f" #{typed} "), id_of(code))
        for text in ("", "#", "abc", "UUUU", "A7 K2"):
            with self.subTest(text=text):
                self.assertIsNone(id_of(text))


@tagged("post_install", "-at_install")
class TestCard(IdentityCase):
    def test_card(self):
        card = read_card(CARD)
        self.assertEqual(card.number, "099190004568")
        self.assertEqual(card.old_number, "123456789")
        self.assertEqual(card.name, "Đinh Thị Hòa")
        self.assertEqual(card.birth_date, date(1990, 11, 2))
        self.assertEqual(card.birth_year, 1990)
        self.assertEqual(card.sex, "female")
        self.assertIn("Phường Thái Bình", card.address)
        self.assertEqual(card.issued, date(2021, 4, 15))

    def test_what_cards_leave_open(self):
        text = "099047000789||Quách Thị Mận|00001947|NỮ|Xóm Khuôi||thêm|nữa"
        card = read_card(text)
        self.assertIsNone(card.old_number)
        self.assertIsNone(card.birth_date)
        self.assertEqual(card.birth_year, 1947)
        self.assertEqual(card.sex, "female")
        self.assertIsNone(card.issued)
        self.assertIsNone(read_card(text.replace("NỮ", "?")).sex)

    def test_letters_in_two_parts(self):
        self.assertEqual(read_card(CARD.replace("ò", "o\u0300")).name, "Đinh Thị Hòa")

    def test_no_card(self):
        for text in (
            "099190004568",
            "",
            "|||||||",
            CARD.replace("02111990", "31021990"),
            CARD.replace("02111990", "2/11/1990"),
            CARD.replace("099190004568", "09919000456"),
            CARD.replace("Đinh Thị Hòa", " "),
            CARD.replace("123456789", "12345"),
            CARD.rsplit("|", 1)[0],
        ):
            with self.subTest(text=text):
                self.assert_fault(Fault.CARD, read_card, text)

    @given(st.text())
    def test_anything_may_be_scanned(self, text):
        try:
            card = read_card(text)
        except IdentityError:
            return
        self.assertTrue(is_card(text))
        self.assertTrue(card.number and card.name)
