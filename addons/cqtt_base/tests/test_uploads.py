import base64
import hashlib
import io
import json

from PIL import Image

from odoo.exceptions import AccessError, UserError
from odoo.http import Request
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from ..uploads import MAX_LOOSE_BYTES, NAMELESS, check_pixels, check_scan, clean_name
from .common import CqttCommon

PAGE = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
PDF = b"%PDF-1.4\n"


def png(width, height):
    out = io.BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    return out.getvalue()


@tagged("post_install", "-at_install")
class TestUploads(CqttCommon):
    """What people hand in is neither program nor page, and stays as it came."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer = cls.role_users["officer"]
        cls.files = cls.env["ir.attachment"].with_user(cls.officer)

    def hand_in(self, name, raw, **values):
        return self.files.create({"name": name, "raw": raw, **values})

    def test_names(self):
        for typed, kept in (
            ("đơn.pdf", "đơn.pdf"),
            ("../../etc/passwd.pdf", "passwd.pdf"),
            ("C:\\x\\y.pdf", "y.pdf"),
            ("don\u202efdp.exe", "donfdp.exe"),
            ("a\0b\r\n.pdf", "ab.pdf"),
            ("don.exe. ", "don.exe"),
            ("...", NAMELESS),
            ("", NAMELESS),
            ("x" * 400 + ".pdf", "x" * 176 + ".pdf"),
        ):
            self.assertEqual(clean_name(typed), kept, typed)

    def test_programs_and_pages_are_refused(self):
        for name, raw, pattern in (
            ("don.exe", PDF, "program"),
            ("don.pdf.exe", PDF, "program"),
            ("don.exe::$DATA", PDF, "program"),
            ("don.pdf", b"MZ\x90\0\0", "program"),
            ("don", b"\x7fELF\x02", "program"),
            ("don.txt", b"#!/bin/sh", "program"),
            ("don.xlsm", b"x", "program"),
            ("don.html", b"x", "web page"),
            ("don.txt", PAGE, "web page"),
            ("anh.svg", b"x", "web page"),
            ("anh", b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "web page"),
            ("don.pdf", b"hello", "not what its name says"),
            ("don.pdf", b"", "not what its name says"),
        ):
            with self.assert_refused(UserError, pattern):
                self.hand_in(name, raw)

    def test_what_is_as_it_should_be_is_kept(self):
        for name, raw in (
            ("don.pdf", PDF),
            ("ghi chu.txt", "Đơn".encode()),
            ("MZ.txt", b"MZ is a text"),
            ("bang.csv", b"a,b\n"),
            ("anh.png", png(2, 2)),
            ("trong.txt", b""),
        ):
            self.assertEqual(self.hand_in(name, raw).name, name)
        self.assertEqual(self.hand_in("../x\0.txt", b"x").name, "x.txt")

    def test_changing_is_looked_at_as_well(self):
        file = self.hand_in("x.txt", b"x")
        for values in (
            {"raw": PAGE},
            {"datas": base64.b64encode(b"MZ\0")},
            {"name": "x.exe"},
            {"name": "x.pdf"},
        ):
            with self.assertRaises(UserError):
                file.write(values)
        with self.assert_refused(UserError, "damaged"):
            file.write({"datas": "%%%"})
        file.write({"name": "../y.txt", "raw": b"y"})
        self.assertEqual((file.name, file.raw), ("y.txt", b"y"))

    def test_others_files_tell_nothing(self):
        file = self.env["ir.attachment"].create({"name": "bí mật.txt", "raw": b"x"})
        with self.assertRaises(AccessError) as refused:
            file.with_user(self.officer).write({"raw": PAGE})
        self.assertNotIn("bí mật", str(refused.exception))

    def test_nobody_opens_a_file_to_everybody(self):
        file = self.hand_in("x.txt", b"x")
        for values in ({"public": True}, {"url": "/x"}, {"type": "url"}):
            with self.assert_refused(AccessError, "technical administrator"):
                file.write(values)
            with self.assert_refused(AccessError, "technical administrator"):
                self.files.create({"name": "y", **values})

    def test_fields_are_looked_at_as_well(self):
        user = self.officer.with_user(self.officer)
        with self.assertRaises(UserError):
            user.image_1920 = base64.b64encode(b"<svg xmlns='http://w3.org/2000/svg'/>")

    def test_odoo_draws_the_initial_of_a_new_person(self):
        user = self.env["res.users"].with_user(self.env.ref("base.user_admin"))
        new = user.create({"name": "Đặng Thị Ngà", "login": "nga"})
        drawn = base64.b64decode(new.image_1920)
        self.assertIn("Đ".encode(), drawn)
        with self.assertRaises(UserError):
            new.image_1920 = base64.b64encode(drawn.replace(b"</svg>", b"<a/></svg>"))
            self.env.flush_all()

    def test_too_large(self):
        with self.assert_refused(UserError, "25 MB"):
            self.hand_in("x.pdf", PDF + bytes(MAX_LOOSE_BYTES))

    def test_what_would_fill_the_memory(self):
        for width, height in ((8000, 8000), (20_000, 20_000)):
            picture = png(width, height)
            with self.assert_refused(UserError, "50 million"):
                check_pixels(self.env, picture)
            with self.assert_refused(UserError, "50 million"):
                check_scan(self.env, base64.b64encode(picture))
            with self.assert_refused(UserError, "50 million"):
                self.hand_in("x.png", picture)
        check_pixels(self.env, b"no picture")

    def test_names_of_scans(self):
        for name in ("../x.pdf", "x\0.pdf", "\u202ex.pdf"):
            with self.assert_refused(UserError, "rename"):
                check_scan(self.env, base64.b64encode(PDF), name)

    def test_a_file_of_a_field_stays_byte_by_byte(self):
        """Odoo would make large pictures smaller: a hash would no longer be true."""
        picture = png(2500, 3500)
        values = {"name": "x", "res_model": "res.partner", "res_id": 1}
        kept = self.env["ir.attachment"].create(
            {**values, "res_field": "image_1920", "raw": picture}
        )
        self.assertEqual(
            hashlib.sha256(kept.raw).digest(), hashlib.sha256(picture).digest()
        )
        kept.write({"raw": picture + b" "})
        self.assertEqual(kept.raw, picture + b" ")
        loose = self.env["ir.attachment"].create({"name": "x", "raw": picture})
        self.assertNotEqual(loose.raw, picture)


@tagged("post_install", "-at_install")
class TestFilesSentBack(HttpCase, CqttCommon):
    """Nothing that was handed in is shown as a page of ours."""

    def setUp(self):
        super().setUp()
        self.system = self.env["ir.attachment"].create(
            {"name": "x.html", "raw": PAGE, "mimetype": "text/html", "public": True}
        )
        self.paper = self.env["ir.attachment"].create(
            {"name": "x.pdf", "raw": PDF, "public": True}
        )

    def get(self, path):
        answer = self.url_open(path)
        return answer, answer.headers.get("Content-Disposition", "")

    def test_pages_are_downloads(self):
        for file in (self.system, self.paper):
            for kind in ("text/html", "image/svg%2Bxml", "application/xhtml%2Bxml"):
                answer, disposition = self.get(
                    f"/web/content/{file.id}?mimetype={kind}"
                )
                self.assertEqual(answer.status_code, 200)
                is_paper = file == self.paper
                self.assertEqual(disposition.startswith("inline"), is_paper)
                self.assertEqual("pdf" in answer.headers["Content-Type"], is_paper)

    def test_papers_are_shown(self):
        self.assertTrue(
            self.get(f"/web/content/{self.paper.id}")[1].startswith("inline")
        )
        asked = f"/web/content/{self.paper.id}?download=true"
        self.assertTrue(self.get(asked)[1].startswith("attachment"))

    @mute_logger("odoo.sql_db")
    def test_nonsense_is_not_found(self):
        for path in (
            "/web/content?id=x",
            "/web/content/99999999999999999999",
            f"/web/content/{self.paper.id}?access_token=%C4%91",
            f"/web/image/{self.paper.id}?width=x",
        ):
            self.assertEqual(self.url_open(path).status_code, 404, path)

    def test_refused_in_words(self):
        self.authenticate("admin", "admin")
        form = {
            "csrf_token": Request.csrf_token(self),
            "model": "res.partner",
            "id": "0",
        }
        for name, raw, is_taken in (("x.html", PAGE, False), ("x.pdf", PDF, True)):
            answer = self.url_open(
                "/web/binary/upload_attachment", data=form, files={"ufile": (name, raw)}
            )
            [told] = json.loads(answer.text)
            self.assertEqual("error" not in told, is_taken, told)
            self.assertTrue(is_taken or "x.html" in told["error"])
