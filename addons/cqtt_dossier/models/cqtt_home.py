from odoo import api, models
from odoo.fields import Domain

from .dossier_states import OPEN_STATES


class CqttHome(models.AbstractModel):
    """What waits at the counter, for whom."""

    _inherit = "cqtt.home"

    @api.model
    def _counts(self):
        late = Domain("urgency", "=", "late")
        overdue = Domain("state", "in", ("received", "processing")) & Domain(
            "overdue_at", "<", "now"
        )
        waiting = {
            "dossier_mine": Domain("is_mine", "=", True)
            & Domain("finished_at", "=", False),
            "dossier_to_sign": Domain("step_role", "=", "leader")
            & Domain("state", "=", "processing"),
            "dossier_team": Domain("state", "in", OPEN_STATES),
            "dossier_to_return": Domain("state", "=", "done"),
        }
        return super()._counts() | {
            **{
                key: self._waiting("cqtt.dossier", domain, late)
                for key, domain in waiting.items()
            },
            "dossier_followup": self._waiting(
                "cqtt.dossier.followup",
                Domain("state", "!=", "answered"),
                Domain("due_on", "<", "today"),
            ),
            "dossier_meta": self._waiting("cqtt.dossier.meta", overdue, overdue),
        }
