from odoo import api, models

from ..incoming.values import check_imported


class Base(models.AbstractModel):
    _inherit = "base"

    @api.model
    def load(self, fields, data):
        """Take in rows of a file: whoever made it chose the columns.

        :raise AccessError: the work fills in one of them, nobody else
        """
        if not self.env.su:  # the data of the addons themselves
            check_imported(self, fields)
        return super().load(fields, data)
