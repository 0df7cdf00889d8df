"""Files that people hand in: what they may be is told from their first bytes."""

import base64
import binascii

from odoo.exceptions import UserError
from odoo.tools.mimetypes import guess_mimetype

MAX_BYTES = 10 * 1024 * 1024
#: what a scan may be, and the endings its name may have
SCANS = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
}


def check_scan(env, content, name=None):
    """Make sure that a scan is a PDF or a picture, and is what its name says.

    :param content: base64, as the web client sends it
    :raise UserError: it is not, or it is too large
    """
    try:
        data = base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise UserError(env._("The file arrived damaged: choose it again.")) from error
    if len(data) > MAX_BYTES:
        raise UserError(
            env._("The file is larger than 10 MB: scan it with fewer dots per inch.")
        )
    endings = SCANS.get(guess_mimetype(data))
    if endings is None:
        raise UserError(env._("A scan is a PDF, JPG or PNG file: this is none."))
    if name and not name.lower().endswith(endings):
        raise UserError(
            env._(
                "“%(name)s” is not what its name says: its content is %(kind)s.",
                name=name,
                kind=endings[0][1:].upper(),
            )
        )
