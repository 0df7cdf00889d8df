from odoo import fields, models

from odoo.addons.cqtt_ledger.booking import Entry
from odoo.addons.cqtt_worktime.local_time import to_local, to_utc

from ..timeliness import last_moment


class CqttDossierIntake(models.Model):
    """Receipt: from here on the dossier has a number and a due time."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _why_not_receive(self):
        return self._why_not_promise() or self._why_not_papers()

    def _why_not_promise(self):
        """Say why nothing can be promised: the procedure, or the way it comes in."""
        plan = self.procedure_id._plan()
        if not plan:
            return self.env._(
                "“%s” is not in force: choose a procedure that is.",
                self.procedure_id.display_name or "",
            )
        if not plan.limit_of(self.channel_id.id):
            return self.env._(
                "“%(procedure)s” is not received this way: %(channel)s.",
                procedure=self.procedure_id.display_name,
                channel=self.channel_id.name,
            )
        return ""

    def _why_not_papers(self):
        missing = self.component_ids.filtered(
            lambda paper: paper.is_required and not paper.is_handed_in
        )
        if missing:
            return self.env._(
                "Papers are missing: %s. Ask for them, or note that they are here.",
                "; ".join(missing.mapped("name")),
            )
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "receive":
            values |= self._prepare_receipt(fields.Datetime.now())
        return values

    def _prepare_receipt(self, now):
        plan = self.procedure_id._plan()
        promised = self._promised_limit(plan)
        calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
        return {
            "version_id": plan.version_id,
            "received_at": now,
            "receiver_id": self.env.uid,
            "limit_amount": promised.amount,
            "limit_unit": promised.unit,
            **self._prepare_due(calendar, calendar._due(now, promised.limit)),
        }

    def _prepare_due(self, calendar, due):
        """Return a due time with the moments that follow from it.

        :param calendar: of the unit that answers
        """
        policy = self._policy_at(due)
        local_end = last_moment(to_local(due), policy.level)
        warn = calendar._add_minutes(due, -policy.warn_hours * 60)
        return {
            "due_at": due,
            "overdue_at": to_utc(local_end),
            "warn_at": warn if policy.warn_hours else due,
        }

    def _policy_at(self, moment):
        """Return how dossiers are counted on the local day of a moment (UTC)."""
        return self.env["cqtt.dossier.policy"]._of(to_local(moment).date())

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "receive":
            for dossier in self:
                dossier._open_first_step()
            self._draw_codes()
        return result

    def _draw_codes(self):
        """Number the dossiers, last of all: until the end others wait for theirs."""
        patterns = self.env["cqtt.number.pattern"]
        for dossier in self:
            unit, at = dossier.receiving_unit_id, dossier.received_at
            code = patterns._next("dossier", unit, at)
            # sudo: the step was allowed; the number belongs to it
            dossier.sudo()._write_uncounted({"code": code})

    def _facts_of_receiving(self, _transition):
        at = {"at": self.received_at}
        here = at | {"unit_id": self.receiving_unit_id.id}
        return [
            Entry("dossier.received", 1, at),
            Entry("dossier.taken_in", 1, here),
            Entry("dossier.open", 1, at),
        ]
