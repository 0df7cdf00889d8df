import re
from datetime import timedelta
from unittest.mock import patch

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.models.cqtt_request_count import WRONG_AN_HOUR

from ..lookup import show_secret
from .common import DossierCommon

COUNT = "odoo.addons.cqtt_base.models.cqtt_request_count"
HOSTILE = (
    "' OR 1=1 --",
    '"><script>alert(1)</script>',
    "%",
    "{{7*7}}",
    "../../etc/passwd",
    "\x00\x01",
    "đ" * 500,
    "H99.1.01-260302-0001\r\nSet-Cookie: a=b",
)


class LookUpCommon(DossierCommon):
    def setUp(self):
        super().setUp()
        if not self._registry_patched:
            self.registry_enter_test_mode()  # questions are counted beside the test
        self.dossier = self.receive(
            self.marriage,
            owner={
                "name": "Bùi Văn An",
                "national_id": "017090000123",
                "phone": "0912345678",
                "address": "Tổ 3 phố Bí Mật",
            },
            submitter={"name": "Lê Thị Nụ"},
        )
        self.code = self.dossier.code
        self.secret = self.Dossier._secret_of(self.code)
        self.public = self.Dossier.with_user(self.env.ref("base.public_user"))


@tagged("post_install", "-at_install")
class TestLookUp(LookUpCommon):
    def verdict(self, code, secret):
        return self.public._open_slip(code, secret)[1]

    def test_the_holder_of_the_receipt_is_told(self):
        found, verdict = self.public._open_slip(
            self.code.lower(), show_secret(self.secret).lower()
        )
        self.assertEqual((found, verdict), (self.dossier, "ok"))
        told = found._told()
        self.assertEqual(told["story"].state, "Đã tiếp nhận")
        self.assertIn("Xã Nhà", told["story"].waits_for)
        for personal in ("An", "Nụ", "0912", "0170", "Bí Mật", "test_officer"):
            self.assertNotIn(personal, str(told))

    def test_it_follows_the_work(self):
        self.dossier.perform("claim")
        self.dossier.perform("pass_on")
        found, _verdict = self.public._open_slip(self.code, self.secret)
        self.assertIn("Lãnh đạo", found._told()["story"].waits_for)

    def test_another_receipts_secret(self):
        other = self.receive(self.birth)
        self.assertEqual(
            self.verdict(self.code, self.Dossier._secret_of(other.code)), "unknown"
        )

    def test_secrets_differ(self):
        codes = [f"H99.1.01-260302-{n:04}" for n in range(300)]
        self.assertEqual(len({self.Dossier._secret_of(code) for code in codes}), 300)

    def test_a_wrong_secret_is_told_before_dossiers_are_looked_at(self):
        """Unknown codes and wrong secrets go the same way, statement by statement."""
        statements = []
        execute = type(self.env.cr).execute

        def noted(cr, query, *args, **kwargs):
            statements.append(str(query))
            return execute(cr, query, *args, **kwargs)

        ways = []
        for code in (self.code, "H99.1.01-260302-9876"):
            self.public._find_by_slip(code, "00000000")  # what is cached, is
            with patch.object(type(self.env.cr), "execute", noted):
                statements.clear()
                self.assertFalse(self.public._find_by_slip(code, "00000000"))
                ways.append(list(statements))
        self.assertEqual(ways[0], ways[1])
        self.assertNotIn("cqtt_dossier", "".join(ways[0]))

    def test_hostile_input_finds_nothing(self):
        for text in HOSTILE:
            self.assertEqual(self.verdict(text, self.secret), "unknown", text)
            self.assertEqual(self.verdict(self.code, text), "unknown", text)
            self.env["cqtt.request.count"].search([]).unlink()

    def test_a_code_locks_whether_it_exists_or_not(self):
        for code in (self.code, "H99.1.01-260302-9876"):
            for _i in range(WRONG_AN_HOUR):
                self.assertEqual(self.verdict(code, "00000000"), "unknown")
            self.assertEqual(self.verdict(code, "00000000"), "locked")
        self.assertEqual(self.verdict(self.code, self.secret), "locked")
        other = self.receive(self.birth)
        right = self.Dossier._secret_of(other.code)
        self.assertEqual(self.verdict(other.code, right), "ok")

    def test_why_the_time_moved(self):
        self.env["cqtt.dossier.suspension"].create(
            {
                "dossier_id": self.dossier.id,
                "kind": "supplement",
                "begun_at": "2026-03-03 02:00:00",
                "ended_at": "2026-03-05 02:00:00",
                "due_before": self.dossier.due_at,
                "due_after": self.dossier.due_at + timedelta(days=2),
            }
        )
        found, _verdict = self.public._open_slip(self.code, self.secret)
        (moved,) = found._told()["story"].moves
        self.assertIn("Từ 03/03/2026 đến 05/03/2026", moved)

    def test_the_receipt_bears_it(self):
        form = self.dossier._receipt()
        self.assertEqual(form.lookup_secret, show_secret(self.secret))
        self.assertIn(f"/tra-cuu?code={self.code}&secret={self.secret}", form.qr_text)


@tagged("post_install", "-at_install")
class TestLookUpPage(LookUpCommon, HttpCase):
    def ask(self, path="/tra-cuu", **values):
        page = self.url_open("/tra-cuu").text
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
        return self.url_open(path, data={"csrf_token": token, **values})

    def test_form(self):
        answer = self.ask(code=self.code, secret=self.secret)
        self.assertEqual(answer.status_code, 200)
        self.assertIn("Đã tiếp nhận", answer.text)
        for personal in ("Bùi", "Nụ", "0912345678", "017090000123", "Bí Mật"):
            self.assertNotIn(personal, answer.text)

    def test_square_code_opens_it(self):
        address = self.dossier._slip_address()
        path = "/" + address.split("/", 3)[3]
        self.assertIn("Đã tiếp nhận", self.url_open(path).text)

    def test_unknown_code_and_wrong_secret_look_the_same(self):
        texts = []
        for code, secret in (
            (self.code, "00000000"),
            ("H99.1.01-260302-9876", "00000000"),
            ("H99.1.01-260302-9876", self.secret),
        ):
            answer = self.ask(code=code, secret=secret)
            self.assertEqual(answer.status_code, 200)
            text = answer.text.replace(code, "CODE")
            texts.append(re.sub(r'name="csrf_token" value="[^"]+"', "", text))
        self.assertIn("Không tìm thấy hồ sơ", texts[0])
        self.assertEqual(len(set(texts)), 1)

    def test_half(self):
        self.assertIn("Còn thiếu một mã", self.ask(code=self.code).text)

    def test_hostile_input_is_escaped(self):
        for text in HOSTILE:
            answer = self.ask(code=text, secret=text)
            self.assertIn(answer.status_code, (200, 429))
            self.assertNotIn("<script>alert", answer.text)
            self.assertNotIn("Set-Cookie: a", str(answer.headers))

    def test_works_without_javascript_and_from_here_alone(self):
        answer = self.ask(code=self.code, secret=self.secret)
        self.assertNotIn("<script", answer.text)
        for address in re.findall(r'(?:src|href|action)="([^"]*)"', answer.text):
            self.assertRegex(address, r"^/(?!/)")
        self.assertIn("default-src 'none'", answer.headers["Content-Security-Policy"])
        self.assertEqual(answer.headers["Cache-Control"], "no-store")

    def test_every_field_has_a_label(self):
        page = self.url_open("/tra-cuu").text
        labels = set(re.findall(r'<label for="([^"]+)"', page))
        ids = set(re.findall(r'<input[^>]*?\sid="([^"]+)"', page, re.S))
        self.assertEqual(labels, {"code", "secret"})
        self.assertEqual(ids, labels)
        self.assertIn('<html lang="vi"', page)

    def test_limit(self):
        with patch(f"{COUNT}.LIMITS", (("address", 3600, 2),)):
            path = f"/tra-cuu?code={self.code}&secret={self.secret}"
            codes = [self.url_open(path).status_code for _i in range(3)]
        self.assertEqual(codes, [200, 200, 429])
