import re
import time
from unittest.mock import patch

from odoo.tests import HttpCase, tagged

from ..controllers import check
from ..official import new_code, show_code
from .paper_common import PaperCommon

COUNT = "odoo.addons.cqtt_base.models.cqtt_request_count"


@tagged("post_install", "-at_install")
class TestAnswer(PaperCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.paper = cls.sign_paper()
        cls.pdf = cls.paper._pdf()
        cls.answer = cls.documents.with_user(cls.env.ref("base.public_user"))._answer

    def verdict(self, *args):
        return self.answer(*args)["verdict"]

    def test_by_code(self):
        for code in (self.paper.code, show_code(self.paper.code).lower()):
            self.assertEqual(self.verdict(code), "genuine")
        for code in (new_code(), "", "abc", "%", self.paper.code[:-1]):
            self.assertEqual(self.verdict(code), "unknown", code)

    def test_by_file(self):
        self.assertEqual(self.verdict("", self.pdf), "genuine")
        self.assertEqual(self.verdict("", self.pdf + b" "), "altered")
        self.assertEqual(self.verdict("", b"%PDF-other"), "unknown")

    def test_by_both(self):
        other = self.sign_paper()
        self.assertEqual(self.verdict(self.paper.code, self.pdf), "genuine")
        self.assertEqual(self.verdict(other.code, self.pdf), "altered")
        self.assertEqual(self.verdict(new_code(), self.pdf), "unknown")

    def test_revoked(self):
        self.paper.perform("revoke", reason="Sai")
        self.assertEqual(self.verdict(self.paper.code), "revoked")
        self.assertEqual(self.verdict("", self.pdf), "revoked")
        self.assertEqual(self.verdict("", self.pdf + b"x"), "altered")

    def test_draft_is_not_known(self):
        draft = self.write_paper()
        self.assertEqual(self.verdict("", draft._pdf()), "unknown")

    def test_no_personal_data(self):
        facts = self.answer(self.paper.code)
        self.assertEqual(
            facts.keys(), {"verdict", "has_file", "kind", "number", "day", "issuer"}
        )
        self.assertNotIn("Nguyễn", str(facts))
        self.assertNotIn("Trần", str(facts))


@tagged("post_install", "-at_install")
class TestCheckPage(PaperCommon, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.paper = cls.sign_paper()

    def ask(self, **values):
        page = self.url_open("/kiem-tra").text
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
        files = {"file": values.pop("file")} if "file" in values else None
        return self.url_open(
            "/kiem-tra", data={"csrf_token": token, **values}, files=files
        )

    def test_qr_opens_the_answer(self):
        response = self.url_open(f"/kiem-tra/{self.paper.code}")
        self.assertEqual(response.status_code, 200)
        self.assertIn("Văn bản thật", response.text)
        self.assertIn(self.paper.number, response.text)
        self.assertNotIn("Nguyễn Thị Mẫu", response.text)
        self.assertNotIn("Trần Thị Ký", response.text)

    def test_form(self):
        self.assertIn("Văn bản thật", self.ask(code=show_code(self.paper.code)).text)
        self.assertIn("Không tìm thấy", self.ask(code="sai").text)
        file = ("a.pdf", self.paper._pdf(), "application/pdf")
        self.assertIn("giống từng byte", self.ask(file=file).text)
        altered = ("a.pdf", self.paper._pdf() + b" ", "application/pdf")
        self.assertIn("đã bị sửa đổi", self.ask(file=altered).text)

    def test_large_file(self):
        file = ("a.pdf", b"%PDF" + b"0" * check.MAX_BYTES, "application/pdf")
        response = self.ask(file=file)
        self.assertEqual(response.status_code, 413)

    def test_nothing_from_elsewhere_and_nothing_kept(self):
        response = self.url_open(f"/kiem-tra/{self.paper.code}")
        addresses = re.findall(r'(?:src|href|action)="([^"]*)"', response.text)
        self.assertTrue(addresses)
        for address in addresses:
            self.assertRegex(address, r"^/(?!/)")
        self.assertIn("noindex", response.headers["X-Robots-Tag"])
        self.assertIn("default-src 'none'", response.headers["Content-Security-Policy"])
        self.assertEqual(response.headers["Cache-Control"], "no-store")

    def test_what_is_typed_is_escaped(self):
        self.assertNotIn("<b>x", self.ask(code='"><b>x').text)

    def test_limit(self):
        limits = (("address", 3600, 3), ("site", 60, 300))
        with patch(f"{COUNT}.LIMITS", limits):
            codes = [
                self.url_open(f"/kiem-tra/{new_code()}").status_code for _i in range(5)
            ]
            self.assertEqual(codes, [200, 200, 200, 429, 429])
            refused = self.url_open(f"/kiem-tra/{self.paper.code}")
        self.assertNotIn(self.paper.number, refused.text)

    def test_nobody_keeps_the_server_waiting(self):
        """What looks for no paper takes no worker's time."""
        limits = patch(f"{COUNT}.LIMITS", (("site", 60, 1),))
        with limits, patch.object(check, "time") as clock:
            clock.monotonic.return_value = 0
            self.assertEqual(self.url_open("/kiem-tra").status_code, 200)
            clock.sleep.assert_not_called()
            self.url_open(f"/kiem-tra/{new_code()}")
            refused = self.url_open(f"/kiem-tra/{self.paper.code}")
        self.assertEqual(refused.status_code, 429)
        clock.sleep.assert_called_once_with(check.ANSWER_SECONDS)

    def test_a_file_for_a_code(self):
        page = self.url_open("/kiem-tra").text
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
        answer = self.url_open(
            "/kiem-tra", data={"csrf_token": token}, files={"code": ("x.pdf", b"x")}
        )
        self.assertEqual(answer.status_code, 200)
        self.assertIn("Không tìm thấy", answer.text)

    def test_every_answer_takes_the_same_time(self):
        known, unknown = f"/kiem-tra/{self.paper.code}", f"/kiem-tra/{new_code()}"
        self.url_open(known)
        times = {known: [], unknown: []}
        with patch(f"{COUNT}.LIMITS", (("site", 60, 300),)):
            for _i in range(7):
                for path, taken in times.items():
                    begin = time.monotonic()
                    self.url_open(path)
                    taken.append(time.monotonic() - begin)
        self.assertGreaterEqual(min(map(min, times.values())), check.ANSWER_SECONDS)
        # whatever else the machine does only adds to the least
        difference = min(times[known]) - min(times[unknown])
        self.assertLess(abs(difference), 0.02)
