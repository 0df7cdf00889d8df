from odoo import api, models
from odoo.exceptions import UserError


class CqttVersionPart(models.AbstractModel):
    """A line of a version: it changes only while the version is a draft."""

    _name = "cqtt.version.part"
    _description = "Part of a Version"

    @api.model_create_multi
    def create(self, vals_list):
        parts = super().create(vals_list)
        parts._check_draft()
        return parts

    def write(self, vals):
        self._check_draft()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_in_force(self):
        self._check_draft()

    def _check_draft(self):
        for version in self.version_id:
            if version.state != "draft":
                raise UserError(
                    self.env._(
                        "“%s” is in force and stays as it is: duplicate it, and "
                        "change the new version.",
                        version.display_name,
                    )
                )
