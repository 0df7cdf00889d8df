"""The guide and the product know the same screens, and each other's names."""

import re

from lxml import html

from odoo.tests import TransactionCase, tagged

from odoo.addons.cqtt_base.controllers.guide import BOOK
from odoo.addons.cqtt_base.guide import HOME

LINKS = re.compile(r"^(?:(?P<chapter>[\w-]+)\.md)?(?:#(?P<heading>.+))?$")


@tagged("post_install", "-at_install")
class TestGuide(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        names = [path.stem for path in (BOOK.folder / "vi").glob("*.md")]
        cls.pages = {
            name: html.fromstring(BOOK.chapter(name).html, parser=html.HTMLParser())
            for name in names
        }

    def headings(self, name):
        return set(self.pages[name].xpath("//@id"))

    def assertThere(self, link, name):
        found = LINKS.match(link)
        self.assertTrue(found, f"{name}: {link}")
        target = found["chapter"] or name
        self.assertIn(target, self.pages, f"{name}: {link}")
        if found["heading"]:
            self.assertIn(found["heading"], self.headings(target), f"{name}: {link}")

    def test_every_screen_of_a_menu_is_told(self):
        menus = self.env["ir.ui.menu"].search([("action", "!=", False)])
        ours = menus.filtered(
            lambda menu: (menu.get_external_id()[menu.id]).startswith("cqtt_")
        )
        paths = {menu.action.path for menu in ours} - {False}
        self.assertGreater(len(paths), 100)
        self.assertFalse(paths - BOOK.screens().keys() - {HOME})

    def test_every_screen_told_is_there(self):
        actions = self.env["ir.actions.actions"].search([("path", "!=", False)])
        roles = dict(self.env["cqtt.role.grant"]._fields["role"].selection)
        screens = {*actions.mapped("path"), *(f"{HOME}:{role}" for role in roles)}
        self.assertFalse(BOOK.screens().keys() - screens)

    def test_every_role_has_its_day(self):
        roles = dict(self.env["cqtt.role.grant"]._fields["role"].selection)
        self.assertFalse({f"{HOME}:{role}" for role in roles} - BOOK.screens().keys())

    def test_screens_lead_to_headings(self):
        for screen, place in BOOK.screens().items():
            self.assertThere(place, screen)

    def test_links_stay_in_the_book(self):
        for name, page in self.pages.items():
            for link in page.xpath("//a/@href"):
                if link.endswith(".png"):
                    self.assertPicture(link, name)
                else:
                    self.assertThere(link, name)
            for source in page.xpath("//img/@src"):
                self.assertPicture(source, name)

    def assertPicture(self, link, name):
        found = re.fullmatch(r"\.\./images/([\w-]+)\.png", link)
        self.assertTrue(found and BOOK.picture(found[1]), f"{name}: {link}")
