from odoo import http
from odoo.http import request

from odoo.addons.cqtt_base.controllers import public_page

from ..lookup.slip import PATH
from ..models.cqtt_dossier_lookup import PAGE

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
        told = dossier._told() if dossier else None
        return self._page(verdict, code=code, secret=secret, told=told)

    def _page(self, verdict, code="", secret="", told=None, status=200):
        values = {"verdict": verdict, "code": code, "secret": secret, "told": told}
        return public_page.render("cqtt_dossier.lookup_page", values, status)
