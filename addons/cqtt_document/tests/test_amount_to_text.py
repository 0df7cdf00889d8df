from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestAmountToText(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for lang in ("vi_VN", "en_US"):
            cls.env["res.lang"]._activate_lang(lang)
        cls.dong = cls.env.ref("base.VND").with_context(lang="vi_VN")
        cls.dollar = cls.env.ref("base.USD").with_context(lang="vi_VN")

    def test_dong(self):
        for amount, words in (
            (0, "Không đồng"),
            (8_000.0, "Tám nghìn đồng"),
            (1_005_000, "Một triệu không trăm lẻ năm nghìn đồng"),
            (
                999_999_999_999.0,
                "Chín trăm chín mươi chín tỷ chín trăm chín mươi chín "
                "triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng",
            ),
            (-15_000, "Âm mười lăm nghìn đồng"),
            (-0.2, "Không đồng"),
        ):
            self.assertEqual(self.dong.amount_to_text(amount), words)

    def test_cents(self):
        self.assertEqual(
            self.dollar.amount_to_text(12.5), "Mười hai đô la Mỹ và năm mươi xu"
        )

    def test_currency_without_vietnamese_name(self):
        currency = self.env["res.currency"].create(
            {"name": "QQQ", "symbol": "Q", "currency_unit_label": "vỏ sò"}
        )
        self.assertEqual(
            currency.with_context(lang="vi_VN").amount_to_text(21), "Hai mươi mốt vỏ sò"
        )
        currency.currency_unit_label = False
        self.assertEqual(
            currency.with_context(lang="vi_VN").amount_to_text(1.5), "Một phẩy năm QQQ"
        )

    def test_other_language(self):
        text = self.dollar.with_context(lang="en_US").amount_to_text(12.5)
        self.assertTrue(text.startswith("Twelve Dollars"), text)
