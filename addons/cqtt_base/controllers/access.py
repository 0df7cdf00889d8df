from werkzeug.exceptions import Gone

from odoo import http
from odoo.exceptions import AccessDenied
from odoo.http import request


class Access(http.Controller):
    @http.route(
        "/kich-hoat/<string(maxlength=40):code>",
        type="http",
        auth="public",
        methods=["GET"],
        sitemap=False,
    )
    def activate(self, code):
        """Lead the holder of a slip to the page that sets his password.

        Wrong codes count as failed log-ins of the address they come from.
        """
        codes = request.env["cqtt.access.code"]
        try:
            with request.env["res.users"]._assert_can_auth(user="slip"):
                token = codes._redeem(code)
                if token is None:
                    raise AccessDenied
        except AccessDenied:
            page = request.render("cqtt_base.access_code_invalid")
            page.status_code = Gone.code
            return page
        return request.redirect_query("/web/reset_password", {"token": token})
