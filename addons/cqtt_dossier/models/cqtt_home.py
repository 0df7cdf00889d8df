from odoo import api, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from .dossier_import_states import OPEN_STATES as FILE_STATES
from .dossier_states import OPEN_STATES, WORKING_STATES

#: what waits for a leader's signature; what is late, as a course tells it too
TO_SIGN = Domain("step_role", "=", "leader") & Domain("state", "=", "processing")
LATE = Domain("state", "in", WORKING_STATES) & Domain("overdue_at", "<", "now")


class CqttHome(models.AbstractModel):
    """What waits at the counter, for whom."""

    _inherit = "cqtt.home"

    @api.model
    def _counts(self):
        late = Domain("urgency", "=", "late")
        waiting = {
            "dossier_mine": Domain("is_mine", "=", True)
            & Domain("state", "in", OPEN_STATES),
            "dossier_to_sign": TO_SIGN,
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
                Domain("due_on", "<", today()),
            ),
            "dossier_visit": self._waiting(
                "cqtt.dossier.visit",
                Domain("state", "=", "planned"),
                Domain("planned_at", "<", "now"),
            ),
            "dossier_apologies": self._waiting(
                "cqtt.dossier.extension", self._apologies_waiting()
            ),
            "dossier_sync": self._waiting(
                "cqtt.dossier.sync",
                Domain("handed_by_id", "!=", False)
                & Domain("state", "in", FILE_STATES),
            ),
            "dossier_sync_conflict": self._waiting(
                "cqtt.dossier.sync.conflict", Domain("state", "=", "open")
            ),
            "dossier_meta": self._waiting("cqtt.dossier.meta", LATE, LATE),
        }

    @api.model
    def _apologies_waiting(self):
        """Return the letters that wait for the user: to be signed, or to be written."""
        is_leader = self.env.user._holds_role("leader")
        return Domain("state", "=", "proposed" if is_leader else "draft")
