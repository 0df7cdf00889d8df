import re

from odoo.tests import HttpCase, tagged

from .rating_common import RatingCommon


@tagged("post_install", "-at_install")
class TestRatingPage(RatingCommon, HttpCase):
    def page(self):
        return self.url_open(f"/tra-cuu?code={self.code}&secret={self.secret}").text

    def send(self, **values):
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.page())[1]
        slip = {"code": self.code, "secret": self.secret, "csrf_token": token}
        return self.url_open("/danh-gia", data={**slip, **values})

    def test_rating(self):
        page = self.page()
        self.assertIn("Đã có kết quả", page)
        self.assertIn("Không hài lòng", page)
        self.assertIn("Trả kết quả muộn hơn hẹn", page)
        answer = self.send(level="unhappy", comment="<b onclick=x>Chậm</b>")
        self.assertIn("Cảm ơn", answer.text)
        self.assertNotIn("Gửi đánh giá", answer.text)
        self.assertNotIn("<b onclick", answer.text)
        self.assertEqual(self.rated().comment, "<b onclick=x>Chậm</b>")
        self.assertIn("đã được đánh giá", self.send(level="happy").text)

    def test_without_the_secret(self):
        answer = self.send(level="happy", secret="00000000")
        self.assertIn("Không tìm thấy hồ sơ", answer.text)
        self.assertFalse(self.rated())

    def test_without_a_level(self):
        self.assertIn("Chưa chọn", self.send(level="").text)
        self.assertFalse(self.rated())

    def test_forged(self):
        values = {"code": self.code, "secret": self.secret, "level": "happy"}
        self.assertEqual(self.url_open("/danh-gia", data=values).status_code, 400)
        self.assertEqual(self.url_open("/danh-gia").status_code, 405)
        self.assertFalse(self.rated())
