from odoo.tests import BaseCase, tagged
from odoo.tools import file_open

from ..engine import PageFormat, Printer, Resource
from .common import read_fonts, read_pages

SMALL = (
    "aàáảãạ ăằắẳẵặ âầấẩẫậ bcdđ eèéẻẽẹ êềếểễệ gh iìíỉĩị klmn oòóỏõọ ôồốổỗộ ơờớởỡợ "
    "pqrst uùúủũụ ưừứửữự vx yỳýỷỹỵ fjwz"
)
LETTERS = f"{SMALL} {SMALL.upper()} 0123456789 “”‘’–—…·/.,;:()%№₫"
STYLES = {
    "Tinos": "",
    "Tinos-Bold": "font-weight: bold",
    "Tinos-Italic": "font-style: italic",
    "Tinos-Bold-Italic": "font-weight: bold; font-style: italic",
}


def resolve(path, query):
    with file_open(path.lstrip("/"), "rb") as file:
        return Resource(file.read(), "text/css")


@tagged("post_install", "-at_install")
class TestFonts(BaseCase):
    """Papers are printed in Tinos, which has the widths of Times New Roman."""

    def print(self, style):
        sheet = "/cqtt_document/static/src/css/paper.css"
        html = f"""<html><head><link rel="stylesheet" href="{sheet}"/></head>
            <body><section class="paper paper-form"><p style="{style}">{LETTERS}</p>
            </section></body></html>"""
        return Printer(resolve).print(html, PageFormat())

    def test_every_letter_in_every_style(self):
        for font, style in STYLES.items():
            with self.subTest(font=font):
                pdf = self.print(style)
                self.assertEqual(read_fonts(pdf), {font, "Tinos"})
                text = read_pages(pdf)[0].removesuffix(" Trang 1/1")
                self.assertEqual(text.replace(" ", ""), LETTERS.replace(" ", ""))

    def test_a_letter_that_tinos_lacks_is_noticed(self):
        html = '<p style="font-family: Tinos">ก</p>'
        pdf = Printer(resolve).print(html, PageFormat())
        self.assertNotEqual(read_fonts(pdf), {"Tinos"})
