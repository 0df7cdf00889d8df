from odoo import api, models
from odoo.exceptions import AccessError


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def write(self, vals):
        self._check_signed_papers()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_signed_papers(self):
        self._check_signed_papers()

    def _check_signed_papers(self):
        """Refuse to touch the file of a signed paper, even for the system itself."""
        for attachment in self.sudo():
            if (attachment.res_model, attachment.res_field) == ("cqtt.document", "pdf"):
                raise AccessError(
                    self.env._("The file of a signed paper is never changed.")
                )
