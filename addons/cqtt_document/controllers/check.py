import time

from odoo import http
from odoo.http import request

#: every answer takes this long, so that its time tells nothing
ANSWER_SECONDS = 0.3
MAX_BYTES = 10 * 1024 * 1024
HEADERS = {
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
}


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
        response = self._page(code, pdf) if code or pdf else self._blank()
        response.flatten()
        time.sleep(max(0, ready - time.monotonic()))
        response.headers.update(HEADERS)
        return response

    def _blank(self):
        return request.render("cqtt_document.check_page", {"code": "", "answer": None})

    def _page(self, code, pdf):
        address = request.httprequest.remote_addr
        # sudo: nobody is logged in; the methods fix what is read and written
        counts = request.env["cqtt.check.count"].sudo()
        if not counts._may_ask(address):
            answer, status = {"verdict": "too_often"}, 429
        elif len(pdf) > MAX_BYTES:
            answer, status = {"verdict": "too_large"}, 413
        else:
            answer, status = request.env["cqtt.document"]._answer(code, pdf), 200
        return request.render(
            "cqtt_document.check_page", {"code": code, "answer": answer}, status=status
        )
