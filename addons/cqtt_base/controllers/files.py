"""Files that people handed in, sent back: shown only where nothing in them can run."""

import psycopg2
from werkzeug.exceptions import HTTPException

from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

from odoo.addons.web.controllers.binary import Binary

from ..uploads import check_upload, clean_name

#: what a browser may show in a window of its own; the rest it saves
SHOWN = frozenset(
    (
        "application/pdf",
        "image/bmp",
        "image/gif",
        "image/jpeg",
        "image/png",
        "image/webp",
        "text/plain",
    )
)
#: what Odoo lets through where an address makes no sense
NONSENSE = (ArithmeticError, LookupError, TypeError, ValueError, psycopg2.DataError)


class Files(Binary):
    @http.route()
    def content_common(self, **asked):
        return _sent(super().content_common, asked)

    @http.route()
    def content_image(self, **asked):
        return _sent(super().content_image, asked)

    @http.route()
    # pylint: disable-next=redefined-builtin
    def upload_attachment(self, model, id, ufile, callback=None):
        """Say in words what is wrong with a file; Odoo says that all went wrong."""
        try:
            for file in request.httprequest.files.getlist("ufile"):
                name = clean_name(file.filename or "")
                check_upload(request.env, name, file.read())
                file.seek(0)
        except UserError as error:
            return request.make_json_response([{"error": str(error)}])
        return super().upload_attachment(model, id, ufile, callback=callback)


def _sent(send, asked):
    """Return a file that nobody's browser takes for a page of ours."""
    if asked.get("mimetype") not in SHOWN:
        asked.pop("mimetype", None)
    try:
        response = send(**asked)
    except HTTPException:
        raise
    except NONSENSE as error:
        raise request.not_found() from error
    disposition = response.headers.get("Content-Disposition", "inline")
    if response.mimetype not in SHOWN and disposition.startswith("inline"):
        response.headers["Content-Disposition"] = (
            "attachment" + disposition.removeprefix("inline")
        )
    return response
