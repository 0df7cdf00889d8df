import base64

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import DossierCommon

PDF = base64.b64encode(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n")


@tagged("post_install", "-at_install")
class TestComponent(DossierCommon):
    def setUp(self):
        super().setUp()
        self.dossier = self.receive()
        self.paper = self.dossier.component_ids[:1]

    def test_list_stays_as_printed(self):
        for attempt in (
            lambda: self.paper.write({"is_handed_in": False}),
            lambda: self.paper.write({"name": "Khác"}),
            lambda: self.paper.unlink(),
            lambda: self.paper.create(
                {"dossier_id": self.dossier.id, "name": "Thêm sau"}
            ),
        ):
            with self.assert_refused(UserError, "stays as it was printed"):
                attempt()

    def test_scan(self):
        self.paper.write({"scan": PDF, "scan_name": "to-khai.pdf", "page_count": 2})
        self.assertEqual(self.paper.scan, PDF)

    def test_what_is_no_scan(self):
        for content, name, pattern in (
            (b"MZ\x90\x00", "to-khai.exe", "this is none"),
            (b"<script>alert(1)</script>", "to-khai.pdf", "this is none"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "this is none"),
            (base64.b64decode(PDF), "to-khai.png", "its content is PDF"),
            (b"%PDF-1.4" + b"0" * (10 * 1024 * 1024), "lon.pdf", "larger than 10 MB"),
        ):
            with self.subTest(name), self.assert_refused(UserError, pattern):
                self.paper.write({"scan": base64.b64encode(content), "scan_name": name})
        with self.assert_refused(UserError, "arrived damaged"):
            self.paper.scan = "no base64"

    def test_no_scan_after_the_end(self):
        self.dossier.perform("claim")
        self.dossier.perform("pass_on")
        self.dossier.with_user(self.leader).perform("sign")
        self.dossier.perform("finish")
        with self.assert_refused(UserError, "until it has ended"):
            self.paper.scan = PDF
