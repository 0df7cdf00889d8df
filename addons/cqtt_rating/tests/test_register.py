"""The public register: searched, kept by proxies, and without a person's name."""

from odoo.tests import HttpCase, tagged

from .test_board import BoardCase


@tagged("post_install", "-at_install")
class TestRegister(BoardCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.an.name = "Xã Đồng Ấn"

    def setUp(self):
        super().setUp()
        self.proposed(self.an, self.chi)
        self.signed = self.decision()
        self.signed.with_user(self.decider).perform("sign")

    def names(self, **asked):
        found = self.env["cqtt.recognition"]._public_register(2026, **asked)
        return sorted(row["name"] for row in found["rows"])

    def test_search(self):
        cluster = self.appraisal(self.an).team_id.cluster_id.name
        self.assertEqual(self.names(), ["Xã Chi", "Xã Đồng Ấn"])
        for asked in ("đồng ấn", "dong", " ĐỒNG ", "an"):
            self.assertEqual(self.names(asked=asked), ["Xã Đồng Ấn"], asked)
        self.assertEqual(self.names(cluster=cluster), ["Xã Đồng Ấn"])
        self.assertEqual(self.names(asked="chi", cluster=cluster), [])
        page = self.url_open("/xa-dat-chuan/nam/2026?ten=dong&huyen=")
        self.assertIn("Xã Đồng Ấn", page.text)
        self.assertNotIn("Xã Chi", page.text)
        page = self.url_open("/xa-dat-chuan/nam/2026?ten=khong-co")
        self.assertIn("Không có đơn vị nào", page.text)

    def test_what_is_typed_is_only_text(self):
        page = self.url_open("/xa-dat-chuan/nam/2026?ten=<script>alert(1)</script>")
        self.assertNotIn("<script", page.text)

    def test_kept_by_browsers_and_proxies(self):
        for path in ("/xa-dat-chuan", "/xa-dat-chuan/nam/2026", "/xa-dat-chuan/nam/1"):
            page = self.url_open(path)
            self.assertEqual(page.status_code, 200)
            self.assertEqual(page.headers["Cache-Control"], "public, max-age=3600")
            self.assertNotIn("Set-Cookie", page.headers, path)
            self.assertIn("default-src 'none'", page.headers["Content-Security-Policy"])
        style = self.url_open("/cqtt_rating/static/public/register.css")
        self.assertEqual(style.status_code, 200)

    def test_names_no_person(self):
        page = self.url_open("/xa-dat-chuan/nam/2026")
        self.assertIn("Xã Đồng Ấn", page.text)
        for person in (self.board, self.decider, self.leader, self.supervisor):
            self.assertNotIn(person.name, page.text)
        self.assertNotIn("Lê Văn Ký", page.text)

    def test_letterhead(self):
        found = self.env["cqtt.recognition"]._public_register(2026)
        self.assertIn(self.province.name.upper(), " ".join(found["head"]).upper())

    def test_one_certificate(self):
        code = self.signed.recognition_ids[0].code
        page = self.url_open(f"/xa-dat-chuan/{code}")
        self.assertIn("Đạt chuẩn năm", page.text)
        self.assertEqual(page.headers["Cache-Control"], "public, max-age=3600")
        unknown = self.url_open("/xa-dat-chuan/0000")
        self.assertEqual(unknown.status_code, 404)
        self.assertEqual(unknown.headers["Cache-Control"], "no-store")
