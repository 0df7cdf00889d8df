import base64
import binascii

from odoo import api, models

from ..uploads import check_upload, clean_name


class CqttUploadMixin(models.AbstractModel):
    """A file to be read, kept in the row itself: no program, no page, and a clean name.

    What is kept as an attachment is looked at there.
    """

    _name = "cqtt.upload.mixin"
    _description = "Row with a File to Be Read"

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._with_good_file(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(self._with_good_file(vals))

    @api.model
    def _with_good_file(self, vals):
        """Return values whose file is looked at and has a name that can be kept.

        :raise UserError: it is a program, a page, or not what its name says
        """
        if vals.get("file_name"):
            vals = {**vals, "file_name": clean_name(str(vals["file_name"]))}
        if vals.get("file"):
            name = vals.get("file_name") or self[:1].file_name or ""
            check_upload(self.env, name, _content(vals["file"]), is_loose=False)
        return vals


def _content(file):
    try:
        return base64.b64decode(file)
    except (binascii.Error, ValueError):
        return b""  # whoever reads it says that it is damaged
