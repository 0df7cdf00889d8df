"""Files that people hand in: what they may be is told from their first bytes."""

import base64
import binascii
import io
import re

from PIL import Image

from odoo.exceptions import UserError
from odoo.tools.mimetypes import MIMETYPE_HEAD_SIZE, guess_mimetype

MAX_BYTES = 10 * 1024 * 1024
#: of what is handed in by itself, not in a field; the proxy lets no more through
MAX_LOOSE_BYTES = 25 * 1024 * 1024
#: of a picture once it is unpacked; a sheet of A4 with 600 dots per inch has 35 million
MAX_PIXELS = 50_000_000
#: what a scan may be, and the endings its name may have
SCANS = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
}
#: what starts, or may start, a program when somebody opens it
PROGRAMS = frozenset(
    "ade adp apk app application appref-ms bash bat cab chm cmd com command cpl csh "
    "desktop dll dmg docm dotm elf exe gadget hlp hta img inf ins iso jar jnlp js jse "
    "ksh library-ms lnk mam mde mjs msc msh msi msp mst one php phtml pif pl potm "
    "ppam ppsm pptm ps1 psd1 psm1 py pyc pyw rb reg run scf scr sct "
    "settingcontent-ms sh shb shs sys url vb vbe vbs vhd vhdx vxd wsc wsf wsh xap xlam "
    "xll xlsm xltm xpi zsh".split()
)
#: of Windows, Linux, macOS, Java; scripts
PROGRAM_BEGINNINGS = (
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!",
)
#: what a browser runs the code of
PAGES = frozenset("htm html mht mhtml shtml svg svgz xht xhtml xsl xslt".split())
PAGE_TYPES = frozenset(
    ("text/html", "application/xhtml+xml", "image/svg+xml", "multipart/related")
)
#: Odoo's drawing of an initial, for who has no picture: nothing in it can run
_INITIAL = re.compile(
    rb"<\?xml version='1.0' encoding='UTF-8' \?><svg height='180' width='180' "
    rb"xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
    rb"<rect fill='hsl\([0-9]+, [0-9]+%, [0-9]+%\)' height='180' width='180'/>"
    rb"<text fill='#ffffff' font-size='96' text-anchor='middle' x='90' y='125' "
    rb"font-family='sans-serif'>[^<>]{1,12}</text></svg>"
)
#: control characters, marks that turn the direction of writing, halves of characters
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff]"
)
NAMELESS = "tep"
LONGEST_NAME = 180


def decoded(env, content):
    """Return the bytes of what the web client sends as base64.

    :raise UserError: it is damaged
    """
    try:
        return base64.b64decode(content or b"", validate=True)
    except (binascii.Error, ValueError) as error:
        raise UserError(env._("The file arrived damaged: choose it again.")) from error


def check_scan(env, content, name=None):
    """Make sure that a scan is a PDF or a picture, and is what its name says.

    :param content: base64, as the web client sends it
    :raise UserError: it is not, or it is too large
    """
    data = decoded(env, content)
    if len(data) > MAX_BYTES:
        raise UserError(
            env._("The file is larger than 10 MB: scan it with fewer dots per inch.")
        )
    endings = SCANS.get(guess_mimetype(data))
    if endings is None:
        raise UserError(env._("A scan is a PDF, JPG or PNG file: this is none."))
    if name and clean_name(name) != name:
        raise UserError(
            env._(
                "The name of the file “%s” is too long, or holds a folder or signs "
                "that nobody sees: rename the file, then choose it again.",
                clean_name(name),
            )
        )
    if name and not name.lower().endswith(endings):
        raise UserError(
            env._(
                "“%(name)s” is not what its name says: its content is %(kind)s.",
                name=name,
                kind=endings[0][1:].upper(),
            )
        )
    check_pixels(env, data)


def check_pixels(env, data):
    """Make sure that a picture does not fill the memory when it is unpacked.

    :param data: of a picture, or of something else, which passes
    :raise UserError: it would
    """
    try:
        with Image.open(io.BytesIO(data)) as picture:
            pixels = picture.width * picture.height
    except Image.DecompressionBombError:
        pixels = MAX_PIXELS + 1
    except Exception:  # a stranger's file can make the library fail in any way
        return
    if pixels > MAX_PIXELS:
        raise UserError(
            env._(
                "The picture has more than 50 million dots: save it smaller, or scan "
                "it with fewer dots per inch."
            )
        )


def clean_name(name):
    """Return the name of a file without folders and without what nobody sees."""
    last = re.split(r"[/\\]", _UNSEEN.sub("", name))[-1]
    return last.strip(" .")[-LONGEST_NAME:] or NAMELESS


def check_upload(env, name, data, is_loose=True):
    """Make sure that a file neither starts a program nor is a page with code.

    :param name: as ``clean_name`` returns it
    :param is_loose: it is handed in by itself, not in a field
    :raise UserError: it does, or is, or is not what its name says, or is too large
    """
    if is_loose and len(data) > MAX_LOOSE_BYTES:
        raise UserError(env._("“%s” is larger than 25 MB: divide or pack it.", name))
    ending = name.partition(":")[0].rstrip(" .").rpartition(".")[2].lower()
    kind = guess_mimetype(data[:MIMETYPE_HEAD_SIZE]) if data else ""
    if ending in PROGRAMS or _is_program(data):
        raise UserError(
            env._(
                "“%s” is a program, or can start one: such a file is not kept. Hand in "
                "a PDF, a picture or a table without macros.",
                name,
            )
        )
    if ending in PAGES or kind in PAGE_TYPES and not _INITIAL.fullmatch(data):
        raise UserError(
            env._(
                "“%s” is a web page or a drawing that can hold code: such a file is "
                "not kept. Save it as PDF, or a table as .xlsx, and hand that in.",
                name,
            )
        )
    said = next((k for k, endings in SCANS.items() if f".{ending}" in endings), kind)
    if said != kind:
        raise UserError(
            env._(
                "“%s” is not what its name says: open it, save it again and hand that "
                "in.",
                name,
            )
        )
    if kind.startswith("image/"):
        check_pixels(env, data)


def _is_program(data):
    head = data[:MIMETYPE_HEAD_SIZE]
    return head.startswith(PROGRAM_BEGINNINGS) or (
        head.startswith(b"MZ") and b"\0" in head
    )
