import time

from odoo import http
from odoo.http import request

from odoo.addons.cqtt_base.controllers import public_page

#: an answer that looked for a paper takes this long: its time tells nothing
ANSWER_SECONDS = 0.3
MAX_BYTES = 10 * 1024 * 1024
#: of what is typed, in letters
LONGEST = 60


class Check(http.Controller):
    """The public page that says whether a paper is genuine."""

    @http.route(
        ["/kiem-tra", "/kiem-tra/<string(maxlength=60):code>"],
        type="http",
        auth="public",
        methods=["GET", "POST"],
        sitemap=False,
    )
    def check(self, code="", file=None, **_other):
        """Answer by code or by file; without either, ask for one."""
        code = str(code)[:LONGEST]
        pdf = file.read(MAX_BYTES + 1) if hasattr(file, "read") else b""
        if not (code or pdf):
            return self._page(code)
        if not public_page.may_ask("check"):
            return self._page(code, {"verdict": "too_often"}, 429)
        if len(pdf) > MAX_BYTES:
            return self._page(code, {"verdict": "too_large"}, 413)
        ready = time.monotonic() + ANSWER_SECONDS
        response = self._page(code, request.env["cqtt.document"]._answer(code, pdf))
        time.sleep(max(0, ready - time.monotonic()))
        return response

    def _page(self, code, answer=None, status=200):
        values = {"code": code, "answer": answer}
        return public_page.render("cqtt_document.check_page", values, status)
