import base64
import mimetypes
import posixpath

from odoo.exceptions import MissingError
from odoo.tools import file_open
from odoo.tools.mimetypes import guess_mimetype

from ..engine import Query, Resource

PICTURES = ("binary", "image")


class ReportFiles:
    """What papers refer to, read as the user who prints and without going over HTTP."""

    def __init__(self, env):
        self.env = env

    def __call__(self, path: str, query: Query) -> Resource | None:
        """Return what this server serves under a path; ``None`` if nothing for papers.

        :raise AccessError: the user may not see it
        """
        match posixpath.normpath(path).strip("/").split("/"):
            case ["report", "barcode", kind, *value] if value:
                return self._barcode(kind, "/".join(value), query)
            case ["report", "barcode"] if query.keys() >= {"barcode_type", "value"}:
                return self._barcode(query["barcode_type"][0], query["value"][0], query)
            case ["web", "image" | "content", *where]:
                return self._content(where)
            case ["web", "assets", _version, name]:
                return self._assets(name)
            case [_addon, "static", *_rest] as parts:
                return self._static("/".join(parts))
        return None

    def _barcode(self, kind, value, query):
        options = {
            name: values[0]
            for name, values in query.items()
            if name not in ("barcode_type", "value")
        }
        picture = self.env["ir.actions.report"].barcode(kind, value, **options)
        return Resource(picture, "image/png")

    def _content(self, where):
        """Read /web/image/5, /web/image/res.partner/5/image_128 and the like."""
        match where:
            case [number, *_name] if _id(number):
                return self._binary("ir.attachment", _id(number), "raw")
            case [model, number, field, *_name] if _id(number):
                return self._binary(model, _id(number), field)
        return None

    def _binary(self, model, record_id, field):
        try:
            record = self.env["ir.binary"]._find_record(
                res_model=model, res_id=record_id, field=field
            )
        except MissingError:
            return None
        if model == "ir.attachment":
            return Resource(record.raw, record.mimetype)
        if field not in record or record._fields[field].type not in PICTURES:
            return None
        data = base64.b64decode(record.with_context(bin_size=False)[field] or b"")
        return Resource(data, guess_mimetype(data)) if data else None

    def _assets(self, name):
        """Read a bundle of stylesheets, made when it is first asked for."""
        bundle_name, rtl, kind, prefixed = self.env["ir.asset"]._parse_bundle_name(
            name, debug_assets=False
        )
        if kind != "css":
            return None
        bundle = self.env["ir.qweb"]._get_asset_bundle(
            bundle_name, css=True, js=False, rtl=rtl, autoprefix=prefixed
        )
        return Resource(bundle.css().raw, "text/css")

    def _static(self, path):
        mimetype = mimetypes.guess_type(path)[0] or "application/octet-stream"
        try:
            with file_open(path, "rb") as file:
                return Resource(file.read(), mimetype)
        except (FileNotFoundError, IsADirectoryError):
            return None


def _id(text):
    """Return the id at the start of "5" or "5-ab12cd", which adds what is new."""
    number = text.partition("-")[0]
    return int(number) if number.isdecimal() else None
