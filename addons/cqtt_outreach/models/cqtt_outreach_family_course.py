from datetime import timedelta

from odoo import fields, models
from odoo.fields import Command

from odoo.addons.cqtt_ledger.booking import Entry

from .outreach_measures import REACHED_MEASURES, REGISTERED_MEASURES
from .outreach_states import OPEN_STATES


class CqttOutreachFamilyCourse(models.Model):
    """What becomes of a family: confirmed, reached, or left alone for good."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.family"

    def _needless_verbs(self):
        needless = set() if self.life_event == "death" else {"confirm"}
        return super()._needless_verbs() | needless

    def _why_not_confirm(self):
        roles = self.member_ids.mapped("role")
        if self.life_event != "death":
            return self.env._("Only a death is confirmed.")
        if "unclear" in roles:
            return self.env._("Say of each person first who has died and who remains.")
        if "deceased" not in roles:
            return self.env._("Say first who has died.")
        if not self.contact_id:
            return self.env._("Choose first who is the contact of the family.")
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if transition.target == "certain":
            values["certain_at"] = now
        elif transition.verb == "decline":
            values["declined_at"] = now
        elif transition.verb == "reach":
            values["reached_at"] = now
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.target == "certain":
            self._suggest("certain")
        elif transition.verb in ("decline", "dismiss"):
            self._stop(transition.verb)
        return result

    def _suggest(self, moment):
        """Put forward what the kinds say: once for each family and kind."""
        kinds = self.env["cqtt.outreach.kind"]
        # sudo: it follows from the work, whoever did it
        guests = self.sudo().guest_ids
        for family in self:
            done = guests.filtered(
                lambda g, f=family: g.family_id == f
            ).event_id.kind_id
            suggested = kinds._suggested(family.life_event, moment) - done
            if family.sudo().dossier_id.is_history:
                suggested = suggested.filtered("import_days")
            for kind in suggested:
                self.env["cqtt.outreach.event"].sudo().create(
                    family._prepare_suggestion(kind)
                )

    def _prepare_suggestion(self, kind):
        lead = timedelta(hours=kind.lead_hours)
        return {
            "kind_id": kind.id,
            "unit_id": self.unit_id.id,
            "due_at": kind.lead_hours and fields.Datetime.now() + lead,
            "guest_ids": [Command.create({"family_id": self.id})],
        }

    def _stop(self, verb):
        """End at once what is under way for families that want, or need, no more."""
        # sudo: it follows from the step, which was allowed
        for family in self.sudo():
            for guest in family.guest_ids.filtered(
                lambda guest: guest.event_id.state in OPEN_STATES
            ):
                guest._leave(verb)
            family._stop_letters()
            if verb == "decline":
                family._delete_photos()

    def _stop_letters(self):
        """Hook: nothing that is written goes out any more."""

    def _delete_photos(self):
        """Hook: photos on which the family is seen are deleted."""

    def _reach(self, moment):
        """Note that the commune has reached the families, the first time it does.

        :param moment: when (UTC)
        """
        new = self.sudo().filtered(
            lambda family: not family.reached_at and family.life_event
        )
        if new:
            transition = self._get_transition("reach")
            new.sudo(False)._perform(transition, values={"reached_at": moment})

    # Figures

    def _facts_of_certainty(self, _transition):
        code = REGISTERED_MEASURES.get(self.life_event)
        return [Entry(code)] if code else []

    def _facts_of_dismissal(self, _transition):
        """Take back what was counted: it was no event of this kind."""
        code = REGISTERED_MEASURES.get(self.life_event)
        return [Entry(code, -1)] if code and self.certain_at else []

    def _facts_of_declining(self, _transition):
        return [Entry("outreach.declined")] if self.life_event else []

    def _facts_of_reaching(self, _transition):
        code = REACHED_MEASURES.get(self.life_event)
        return [Entry(code, 1, {"at": self.reached_at})] if code else []
