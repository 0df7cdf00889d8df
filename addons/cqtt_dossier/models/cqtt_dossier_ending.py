from odoo import fields, models

from odoo.addons.cqtt_ledger.booking import Entry
from odoo.addons.cqtt_worktime.local_time import to_local

from ..timeliness import Timeliness, judge
from .dossier_states import FRUITLESS_STATES


class CqttDossierEnding(models.Model):
    """The end: how the dossier counts for the office, and that the citizen has it."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _why_not_finish(self):
        if closed := self._why_not_holder():
            return closed
        if self._plan().needs_signature and not self.signed_at:
            return self.env._("The result is not signed yet: pass it on to the leader.")
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "finish":
            now = fields.Datetime.now()
            values |= self._prepare_ending(transition.target, now, self.due_at)
        elif transition.verb == "return_result":
            values["returned_at"] = fields.Datetime.now()
        return values

    def _prepare_ending(self, state, finished, due):
        """Return the values of a dossier that ends in a state at a moment."""
        return {
            "finished_at": finished,
            "timeliness": self._judge(state, finished, due).value,
            "holder_id": False,
            "step_role": False,
        }

    def _judge(self, state, finished, due):
        """Return the column of report II.06 that an ended dossier stands in."""
        policy = self._policy_at(finished)
        is_fruitless = state in FRUITLESS_STATES
        if not due or (is_fruitless and policy.ended_counts_as == "on_time"):
            return Timeliness.ON_TIME
        return judge(to_local(finished), to_local(due), policy.level)

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "finish":
            for dossier in self:
                dossier._close_step()
            self._notify_citizen("ready")
        return result

    def _facts_of_ending(self, _transition):
        at = {"at": self.finished_at}
        entries = [
            Entry(f"dossier.{self.timeliness}", 1, at),
            Entry("dossier.open", -1, at),
        ]
        if self.state in FRUITLESS_STATES:
            entries.append(Entry(f"dossier.{self.state}", 1, at))
        return entries
