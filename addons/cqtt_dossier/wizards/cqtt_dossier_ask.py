from datetime import timedelta

from odoo import fields, models

from odoo.addons.cqtt_base.clock import today


class CqttDossierAsk(models.AbstractModel):
    """Asks for what a verb of a dossier needs, and carries it out."""

    _name = "cqtt.dossier.ask"
    _description = "What a Step of a Dossier Needs"

    dossier_id = fields.Many2one(
        "cqtt.dossier",
        required=True,
        readonly=True,
        default=lambda self: self.env.context.get("active_id"),
    )

    def _click(self):
        """Return what the button sent along: which form it was, and which press."""
        context = self.env.context
        return {
            "expected_version": context.get("expected_version"),
            "request_uuid": context.get("request_uuid"),
        }

    def _default_day(self):
        """Return by when a citizen is asked to act, as the province offers it."""
        day = today()
        days = self.env["cqtt.dossier.policy"]._of(day).supplement_days
        return day + timedelta(days=days)

    def _done(self):
        return {"type": "ir.actions.act_window_close"}
