"""No English word on the screens that the menus of each role open."""

import re

from lxml import etree

from odoo.modules.module import get_module_path
from odoo.tests import tagged
from odoo.tools.translate import PoFileReader

from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_base.tests.common import CqttCommon

#: what people read of an element, beside its text
ATTRIBUTES = ("string", "placeholder", "confirm", "title", "help", "sum", "add-label")
#: letters that Vietnamese has and English has not
ACCENTED = re.compile(r"[À-ỹ]")
WORD = re.compile(r"[A-Za-z]{3,}")
#: of other languages, of formats, or the same in both
KNOWN = {"email", "zalo", "sms", "pdf", "xlsx", "csv", "sha", "url", "cqtt", "online"}


@tagged("post_install", "-at_install")
class TestVietnamese(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for user in cls.role_users.values():
            user.lang = LANGUAGE
        cls.english = cls.english_words()

    @classmethod
    def english_words(cls):
        """Return the words of our sources that our translations never use."""
        sources, translations = set(), set(KNOWN)
        modules = cls.env["ir.module.module"].search(
            [("name", "=like", "cqtt%"), ("state", "=", "installed")]
        )
        for module in modules.mapped("name"):
            for row in PoFileReader(f"{get_module_path(module)}/i18n/vi.po"):
                sources |= words_of(row["src"])
                translations |= words_of(row["value"] or "")
        return sources - translations

    def is_english(self, text):
        text = re.sub(r"<[^>]*>", " ", text or "")
        return not ACCENTED.search(text) and bool(words_of(text) & self.english)

    def menus(self, user):
        menus = self.env["ir.ui.menu"].with_user(user).with_context(lang=LANGUAGE)
        root = self.env.ref("cqtt_base.cqtt_menu_root")
        shown = menus.browse(menus._visible_menu_ids())
        return shown.filtered(lambda menu: menu.parent_path.startswith(f"{root.id}/"))

    def said(self, user, action):
        """Yield what a window action shows before there are any records."""
        yield action.name
        yield action.help or ""
        model = self.env[action.res_model].with_user(user)
        views = [(view, kind) for view, kind in action.views if kind != "search"]
        search = (action.search_view_id.id, "search")
        found = model.with_context(lang=LANGUAGE).get_views([*views, search])
        for view in found["views"].values():
            yield from texts_of(etree.fromstring(view["arch"]))
        shown = {
            field.get("name")
            for view in found["views"].values()
            for field in etree.fromstring(view["arch"]).iter("field")
        }
        described = model.with_context(lang=LANGUAGE).fields_get(list(shown))
        for field in described.values():
            yield field["string"]
            yield field.get("help") or ""
            yield from (str(label) for _code, label in field.get("selection", ()))

    def test_menus_and_their_screens(self):
        english = set()
        seen = set()
        for role, user in self.role_users.items():
            for menu in self.menus(user):
                if self.is_english(menu.name):
                    english.add((role, "menu", menu.name))
                action = menu.sudo().action
                if not action or action._name != "ir.actions.act_window":
                    continue
                if (role, action.id) in seen:
                    continue
                seen.add((role, action.id))
                action = action.with_context(lang=LANGUAGE)
                english |= {
                    (role, action.res_model, text)
                    for text in self.said(user, action)
                    if self.is_english(text)
                }
        self.assertGreater(len(seen), 100)
        self.assertFalse(english, "\n".join(map(str, sorted(english))))

    def test_it_can_tell(self):
        self.assertTrue(self.is_english("Nothing was found"))
        self.assertTrue(self.is_english("<p>Nothing to sign</p>"))
        self.assertFalse(self.is_english("Tiếp nhận (received)"))
        self.assertFalse(self.is_english("Hồ sơ"))


def words_of(text):
    return {word.lower() for word in WORD.findall(text)}


def texts_of(arch):
    """Yield what people read in a view; what it is called itself, nobody does."""
    arch.attrib.pop("string", None)
    for element in arch.iter():
        if not isinstance(element.tag, str):
            continue
        for name in ATTRIBUTES:
            yield element.get(name, "")
        yield element.text or ""
        yield element.tail or ""
