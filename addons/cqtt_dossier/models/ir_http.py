from odoo import api, models

READERS = ("officer", "manager", "leader")


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @api.private
    def session_info(self):
        """Tell the page whether its user has dossiers to open with a scanner."""
        user = self.env.user
        return super().session_info() | {
            "cqtt_scan": any(user.has_group(f"cqtt_base.group_{r}") for r in READERS)
        }
