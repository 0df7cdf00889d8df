from decimal import Decimal

from odoo.tests import BaseCase, tagged

from ..words import Spelling, spell_integer, spell_number, spell_ordinal

INTEGERS = {
    0: "không",
    1: "một",
    4: "bốn",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    44: "bốn mươi tư",
    91: "chín mươi mốt",
    100: "một trăm",
    101: "một trăm lẻ một",
    104: "một trăm lẻ bốn",
    105: "một trăm lẻ năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    555: "năm trăm năm mươi lăm",
    1_000: "một nghìn",
    1_005: "một nghìn không trăm lẻ năm",
    1_015: "một nghìn không trăm mười lăm",
    1_100: "một nghìn một trăm",
    5_066: "năm nghìn không trăm sáu mươi sáu",
    15_000: "mười lăm nghìn",
    20_500: "hai mươi nghìn năm trăm",
    100_001: "một trăm nghìn không trăm lẻ một",
    1_000_000: "một triệu",
    1_000_005: "một triệu không trăm lẻ năm",
    1_005_000: "một triệu không trăm lẻ năm nghìn",
    2_030_405: "hai triệu không trăm ba mươi nghìn bốn trăm lẻ năm",
    1_000_000_000: "một tỷ",
    1_000_005_000: "một tỷ không trăm lẻ năm nghìn",
    21_000_000_021: "hai mươi mốt tỷ không trăm hai mươi mốt",
    10**12: "một nghìn tỷ",
    1_005 * 10**9: "một nghìn không trăm lẻ năm tỷ",
    10**15: "một triệu tỷ",
    10**15 + 1: "một triệu tỷ không trăm lẻ một",
    10**18: "một tỷ tỷ",
}
NUMBERS = {
    "1.5": "một phẩy năm",
    "1.50": "một phẩy năm",
    "1.05": "một phẩy không năm",
    "3.14": "ba phẩy mười bốn",
    "0.125": "không phẩy một trăm hai mươi lăm",
    "10.005": "mười phẩy không không năm",
    "-0.5": "âm không phẩy năm",
    "2.00": "hai",
    "-0": "không",
    "1E+3": "một nghìn",
    "1E-7": "không phẩy không không không không không không một",
}
ORDINALS = {
    1: "thứ nhất",
    2: "thứ hai",
    3: "thứ ba",
    4: "thứ tư",
    5: "thứ năm",
    10: "thứ mười",
    14: "thứ mười bốn",
    21: "thứ hai mươi mốt",
    24: "thứ hai mươi tư",
    105: "thứ một trăm lẻ năm",
}


@tagged("post_install", "-at_install")
class TestNumbers(BaseCase):
    def test_integers(self):
        for number, words in INTEGERS.items():
            self.assertEqual(spell_integer(number), words, number)

    def test_negative(self):
        self.assertEqual(spell_integer(-5), "âm năm")
        self.assertEqual(spell_integer(-1_005), "âm một nghìn không trăm lẻ năm")

    def test_numbers_with_decimals(self):
        for number, words in NUMBERS.items():
            self.assertEqual(spell_number(Decimal(number)), words, number)

    def test_float_is_spelled_as_it_is_written(self):
        self.assertEqual(spell_number(0.1), "không phẩy một")
        self.assertEqual(spell_number(1e16), "mười triệu tỷ")

    def test_what_is_no_number(self):
        for number in ("NaN", "Infinity", "-Infinity"):
            with self.assertRaises(ValueError):
                spell_number(Decimal(number))
        with self.assertRaises(ValueError):
            spell_number(float("inf"))

    def test_ordinals(self):
        for number, words in ORDINALS.items():
            self.assertEqual(spell_ordinal(number), words)
        for number in (0, -1):
            with self.assertRaises(ValueError):
                spell_ordinal(number)

    def test_regional_words(self):
        south = Spelling(zero_tens="linh", four="bốn", thousand="ngàn")
        self.assertEqual(
            spell_integer(24_104_024, south),
            "hai mươi bốn triệu một trăm linh bốn ngàn không trăm hai mươi bốn",
        )
        self.assertEqual(
            spell_number(Decimal("-1.24"), south), "âm một phẩy hai mươi bốn"
        )
        self.assertEqual(spell_ordinal(24, south), "thứ hai mươi bốn")
        self.assertEqual(spell_ordinal(4, south), "thứ tư")

    def test_unknown_regional_word(self):
        for choice in ({"zero_tens": "không"}, {"four": "four"}, {"thousand": "k"}):
            with self.assertRaises(ValueError):
                Spelling(**choice)
