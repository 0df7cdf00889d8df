from odoo import models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from .check_states import PLANNERS, SECRET_STATES, SIGNED_STATES
from .draw_states import SEEN_BY_WITNESS

#: who sees the findings of all in his units
OVERSEERS = ("manager", "leader", "supervisor", "province_admin", "auditor")


class ResUsers(models.Model):
    """How far a user knows of checks and findings, for their rules."""

    _inherit = "res.users"

    def _check_scope_domain(self, path=""):
        """Return the domain of the checks that the user may know of.

        A check is a secret of its team and of who plans it until it begins; the unit
        reads it when the team has signed.

        :param path: of what hangs on a check, the way to it: ``check_id.``
        """

        def scope(*roles):
            return self._scope_domain(f"{path}unit_id", roles=roles)

        state = f"{path}state"
        return (
            Domain(f"{path}member_ids.user_id", "in", [self.id])
            | self._check_plan_domain(path)
            | scope("supervisor") & Domain(state, "not in", SECRET_STATES)
            | scope("manager", "leader", "board", "province_admin")
            & Domain(state, "in", SIGNED_STATES)
            | scope("auditor")
        )

    def _check_plan_domain(self, path=""):
        """Return the domain of the checks that the user plans."""
        return Domain.OR(
            Domain(f"{path}level", "=", level)
            & self._scope_domain(f"{path}unit_id", roles=[role])
            for level, role in PLANNERS.items()
        )

    def _finding_scope_domain(self):
        """Return the domain of the findings that the user may see.

        Officers see those of themselves and those they are to mend; who made the check
        sees what came of it; others see those of their units.
        """
        return (
            Domain("staff_id.user_id", "in", [self.id])
            | Domain("owner_id.user_id", "in", [self.id])
            | Domain("check_id.member_ids.user_id", "in", [self.id])
            | self._scope_domain("unit_id", roles=OVERSEERS)
        )

    def _finding_fact_domain(self):
        """Return the domain of facts that tell nobody what was found of a colleague."""
        if any(self._holds_role(role) for role in (*OVERSEERS, "board")):
            return Domain.TRUE
        return Domain("model", "!=", "cqtt.finding") | Domain(
            "staff_id.user_id", "in", [self.id]
        )

    def _draw_scope_domain(self, path=""):
        """Return the domain of the draws that the user may see.

        Until its last check has begun a draw is a secret of those who plan checks of
        its level; from then on everybody sees it and may recompute it. Witnesses see
        it while it waits for their word.
        """
        domain = Domain(f"{path}state", "=", "revealed") | self._place_domain(path)
        domain |= Domain(f"{path}state", "in", SEEN_BY_WITNESS) & self._scope_domain(
            f"{path}unit_id", roles=["board", "province_admin"]
        )
        return Domain.TRUE if self._holds_role("auditor") else domain

    def _plan_scope_domain(self):
        """Return the domain of the yearly plans that the user may see.

        Heads of a commune see what was issued for its cluster or province. The lines
        themselves are not asked: what a rule reads of them would stay in the cache.
        """
        heads = ["manager", "leader"]
        concerned = self._scope_domain("cluster_id.member_ids.unit_id", roles=heads) | (
            Domain("level", "=", "province")
            & self._scope_domain("unit_id.child_ids", roles=heads)
        )
        domain = self._place_domain() | Domain("state", "=", "issued") & concerned
        return Domain.TRUE if self._holds_role("auditor") else domain

    def _plan_line_scope_domain(self):
        """Return the domain of the lines of plans that the user may see.

        Heads of a commune see their own; of surprise checks, which name no commune,
        nothing.
        """
        issued = Domain("plan_id.state", "=", "issued")
        mine = self._scope_domain("commune_id", roles=["manager", "leader"])
        domain = self._place_domain("plan_id.") | (
            issued & mine & Domain("commune_id", "!=", False)
        )
        return Domain.TRUE if self._holds_role("auditor") else domain

    def _place_domain(self, path=""):
        """Return the domain of what is decided for the places that the user plans."""
        day = today()
        grants = [
            ("user_id", "=", self.id),
            ("role", "=", "supervisor"),
            ("date_from", "<=", day),
            "|",
            ("date_to", "=", False),
            ("date_to", ">=", day),
        ]
        domain = Domain(f"{path}cluster_id.role_grant_ids", "any", grants)
        if self._holds_role("province_admin"):
            domain |= Domain(f"{path}level", "=", "province")
        return domain
