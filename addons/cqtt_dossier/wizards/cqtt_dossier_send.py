from odoo import fields, models

from ..models.cqtt_dossier_delivery import SENDING_METHODS

OF_POST = ("carrier", "tracking_number")
OF_VISIT = ("planned_at", "officer_id")


class CqttDossierSend(models.TransientModel):
    """Send a result by post, or arrange to bring it to the citizen's home."""

    _name = "cqtt.dossier.send"
    _inherit = "cqtt.dossier.ask"
    _description = "Send the Result"

    method = fields.Selection(
        SENDING_METHODS, required=True, default=lambda self: self._default_method()
    )
    carrier = fields.Char(default="VNPost")
    tracking_number = fields.Char()
    planned_at = fields.Datetime(string="When somebody comes")
    officer_id = fields.Many2one(
        "res.users", string="Who goes", default=lambda self: self.env.user
    )
    note = fields.Char(help="What was agreed with the citizen.")

    def _default_method(self):
        dossier = self.env["cqtt.dossier"].browse(self.env.context.get("active_id"))
        return "home" if dossier.return_method == "home" else "post"

    def action_send(self):
        """Note that it is on its way."""
        self.ensure_one()
        told = OF_POST if self.method == "post" else OF_VISIT
        delivery = {
            name: self._fields[name].convert_to_write(self[name], self)
            for name in ("method", "note", *told)
        }
        self.dossier_id._send_result(delivery, **self._click())
        return self._done()
