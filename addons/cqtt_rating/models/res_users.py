from odoo import models
from odoo.fields import Domain

from .appraisal_states import BEFORE_BOARD, OWN

COMMUNE = ("officer", "manager", "leader")


class ResUsers(models.Model):
    _inherit = "res.users"

    def _appraisal_scope_domain(self, state="state"):
        """Return the domain of the appraisals that the user's roles let him read.

        A commune reads its own; the team what was handed in; board and decider what
        was appraised; province administrator and auditor all.

        :param state: name of the field that holds the appraisal's state
        """

        def reached(*roles):
            return self._scope_domain("unit_id", roles=roles)

        return Domain.OR(
            (
                reached(*COMMUNE),
                reached("supervisor") & Domain(state, "not in", OWN),
                reached("board", "decider") & Domain(state, "not in", BEFORE_BOARD),
                reached("province_admin", "auditor"),
            )
        )

    def _member_score_domain(self):
        """Return the domain of the scores of team members that the user may read."""
        return self._appraisal_scope_domain("appraisal_id.state") & (
            Domain("user_id", "=", self.id)
            | Domain("appraisal_id.scores_opened_at", "!=", False)
        )
