from odoo import api, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today


class CqttHome(models.AbstractModel):
    _inherit = "cqtt.home"

    @api.model
    def _counts(self):
        mine = Domain("member_ids.user_id", "=", self.env.uid)
        about_me = (
            Domain("staff_id.user_id", "=", self.env.uid)
            | Domain("owner_id.user_id", "=", self.env.uid)
            | self._finding_watch_domain()
        )
        return {
            **super()._counts(),
            "checks": self._waiting(
                "cqtt.check",
                mine & Domain("state", "in", ("planned", "underway")),
                [("planned_on", "<", today())],
            ),
            "findings": self._waiting(
                "cqtt.finding", about_me, [("is_overdue", "=", True)]
            ),
        }

    def _finding_watch_domain(self):
        """Return what those who answer for a unit, or judge answers, have to do."""
        user = self.env.user
        waits = Domain("state", "in", ("open", "upheld"))
        judges = Domain("state", "=", "replied")
        return (
            user._scope_domain("unit_id", roles=["manager", "leader"]) & waits
            | user._scope_domain("unit_id", roles=["supervisor"]) & judges
        )
