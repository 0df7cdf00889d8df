from odoo import api, models
from odoo.exceptions import AccessError


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def write(self, vals):
        self._check_signed_papers(self)
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_signed_papers(self):
        self._check_signed_papers(self._of_papers_to_keep())

    def _of_papers_to_keep(self):
        """Return all but files of papers whose content is taken away."""
        files = self.sudo().filtered(lambda file: file.res_model == "cqtt.document")
        papers = self.env["cqtt.document"].sudo().browse(files.mapped("res_id"))
        erased = set(papers.exists().filtered("erased_at").ids)
        return self - files.filtered(lambda file: file.res_id in erased)

    @api.model
    def _check_signed_papers(self, attachments):
        """Refuse to touch the file of a signed paper, even for the system itself."""
        for attachment in attachments.sudo():
            if (attachment.res_model, attachment.res_field) == ("cqtt.document", "pdf"):
                raise AccessError(
                    self.env._("The file of a signed paper is never changed.")
                )
