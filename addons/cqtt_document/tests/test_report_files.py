import base64

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..models.report_files import ReportFiles
from .common import DocumentCommon
from .test_engine import PIXEL


@tagged("post_install", "-at_install")
class TestReportFiles(DocumentCommon):
    """What a report may refer to on this server."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clerk = cls.new_role_user("test_files", "officer", cls.ward)
        cls.files = ReportFiles(cls.env(user=cls.clerk))

    def test_static(self):
        sheet = self.files("/cqtt_document/static/src/css/paper.css", {})
        self.assertEqual(sheet.mimetype, "text/css")
        self.assertIn(b"@page", sheet.data)

    def test_only_static_files(self):
        for path in (
            "/cqtt_document/__manifest__.py",
            "/cqtt_document/static/../__manifest__.py",
            "/cqtt_document/static/../../cqtt_base/__manifest__.py",
            "/../../../etc/hostname",
            "/cqtt_document/static/none.css",
            "/web/static",
            "/web/login",
            "/",
            "",
        ):
            self.assertIsNone(self.files(path, {}), path)

    def test_barcodes(self):
        by_path = self.files(
            "/report/barcode/QR/a/b", {"width": ["200"], "height": ["200"]}
        )
        by_query = self.files(
            "/report/barcode/",
            {
                "barcode_type": ["QR"],
                "value": ["a/b"],
                "width": ["200"],
                "height": ["200"],
            },
        )
        self.assertEqual(by_path.mimetype, "image/png")
        self.assertTrue(by_path.data.startswith(b"\x89PNG"))
        self.assertEqual(by_path, by_query)
        self.assertIsNone(self.files("/report/barcode", {"value": ["x"]}))

    def test_attachment(self):
        attachment = self.env["ir.attachment"].create(
            {"name": "dot.png", "raw": PIXEL, "public": True}
        )
        for path in (
            f"/web/image/{attachment.id}",
            f"/web/content/{attachment.id}-1f/x.png",
        ):
            found = self.files(path, {})
            self.assertEqual((found.data, found.mimetype), (PIXEL, "image/png"))

    def test_field(self):
        self.clerk.partner_id.image_1920 = base64.b64encode(PIXEL)
        path = f"/web/image/res.partner/{self.clerk.partner_id.id}/image_1920"
        self.assertEqual(self.files(path, {}).mimetype, "image/png")

    def test_what_the_user_may_not_see(self):
        secret = self.env["ir.attachment"].create({"name": "x.png", "raw": PIXEL})
        with self.assertRaises(AccessError):
            self.files(f"/web/image/{secret.id}", {})

    def test_nothing_there(self):
        for path in (
            "/web/image/0",
            "/web/image/no.model/1/image",
            "/web/image/cqtt_document.none",
            "/web/image/res.partner",
        ):
            self.assertIsNone(self.files(path, {}), path)

    def test_bundle(self):
        sheet = self.files("/web/assets/any/web.report_assets_common.min.css", {})
        self.assertEqual(sheet.mimetype, "text/css")
        self.assertIn(b"{", sheet.data)
        self.assertIsNone(self.files("/web/assets/any/web.assets_web.min.js", {}))
