import random
from decimal import Decimal
from itertools import product

from odoo.tests import BaseCase, tagged

from ..words import (
    Spelling,
    WordsError,
    parse_integer,
    parse_number,
    spell_integer,
    spell_number,
)

NOT_WORDS = (
    "",
    "năm mươi đồng",
    "mười tư",
    "mười năm",
    "mười mốt",
    "một mươi",
    "mươi",
    "hai mươi một",
    "hai mươi năm",
    "một trăm năm",
    "lẻ năm",
    "một trăm lẻ",
    "một trăm lẻ mười",
    "không trăm lẻ năm",
    "không năm",
    "một một",
    "trăm",
    "nghìn",
    "một nghìn năm",
    "một triệu năm nghìn",
    "một nghìn không trăm",
    "một nghìn một triệu",
    "một nghìn một nghìn",
    "tỷ",
    "không tỷ",
    "một tỷ năm",
    "một tỷ không",
    "âm",
    "âm âm năm",
    "một phẩy",
    "phẩy năm",
    "một phẩy hai phẩy ba",
    "một phẩy không trăm",
)


@tagged("post_install", "-at_install")
class TestParser(BaseCase):
    def test_every_integer_to_a_million(self):
        for number in range(1_000_001):
            words = spell_integer(number)
            if parse_integer(words) != number:
                self.fail(f"{number}: {words} is read as {parse_integer(words)}")

    def test_larger_and_negative_integers(self):
        dice = random.Random(30)
        for digits in range(7, 25):
            for _throw in range(200):
                number = dice.randrange(10 ** (digits - 1), 10**digits)
                # zero groups are where spellers fail
                number -= number % 10 ** dice.choice((0, 0, 3, 5, 6))
                for signed in (number, -number):
                    self.assertEqual(parse_integer(spell_integer(signed)), signed)

    def test_decimals(self):
        dice = random.Random(2020)
        for _throw in range(5_000):
            number = Decimal(dice.randrange(-(10**9), 10**9)).scaleb(
                -dice.randrange(0, 9)
            )
            self.assertEqual(parse_number(spell_number(number)), number)

    def test_regional_words(self):
        spellings = product(("lẻ", "linh"), ("tư", "bốn"), ("nghìn", "ngàn"))
        numbers = (*range(1, 1_300), 24_104_024, 10**9 + 4, 4_004_004_004)
        for spelling in (Spelling(*words) for words in spellings):
            for number in numbers:
                self.assertEqual(parse_integer(spell_integer(number, spelling)), number)

    def test_other_ways_to_write(self):
        for text, number in (
            ("  Hai   MƯƠI nhăm ", 25),
            ("bẩy tỉ", 7 * 10**9),
            ("trừ một trăm lẻ tư", -104),
            ("a\u0302m hai", -2),  # letters and marks apart
        ):
            self.assertEqual(parse_integer(text), number)
        self.assertEqual(parse_number("hai phẩy không"), 2)

    def test_what_is_no_number(self):
        for text in NOT_WORDS:
            with self.subTest(text=text), self.assertRaises(WordsError):
                parse_number(text)
        with self.assertRaises(WordsError):
            parse_integer("một phẩy năm")

    def test_error_names_the_part(self):
        with self.assertRaises(WordsError) as caught:
            parse_integer("hai triệu ba chục")
        self.assertEqual(caught.exception.text, "ba chục")
