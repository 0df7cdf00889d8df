from odoo import SUPERUSER_ID, api, models
from odoo.exceptions import AccessError

from ..uploads import check_upload, clean_name, decoded

CONTENT = ("raw", "datas", "db_datas")
#: what opens a file to everybody, or leads away instead of being one
OPENED = ("public", "url")


# beside ir_attachment.py, which is about files on the disk
class IrAttachment(models.Model):
    """What people hand in; the system itself makes what it needs."""

    _inherit = "ir.attachment"  # pylint: disable=consider-merging-classes-inherited

    @api.model_create_multi
    def create(self, vals_list):
        if self.env.uid != SUPERUSER_ID:
            vals_list = [self._taken(vals, vals.get("name")) for vals in vals_list]
        return super().create(vals_list)

    def write(self, vals):
        looked_at = {*CONTENT, *OPENED, "name", "type"} & vals.keys()
        if looked_at and self.env.uid != SUPERUSER_ID:
            self.check_access("write")
            for file in self:
                # sudo: that he may write it was asked above; the name may be hidden
                vals = file._taken(vals, vals.get("name") or file.sudo().name)
        return super().write(vals)

    def _taken(self, vals, name):
        """Return the values of a file, with a name that can be kept.

        :raise UserError: it is none that is taken from people
        :raise AccessError: it would be opened to everybody
        """
        self._check_not_opened(vals)
        name, data = clean_name(str(name or "")), self._content_of(vals)
        if data or "name" in vals:
            # sudo: looked at, not shown
            kept = data or (self.sudo().raw if self else b"") or b""
            check_upload(self.env, name, kept, is_loose=not self.env.su)
        return {**vals, "name": name} if "name" in vals else vals

    def _content_of(self, vals):
        key = next((key for key in CONTENT if vals.get(key)), None)
        if key is None:
            return b""
        content = vals[key]
        if key == "raw":
            return content.encode() if isinstance(content, str) else bytes(content)
        return decoded(self.env, content)

    @api.model
    def _check_not_opened(self, vals):
        is_opened = any(vals.get(name) for name in OPENED) or vals.get("type") == "url"
        if is_opened and not self.env.is_system():
            raise AccessError(
                self.env._(
                    "Only the technical administrator opens a file to everybody, or "
                    "keeps a link in its place."
                )
            )

    def _postprocess_contents(self, values):
        """Keep what is handed in for a field byte by byte: its hash stays true."""
        # sudo: whether it belongs to a field, not what is in it
        if values.get("res_field") or any(file.res_field for file in self.sudo()):
            return values
        return super()._postprocess_contents(values)
