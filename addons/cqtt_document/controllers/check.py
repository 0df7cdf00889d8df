import time

from odoo import http
from odoo.http import request

from odoo.addons.cqtt_base.controllers import public_page

#: every answer takes this long, so that its time tells nothing
ANSWER_SECONDS = 0.3
MAX_BYTES = 10 * 1024 * 1024


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
        ready = time.monotonic() + ANSWER_SECONDS
        pdf = file.read(MAX_BYTES + 1) if hasattr(file, "read") else b""
        answer, status = self._answer(code, pdf) if code or pdf else (None, 200)
        response = public_page.render(
            "cqtt_document.check_page", {"code": code, "answer": answer}, status
        )
        time.sleep(max(0, ready - time.monotonic()))
        return response

    def _answer(self, code, pdf):
        if not public_page.may_ask("check"):
            return {"verdict": "too_often"}, 429
        if len(pdf) > MAX_BYTES:
            return {"verdict": "too_large"}, 413
        return request.env["cqtt.document"]._answer(code, pdf), 200
