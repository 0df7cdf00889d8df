from odoo import api, models
from odoo.exceptions import UserError


class CqttRatingPart(models.AbstractModel):
    """A part of a scheme: it changes only while the scheme is a draft."""

    _name = "cqtt.rating.part"
    _description = "Part of a Rating Scheme"

    @api.model_create_multi
    def create(self, vals_list):
        parts = super().create(vals_list)
        parts._check_draft()
        return parts

    def write(self, vals):
        self._check_draft()
        result = super().write(vals)
        if "scheme_id" in vals:
            self._check_draft()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_except_in_force(self):
        self._check_draft()

    def _check_draft(self):
        for scheme in self.scheme_id:
            if scheme.state != "draft":
                raise UserError(
                    self.env._(
                        "“%s” is in force and stays as it is: communes are measured "
                        "by it. Copy it to the next year, and change the copy.",
                        scheme.display_name,
                    )
                )
