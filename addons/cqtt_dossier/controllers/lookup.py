from odoo import http
from odoo.http import request

from odoo.addons.cqtt_base.controllers import public_page
from odoo.addons.cqtt_base.hooks import LANGUAGE

from ..lookup.slip import PATH
from ..models.cqtt_dossier_lookup import PAGE
from ..models.rating_levels import LEVELS

RATING_PATH = "/danh-gia"
TOO_OFTEN = 429


class LookUp(http.Controller):
    """The public page that says how a dossier stands."""

    @http.route(
        PATH, type="http", auth="public", methods=["GET", "POST"], sitemap=False
    )
    def look_up(self, code="", secret="", **_other):
        """Answer by the code and the secret of a receipt; without them, ask for them.

        The square code of a receipt brings both.
        """
        code, secret = str(code)[:80], str(secret)[:80]
        if not code and not secret:
            return self._page("blank")
        if not public_page.may_ask(PAGE):
            return self._page("too_often", code=code, status=TOO_OFTEN)
        if not (code and secret):
            return self._page("half", code=code)
        dossier, verdict = request.env["cqtt.dossier"]._open_slip(code, secret)
        return self._page(verdict, code, secret, dossier)

    @http.route(RATING_PATH, type="http", auth="public", methods=["POST"])
    def rate(self, code="", secret="", level="", comment="", **_other):
        """Keep what the holder of a receipt says of his dossier, once."""
        code, secret = str(code)[:80], str(secret)[:80]
        if not public_page.may_ask(PAGE):
            return self._page("too_often", code=code, status=TOO_OFTEN)
        dossier, verdict = request.env["cqtt.dossier"]._open_slip(code, secret)
        if not dossier:
            return self._page(verdict, code=code)
        reasons = request.httprequest.form.getlist("reason")
        word = dossier._rate(str(level), reasons, str(comment))
        return self._page("ok", code, secret, dossier, rating=word)

    def _page(self, verdict, code="", secret="", dossier=None, status=200, rating=""):
        told = dossier._told() if dossier else None
        may_rate = told and told["may_rate"]
        # sudo: the reasons stand on the public page
        reasons = request.env["cqtt.dossier.rating.reason"].sudo()
        values = {
            "verdict": verdict,
            "code": code,
            "secret": secret,
            "told": told,
            "rating": rating,
            "levels": LEVELS,
            "reasons": reasons.with_context(lang=LANGUAGE).search([])
            if may_rate
            else reasons,
        }
        return public_page.render("cqtt_dossier.lookup_page", values, status)
