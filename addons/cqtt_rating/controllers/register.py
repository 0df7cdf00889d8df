from odoo import http
from odoo.http import request

from odoo.addons.cqtt_base.controllers import public_page

#: kept by browsers and proxies: decisions are rare
HOUR = "public, max-age=3600"
#: of what is typed into the search, in letters
LONGEST = 60


class Register(http.Controller):
    """The public register of recognised communes; it names no person."""

    @http.route(
        ["/xa-dat-chuan", "/xa-dat-chuan/nam/<int:year>"],
        type="http",
        auth="public",
        methods=["GET"],
        sitemap=False,
        readonly=True,
        save_session=False,
    )
    def register(self, year=0, ten="", huyen="", **_other):
        """List the communes of a year, the last one decided if none is given.

        :param ten: part of a name
        :param huyen: district or cluster
        """
        found = request.env["cqtt.recognition"]._public_register(
            year, ten[:LONGEST], huyen[:LONGEST]
        )
        return self._render("cqtt_rating.register_page", found)

    @http.route(
        "/xa-dat-chuan/<string(maxlength=60):code>",
        type="http",
        auth="public",
        methods=["GET"],
        sitemap=False,
        save_session=False,
    )
    def recognition(self, code):
        """Say whether a certificate is genuine and in force."""
        if not public_page.may_ask("register"):
            return self._render("cqtt_rating.recognition_page", {"one": None}, 429)
        one = request.env["cqtt.recognition"]._public_one(code)
        return self._render(
            "cqtt_rating.recognition_page", {"one": one}, 200 if one else 404
        )

    def _render(self, template, values, status=200):
        response = public_page.render(template, values, status)
        if status == 200:
            response.headers["Cache-Control"] = HOUR
        return response
