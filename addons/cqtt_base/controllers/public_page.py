from odoo.http import request

#: no answer is kept or found by search engines; nothing runs, or comes from outside
HEADERS = {
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
}


def may_ask(page):
    """Count a question to a page; say whether it is to be answered."""
    # sudo: nobody is logged in; what is counted is fixed
    counts = request.env["cqtt.request.count"].sudo()
    return counts._may_ask(page, request.httprequest.remote_addr)


def render(template, values, status=200):
    """Return a page for everybody, complete, with the headers that it needs."""
    response = request.render(template, values, status=status)
    response.flatten()
    response.headers.update(HEADERS)
    return response
