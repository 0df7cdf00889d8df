import base64
import os
import re

from odoo import http
from odoo.exceptions import AccessDenied
from odoo.http import request

from odoo.addons.auth_totp.models.totp import TOTP_SECRET_SIZE
from odoo.addons.web.controllers.home import Home

from ..models.res_users_access import ENROL, ENROL_URL

SECRET = "cqtt_second_factor_secret"


class SecondFactor(Home):
    @http.route(
        ENROL_URL, type="http", auth="public", methods=["GET", "POST"], sitemap=False
    )
    def set_up_second_factor(self, code=None, redirect=None):
        """Let somebody whose password was right set up the second factor he needs."""
        session = request.session
        if session.uid:
            return request.redirect(
                self._login_redirect(session.uid, redirect=redirect)
            )
        # sudo: the password was right, but nobody is logged in yet
        user = request.env["res.users"].sudo().browse(session.get("pre_uid"))
        if not user or user._mfa_type() != ENROL:
            return request.redirect(user and user._mfa_url() or "/web/login")
        secret = session.setdefault(SECRET, self._new_secret())
        error = None
        if request.httprequest.method == "POST":
            error = self._try_code(user, secret, code or "")
            if not error:
                session.pop(SECRET)
                session.finalize(request.env)
                return request.redirect(
                    self._login_redirect(user.id, redirect=redirect)
                )
        return request.render(
            "cqtt_base.second_factor",
            {"error": error, "redirect": redirect, **self._describe(user, secret)},
        )

    def _new_secret(self):
        return base64.b32encode(os.urandom(TOTP_SECRET_SIZE // 8)).decode()

    def _try_code(self, user, secret, code):
        """Set the second factor if the code is right; otherwise say what is wrong."""
        digits = re.sub(r"\s", "", code)
        try:
            with user._assert_can_auth(user=user.id):
                own = user.with_user(user)
                if not digits.isdecimal() or not own._totp_try_setting(
                    secret, int(digits)
                ):
                    raise AccessDenied
        except AccessDenied:
            return request.env._(
                "This is not the code that the application shows now. Wait for the "
                "next one and enter its six digits."
            )
        return None

    def _describe(self, user, secret):
        """Return what the page shows, as plain values."""
        drawn = (
            request.env["auth_totp.wizard"]
            .sudo()  # only to have Odoo draw the picture
            .new({"user_id": user.id, "secret": secret})
        )
        return {
            "login": user.login,
            "picture": "data:image/png;base64," + drawn.qrcode.decode(),
            "secret": " ".join(re.findall(".{1,4}", secret)),
        }
