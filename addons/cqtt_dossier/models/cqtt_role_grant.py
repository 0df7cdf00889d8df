from odoo import models

from .dossier_states import OPEN_STATES


class CqttRoleGrant(models.Model):
    """Whoever leaves hands over the dossiers he holds."""

    _inherit = "cqtt.role.grant"

    def _open_work(self, user):
        work = super()._open_work(user)
        # sudo: how many there are is all that is told
        dossiers = self.env["cqtt.dossier"].sudo()
        held = dossiers.search(
            [("holder_id", "=", user.id), ("state", "in", OPEN_STATES)]
        )
        if held:
            label = self.env._("%s dossiers that he holds", len(held))
            work.append((dossiers._name, held.ids, label))
        return work
