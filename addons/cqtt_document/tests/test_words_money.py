from datetime import date, datetime
from decimal import Decimal

from odoo.tests import BaseCase, tagged

from ..words import (
    CURRENCIES,
    Spelling,
    format_date,
    format_dateline,
    format_moment,
    format_short,
    group_digits,
    spell_date,
    spell_money,
)


@tagged("post_install", "-at_install")
class TestMoney(BaseCase):
    def test_dong(self):
        for amount, words in (
            (0, "Không đồng"),
            (8_000, "Tám nghìn đồng"),
            (1_005_000, "Một triệu không trăm lẻ năm nghìn đồng"),
            (-5_000, "Âm năm nghìn đồng"),
            (Decimal("12000000.00"), "Mười hai triệu đồng"),
            (Decimal("0.5"), "Không phẩy năm đồng"),
        ):
            self.assertEqual(spell_money(amount), words)

    def test_options(self):
        self.assertEqual(spell_money(50_000, exactly=True), "Năm mươi nghìn đồng chẵn")
        self.assertEqual(spell_money(50_000, capital=False), "năm mươi nghìn đồng")
        self.assertEqual(
            spell_money(1_004, spelling=Spelling(zero_tens="linh")),
            "Một nghìn không trăm linh bốn đồng",
        )
        self.assertEqual(spell_money(Decimal("1.5"), exactly=True), "Một phẩy năm đồng")

    def test_subunits(self):
        for amount, words in (
            ("12.50", "Mười hai đô la Mỹ và năm mươi xu"),
            ("0.05", "Năm xu"),
            ("3", "Ba đô la Mỹ"),
            ("0", "Không đô la Mỹ"),
            ("-1.01", "Âm một đô la Mỹ và một xu"),
            ("0.995", "Một đô la Mỹ"),
            ("-0.001", "Không đô la Mỹ"),
        ):
            self.assertEqual(spell_money(Decimal(amount), CURRENCIES["USD"]), words)
        self.assertEqual(
            spell_money(Decimal("1.10"), CURRENCIES["EUR"], exactly=True),
            "Một euro và mười xu",
        )

    def test_figures(self):
        for amount, figures in (
            (0, "0"),
            (30_000, "30.000"),
            (-1_234_567, "-1.234.567"),
            (Decimal("1234567.50"), "1.234.567,50"),
        ):
            self.assertEqual(group_digits(amount), figures)


@tagged("post_install", "-at_install")
class TestDates(BaseCase):
    def test_leading_zeros(self):
        for day, text in (
            (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
            (date(2026, 1, 31), "ngày 31 tháng 01 năm 2026"),
            (date(2026, 2, 9), "ngày 09 tháng 02 năm 2026"),
            (date(2026, 12, 10), "ngày 10 tháng 12 năm 2026"),
        ):
            self.assertEqual(format_date(day), text)

    def test_moment(self):
        self.assertEqual(
            format_moment(datetime(2026, 3, 5, 8, 5)),
            "08 giờ 05 phút, ngày 05 tháng 3 năm 2026",
        )

    def test_short(self):
        self.assertEqual(format_short(date(2026, 3, 5)), "05/03/2026")
        self.assertEqual(format_short(date(987, 3, 5)), "05/03/0987")

    def test_dateline(self):
        day = date(2017, 2, 1)
        self.assertEqual(
            format_dateline("Thái Bình", day), "Thái Bình, ngày 01 tháng 02 năm 2017"
        )
        self.assertEqual(format_dateline("", day), "Ngày 01 tháng 02 năm 2017")

    def test_words(self):
        self.assertEqual(
            spell_date(date(1999, 4, 24)),
            "ngày hai mươi tư tháng tư năm một nghìn chín trăm chín mươi chín",
        )
        self.assertEqual(
            spell_date(date(2005, 11, 1), Spelling(zero_tens="linh")),
            "ngày một tháng mười một năm hai nghìn không trăm linh năm",
        )
