import base64
import binascii

from odoo import fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.uploads import MAX_BYTES

from ..models.words import Words
from ..plans import FileError, read

#: problems that are shown at once
SHOWN = 50


class CqttRatingImport(models.TransientModel):
    """Read a scheme from a file: all of it, or nothing and why."""

    _name = "cqtt.rating.import"
    _inherit = "cqtt.upload.mixin"
    _description = "Import of a Rating Scheme"

    file = fields.Binary(attachment=False)
    file_name = fields.Char()
    problems = fields.Html(readonly=True)

    def action_import(self):
        """Make a draft of the file and open it; or show what is wrong with it."""
        self.ensure_one()
        self.env["cqtt.rating.scheme"].check_access("create")
        text = self._text()
        try:
            plan = read(text)
        except FileError as error:
            return self._show(error)
        return self.env["cqtt.rating.scheme"]._make(plan)._get_records_action()

    def action_sample(self):
        """Make a draft of the sample and open it."""
        self.env["cqtt.rating.scheme"].check_access("create")
        return self.env["cqtt.rating.scheme"]._make_sample()._get_records_action()

    def _text(self):
        """:raise UserError: there is no file, or it is no text"""
        if not self.file:
            raise UserError(self.env._("Choose a file first."))
        try:
            data = base64.b64decode(self.file, validate=True)
            if len(data) > MAX_BYTES:
                raise UserError(self.env._("This file is too large for a scheme."))
            return data.decode("utf-8")
        except (binascii.Error, UnicodeDecodeError) as error:
            raise UserError(
                self.env._(
                    "The file is no UTF-8 text. In the spreadsheet, save it as “CSV "
                    "UTF-8”, and choose that file."
                )
            ) from error

    def _show(self, error):
        words = Words(self.env)
        found = [words.problem(each) for each in error.problems[:SHOWN]]
        if left := len(error.problems) - len(found):
            found.append(self.env._("And %s more.", left))
        self.problems = words.list(found)
        name = self.env._("Import a scheme")
        return self._get_records_action(name=name, target="new")
