import re
from pathlib import Path

from odoo.modules.module import get_module_path
from odoo.tests import TransactionCase
from odoo.tools.translate import PoFileReader

from ..hooks import LANGUAGE
from ..odoo_words import words_of

MODULES = [
    path.stem for path in (Path(__file__).parents[1] / "odoo_words").glob("*.csv")
]


class TestOdooWords(TransactionCase):
    def translations(self):
        found, _parameters = self.env["ir.http"]._get_translations_for_webclient(
            MODULES, LANGUAGE
        )
        return {
            module: {message["id"]: message["string"] for message in terms["messages"]}
            for module, terms in found.items()
        }

    def test_no_english_is_left_of_them(self):
        for module, terms in self.translations().items():
            for source in words_of(module):
                self.assertNotEqual(terms[source], source)

    def test_odoo_itself_goes_first(self):
        self.assertEqual(self.translations()["web"]["Save"], "Lưu")

    def test_each_is_a_source_of_odoo(self):
        for module in MODULES:
            path = f"{get_module_path(module)}/i18n/{module}.pot"
            sources = {row["src"] for row in PoFileReader(path)}
            self.assertLessEqual(words_of(module).keys(), sources)

    def test_placeholders_stay(self):
        for module in MODULES:
            for source, words in words_of(module).items():
                pattern = r"%(?:\(\w+\))?s"
                self.assertCountEqual(
                    re.findall(pattern, source), re.findall(pattern, words)
                )
