from decimal import Decimal

from num2words import num2words

from odoo.tests import BaseCase, tagged


@tagged("post_install", "-at_install")
class TestLibrary(BaseCase):
    """What other addons get when they ask the library."""

    def test_cardinals(self):
        for number, words in (
            (5_066, "năm nghìn không trăm sáu mươi sáu"),
            ("2030405", "hai triệu không trăm ba mươi nghìn bốn trăm lẻ năm"),
            (-5, "âm năm"),
            (1.5, "một phẩy năm"),
            ("1.05", "một phẩy không năm"),
        ):
            self.assertEqual(num2words(number, lang="vi"), words)
        self.assertEqual(num2words(21, lang="vi_VN"), "hai mươi mốt")

    def test_ordinals(self):
        self.assertEqual(num2words(4, lang="vi", to="ordinal"), "thứ tư")
        self.assertEqual(num2words(1, lang="vi", ordinal=True), "thứ nhất")
        self.assertEqual(num2words(12, lang="vi", to="ordinal_num"), "thứ 12")
        with self.assertRaises(TypeError):
            num2words(Decimal("1.5"), lang="vi", to="ordinal")

    def test_years(self):
        self.assertEqual(
            num2words(2005, lang="vi", to="year"), "hai nghìn không trăm lẻ năm"
        )
        self.assertEqual(
            num2words(-257, lang="vi", to="year"),
            "hai trăm năm mươi bảy trước Công nguyên",
        )

    def test_currencies(self):
        self.assertEqual(
            num2words(15_000, lang="vi", to="currency"), "mười lăm nghìn đồng"
        )
        self.assertEqual(
            num2words(1.5, lang="vi", to="currency", currency="USD"),
            "một đô la Mỹ và năm mươi xu",
        )
        with self.assertRaises(NotImplementedError):
            num2words(1, lang="vi", to="currency", currency="XAU")

    def test_other_languages_are_left_alone(self):
        self.assertEqual(num2words(21, lang="en"), "twenty-one")
