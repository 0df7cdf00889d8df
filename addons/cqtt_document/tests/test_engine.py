import base64
from unittest.mock import patch

from weasyprint import HTML

from odoo.tests import BaseCase, tagged

from ..engine import PageFormat, Printer, Resource
from .common import read_pages, read_sizes

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
    "RU5ErkJggg=="
)
STYLED = '<link rel="stylesheet" href="/x/static/a.css"/>'


def paper(text, name="paper"):
    return f'<section class="{name}">{text}</section>'


@tagged("post_install", "-at_install")
class TestEngine(BaseCase):
    def setUp(self):
        super().setUp()
        self.files = {
            "/x/static/a.css": Resource(
                b"@page { @bottom-right {"
                b" content: 'p' counter(page) '/' counter(pages) } }"
                b".next { break-before: page }",
                "text/css",
            ),
            "/x/static/p.png": Resource(PIXEL, "image/png"),
        }
        self.asked = []
        self.printer = Printer(self.resolve, hosts={"mot.cua:8069"})
        self.page = PageFormat()

    def resolve(self, path, query):
        self.asked.append((path, dict(query)))
        return self.files.get(path)

    def print(self, html, page=None):
        return self.printer.print(html, page or self.page)

    def test_text(self):
        pdf = self.print("<p>Thủ tục <b>hành chính</b></p>")
        self.assertTrue(pdf.startswith(b"%PDF-"))
        self.assertEqual(read_pages(pdf), ["Thủ tục hành chính"])
        self.assertEqual(read_pages(self.print("<p>Ấp</p>".encode())), ["Ấp"])

    def test_same_page_gives_same_file(self):
        html = paper("một") + paper("hai")
        again = Printer(self.resolve).print(html, self.page)
        self.assertEqual(self.print(html), again)

    def test_sizes(self):
        a5 = PageFormat(148, 210, 10, 10, 10, 15)
        for page, size in (
            (self.page, (210, 297)),
            (self.page.turned(), (297, 210)),
            (self.page.turned().turned(), (297, 210)),
            (a5, (148, 210)),
            (a5.turned(), (210, 148)),
        ):
            self.assertEqual(read_sizes(self.print("<p>x</p>", page)), [size])

    def test_pages_of_each_paper_count_from_1(self):
        long, short = paper('a<p class="next">b</p>'), paper("c")
        pdf = self.print(
            f"<html><head>{STYLED}</head><body>{long}{short}</body></html>"
        )
        self.assertEqual(read_pages(pdf), ["a p1/2", "b p2/2", "c p1/1"])

    def test_paper_within_a_paper_is_no_further_paper(self):
        pdf = self.print(paper("a" + paper("b")))
        self.assertEqual(read_pages(pdf), ["a b"])

    def test_copies(self):
        long = 'a<p class="next">b</p>'
        copied = f'<section class="paper" data-copies="x|y">{long}</section>'
        pages = read_pages(self.print(STYLED + copied + paper("c")))
        self.assertEqual(
            pages,
            [
                "a p1/2 x p1/1",
                "b p2/2 x p1/1",
                "a p1/2 y p1/1",
                "b p2/2 y p1/1",
                "c p1/1",
            ],
        )

    def test_copies_are_laid_out_once(self):
        copied = '<section class="paper" data-copies="x|y">{}</section>'
        with patch.object(HTML, "render", autospec=True, side_effect=HTML.render) as r:
            self.print(copied.format("a"))
            self.assertEqual(r.call_count, 3)
            self.print(copied.format("b"))
            self.assertEqual(r.call_count, 4)

    def test_what_stands_outside_papers_is_left_out(self):
        self.assertEqual(read_pages(self.print("x" + paper("a") + "y")), ["a"])

    def test_several_pages_in_one_file(self):
        documents = self.printer.lay_out(paper("a"), self.page)
        documents += self.printer.lay_out(paper("b"), self.page.turned())
        pdf = self.printer.to_pdf(documents)
        self.assertEqual(read_pages(pdf), ["a", "b"])
        self.assertEqual(read_sizes(pdf), [(210, 297), (297, 210)])

    def test_nothing_to_print(self):
        with self.assertRaises(ValueError):
            self.printer.to_pdf([])

    def test_stylesheets_and_pictures_are_read_once_in_a_batch(self):
        html = f'{STYLED}{paper("""<img src="/x/static/p.png"/>""") * 3}'
        self.print(html)
        self.print(html)
        self.assertEqual(
            [path for path, _query in self.asked],
            ["/x/static/a.css", "/x/static/p.png"],
        )

    def test_query(self):
        self.print('<img src="/report/barcode/QR/a%20b?width=9&amp;width=8"/>')
        self.assertEqual(
            self.asked, [("/report/barcode/QR/a b", {"width": ["9", "8"]})]
        )

    def test_own_host(self):
        self.print('<img src="http://mot.cua:8069/x/static/p.png"/>')
        self.assertEqual(self.asked, [("/x/static/p.png", {})])

    def test_missing_picture_leaves_a_paper_without_it(self):
        with self.assertLogs("odoo.addons.cqtt_document.engine.fetcher") as logs:
            with self.assertLogs("weasyprint", "ERROR"):
                pdf = self.print('<p>chữ</p><img src="/x/static/none.png"/>')
        self.assertEqual(read_pages(pdf), ["chữ"])
        self.assertIn("/x/static/none.png", logs.output[0])

    def test_missing_stylesheet(self):
        with self.assertLogs("odoo.addons.cqtt_document.engine.fetcher") as logs:
            pdf = self.print('<link rel="stylesheet" href="/none.css"/><p>chữ</p>')
        self.assertEqual(read_pages(pdf), ["chữ"])
        self.assertIn("/none.css", logs.output[0])

    def test_header_and_footer_of_odoo(self):
        html = """<html><body><main>
            <div class="header">đầu</div>
            <div class="article"><p>một</p><p style="break-before: page">hai</p></div>
            <div class="footer"><span class="page"/>/<span class="topage"/></div>
        </main></body></html>"""
        self.assertEqual(read_pages(self.print(html)), ["một đầu 1/2", "hai đầu 2/2"])

    def test_settings_of_the_page_itself(self):
        html = """<html data-report-landscape="True" data-report-margin-top="100">
            <body><p>x</p></body></html>"""
        sources = self.printer.lay_out(html, self.page)
        page = sources[0].pages[0]
        self.assertEqual((round(page.width), round(page.height)), (1123, 794))
        self.assertAlmostEqual(page._page_box.margin_top, 100 / 25.4 * 96)
