from odoo import fields, models

from odoo.addons.cqtt_ledger.booking import Entry
from odoo.addons.cqtt_person.models.cqtt_person import READERS
from odoo.addons.cqtt_worktime.local_time import to_local

from ..timeliness import Timeliness, judge
from .dossier_clock_states import GIVING_UP
from .dossier_states import FRUITLESS_STATES

ENDINGS = GIVING_UP | {"finish"}
SERIES = "dossier.refusal"


class CqttDossierEnding(models.Model):
    """The end: how the dossier counts for the office, and that the citizen has it."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    ending_reason = fields.Char(
        string="Why it ended", readonly=True, copy=False, groups=READERS
    )
    refusal_number = fields.Char(
        string="Number of the refusal", readonly=True, copy=False
    )

    @classmethod
    def _protected_names(cls):
        return super()._protected_names() | {"ending_reason", "refusal_number"}

    def _why_not_finish(self):
        if closed := self._why_not_holder():
            return closed
        if self._plan().needs_signature and not self.signed_at:
            return self.env._("The result is not signed yet: pass it on to the leader.")
        return ""

    def _why_not_give_up(self):
        if self.signed_at:
            return self.env._(
                "The result is signed already: finish the dossier, or have it sent "
                "back first."
            )
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if transition.verb in ENDINGS:
            values |= self._prepare_restart(now)  # nothing stands still in the end
            due = values.get("due_at", self.due_at)
            values |= self._prepare_ending(transition.target, now, due)
            if transition.verb == "refuse":
                values["timeliness"] = False  # it was never received
        elif transition.verb == "return_result":
            values |= {"returned_at": now, **self._prepare_delivered(now)}
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
        if transition.verb in ENDINGS:
            for dossier, line in zip(self, journal_lines, strict=True):
                dossier._close_step()
                dossier._note_ending(line.reason)
        if transition.verb == "finish":
            self._notify_citizen("ready")
        return result

    def _note_ending(self, reason):
        """Keep why it ended without a result; a refusal is a numbered paper."""
        if self.state not in FRUITLESS_STATES:
            return
        values = {"ending_reason": reason}
        if self.state == "not_received":
            unit = self.receiving_unit_id
            values["refusal_number"] = self._next_paper_number(SERIES, "PTC", unit)
        # sudo: the step was allowed; its paper belongs to it
        self.sudo()._write_uncounted(values)

    def _facts_of_ending(self, _transition):
        at = {"at": self.finished_at}
        entries = []
        if self.received_at:
            entries = [
                Entry(f"dossier.{self.timeliness}", 1, at),
                Entry("dossier.open", -1, at),
            ]
        if self.state in FRUITLESS_STATES:
            entries.append(Entry(f"dossier.{self.state}", 1, at))
        if self.timeliness == Timeliness.LATE.value and self._has_apology():
            entries.append(Entry("dossier.late_apologised", 1, at))
        return entries
