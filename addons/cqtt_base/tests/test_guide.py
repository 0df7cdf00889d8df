from pathlib import Path
from tempfile import TemporaryDirectory

from odoo.tests import BaseCase, HttpCase, tagged

from ..guide import Book, segments
from .roles_common import RolesMixin

PAGE = """<!-- screens
ho-so#việc-1-nhận trang-chu:officer
-->

# Tên trang

## Việc 1: nhận

| a | b |
| - | - |
| 1 | 2 |
"""
#: names that a file outside the two folders would answer to
OUTSIDE = (
    "../secret",
    "..",
    "",
    "/etc/hostname",
    "vi/page",
    "../vi/page",
    "page.md",
    "page\0",
    "*",
)


class TestBook(BaseCase):
    def setUp(self):
        super().setUp()
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = Path(folder.name)
        for part in ("vi", "images"):
            (root / "docs" / part).mkdir(parents=True)
        (root / "docs" / "vi" / "page.md").write_text(PAGE, "utf-8")
        (root / "docs" / "images" / "picture.png").write_bytes(b"png")
        for suffix in (".md", ".png"):
            (root / "docs" / f"secret{suffix}").write_text("secret")
        self.book = Book(root / "docs")

    def test_chapter(self):
        page = self.book.chapter("page")
        self.assertEqual(page.title, "Tên trang")
        self.assertIn('<h2 id="việc-1-nhận">Việc 1: nhận</h2>', page.html)
        self.assertIn("<td>2</td>", page.html)
        self.assertNotIn("screens", page.html)

    def test_only_what_lies_there(self):
        self.assertEqual(self.book.picture("picture").read_bytes(), b"png")
        for name in OUTSIDE:
            self.assertIsNone(self.book.chapter(name), name)
            self.assertIsNone(self.book.picture(name), name)

    def test_a_change_is_read(self):
        self.assertEqual(self.book.chapter("page").title, "Tên trang")
        self.book.chapter("page")
        path = self.book.folder / "vi" / "page.md"
        path.write_text("# Khác", "utf-8")
        self.assertEqual(self.book.chapter("page").title, "Khác")

    def test_place_of(self):
        place = self.book.place_of
        self.assertEqual(place(segments("/odoo/ho-so/7", ())), "page.md#việc-1-nhận")
        self.assertEqual(place(segments("/odoo/trang-chu", ["officer"])), "page.md")
        self.assertEqual(place(segments("/odoo/trang-chu", ["leader"])), "README.md")
        self.assertEqual(place(segments("/odoo/action-9", ["officer"])), "README.md")

    def test_the_screen_in_front_comes_first(self):
        found = list(segments("/odoo/ho-so/7/chi-so", ()))
        self.assertLess(found.index("chi-so"), found.index("ho-so"))


@tagged("post_install", "-at_install")
class TestGuidePages(RolesMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        province = cls.env["cqtt.unit"].create({"name": "Tỉnh", "kind": "province"})
        commune = cls.env["cqtt.unit"].create(
            {"name": "Xã", "kind": "commune", "parent_id": province.id}
        )
        cls.new_role_user("guide_officer", "officer", commune, lang="vi_VN")

    def get(self, path):
        return self.url_open(f"/huong-dan{path}", allow_redirects=False)

    def leads_to(self, path):
        answer = self.get(path)
        self.assertEqual(answer.status_code, 303)
        return answer.headers["Location"].partition("/huong-dan/vi/")[2]

    def test_strangers_are_asked_to_log_in(self):
        for path in ("", "/vi/README.md", "/images/ho-so.png"):
            answer = self.get(path)
            self.assertEqual(answer.status_code, 303, path)
            self.assertIn("/web/login", answer.headers["Location"])

    def test_chapter(self):
        self.authenticate("guide_officer", "guide_officer")
        answer = self.get("/vi/mot-cua.md")
        self.assertEqual(answer.status_code, 200)
        self.assertIn("<h1", answer.text)
        self.assertIn("default-src 'none'", answer.headers["Content-Security-Policy"])

    def test_picture(self):
        self.authenticate("guide_officer", "guide_officer")
        answer = self.get("/images/ho-so.png")
        self.assertEqual(answer.headers["Content-Type"], "image/png")
        self.assertTrue(answer.content.startswith(b"\x89PNG"))

    def test_nothing_else(self):
        self.authenticate("guide_officer", "guide_officer")
        for path in (
            "/vi/khong-co.md",
            "/images/khong-co.png",
            "/vi/..%2Farchitecture.md",
            "/vi/%2e%2e%2farchitecture.md",
            "/images/..%2F..%2Faddons%2Fcqtt_base%2Fstatic%2Fdescription%2Ficon.png",
            "/images/%2Fetc%2Fhostname.png",
        ):
            self.assertEqual(self.get(path).status_code, 404, path)

    def test_where_one_is_led(self):
        self.authenticate("guide_officer", "guide_officer")
        self.assertEqual(self.leads_to(""), "README.md")
        self.assertEqual(self.leads_to("?trang=/odoo/trang-chu"), "ngay-can-bo.md")
        self.assertEqual(self.leads_to("?trang=//example.org/x"), "README.md")
        self.assertTrue(
            self.leads_to("?trang=/odoo/cap-quyen/3").startswith(
                "tai-khoan-va-phan-quyen.md#"
            )
        )

    def test_question_mark(self):
        self.start_tour("/odoo/don-vi", "cqtt_base_guide", login="guide_officer")
