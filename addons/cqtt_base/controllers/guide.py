from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from odoo import http
from odoo.http import request

from ..guide import Book, segments
from . import public_page

#: beside ``addons``, in a checkout and in a container alike
BOOK = Book(Path(__file__).parents[3] / "docs")
ROOT = "/huong-dan"
#: the name of a chapter or a picture; what is longer is none
NAME = "string(maxlength=60):name"
PICTURES_KEPT = "private, max-age=3600"


class Guide(http.Controller):
    """The guide in Vietnamese, for everybody who is logged in."""

    @http.route(ROOT, type="http", auth="user", methods=["GET"], readonly=True)
    def begin(self, trang=""):
        """Lead to the chapter of a screen, or to the table of contents.

        :param trang: the address of the screen
        """
        screens = segments(trang, self._roles())
        return request.redirect(f"{ROOT}/vi/{quote(BOOK.place_of(screens), safe='#')}")

    @http.route(
        f"{ROOT}/vi/<{NAME}>.md",
        type="http",
        auth="user",
        methods=["GET"],
        readonly=True,
    )
    def chapter(self, name):
        """Show a chapter."""
        chapter = BOOK.chapter(name)
        if not chapter:
            raise request.not_found()
        return public_page.render(
            "cqtt_base.guide_page",
            # the files are the product's own
            {"title": chapter.title, "html": Markup(chapter.html)},
        )

    @http.route(
        f"{ROOT}/images/<{NAME}>.png",
        type="http",
        auth="user",
        methods=["GET"],
        readonly=True,
    )
    def picture(self, name):
        """Show a picture of a chapter."""
        path = BOOK.picture(name)
        if not path:
            raise request.not_found()
        headers = {"Content-Type": "image/png", "Cache-Control": PICTURES_KEPT}
        return request.make_response(path.read_bytes(), headers)

    def _roles(self):
        # sudo: everybody may know the roles he holds himself
        grants = request.env.user.sudo().role_grant_ids
        return grants.filtered(lambda grant: grant.status == "in_force").mapped("role")
