from odoo import fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_ledger.booking import Entry

from .outreach_measures import FORM_MEASURES, HANDED_MEASURES, MEDIUM_MEASURES

#: forms in which the commune meets families
MEETING_FAMILIES = ("ceremony", "visit", "support")


class CqttOutreachEventCourse(models.Model):
    """Planning and holding: what stands in the way, and what it counts for."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.event"

    # Guards

    def _why_not_plan(self):
        if not self.starts_at:
            return self.env._("Enter first when it begins.")
        if self.starts_at < fields.Datetime.now():
            return self.env._(
                "It begins in the past: choose a later time, or press “It took place” "
                "if it is over."
            )
        return self._why_not_prepared() or self._find_clash()

    def _why_not_hold(self):
        if not self.starts_at:
            return self.env._("Enter first when it began.")
        if self.starts_at > fields.Datetime.now():
            return self.env._("It has not begun yet.")
        return self._why_not_prepared() or self._find_clash()

    def _why_not_prepared(self):
        if not self.host_id and not (self.form == "session" and self.medium):
            return self.env._("Choose first who hosts it.")
        if self.form in ("ceremony", "dialogue") and not (self.hall_id or self.place):
            return self.env._("Say first where: choose a hall, or enter the place.")
        if self.form == "session" and not self.medium:
            return self.env._("Choose first how people are reached.")
        if self.form in MEETING_FAMILIES:
            return self._why_not_families()
        return ""

    def _why_not_families(self):
        families = self.guest_ids.family_id
        if not families:
            return self.env._("Enter first which family it is about.")
        if closed := families.filtered(lambda family: not family._is_open()):
            return self.env._(
                "%s wishes no more of it: take the family out.",
                closed[0].people_text or closed[0].display_name,
            )
        if unsure := families.filtered(
            lambda family: family.life_event == "death" and family.state != "certain"
        ):
            return self.env._(
                "Confirm the death first: %s.",
                unsure[0].people_text or unsure[0].display_name,
            )
        if homeless := families.filtered(lambda family: not family.place_text):
            if self.form != "ceremony" and not self.place:
                return self.env._(
                    "%s has no address: enter it under Citizens, or say here where the "
                    "family is met.",
                    homeless[0].people_text or homeless[0].display_name,
                )
        return families._lacks_consent(self.kind_id.consent_purpose_id)

    def _why_not_report(self):
        waiting = self.guest_ids.filtered(lambda guest: not guest.presence)
        if self.form == "ceremony" and waiting:
            return self.env._("Note of each family first whether it came.")
        if not (self.note or "").strip():
            return self.env._("Say first in a sentence what came of it.")
        return ""

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "hold":
            values["held_at"] = self.starts_at
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "hold":
            for event in self:
                event._met_families()._reach(event.starts_at)
        return result

    def _met_families(self):
        """Return the families that were met: all but those who stayed away."""
        guests = self.guest_ids.filtered(lambda guest: guest.presence != "absent")
        return guests.family_id

    # Figures

    def _facts_of_holding(self, _transition):
        at = {"at": self.starts_at}
        entries = []
        if code := FORM_MEASURES.get(self.form):
            entries.append(Entry(code, 1, at))
        if self.form == "session" and self.attended:
            entries.append(Entry(MEDIUM_MEASURES[self.medium], self.attended, at))
        elif self.attended:
            entries.append(Entry("outreach.attended", self.attended, at))
        if self.spent:
            entries.append(Entry("outreach.spent", self.spent, at))
        return entries + self._facts_of_families(at)

    def _facts_of_families(self, at):
        families = self._met_families()
        code = HANDED_MEASURES.get(self.life_event)
        if self.form == "ceremony" and code and families:
            return [Entry(code, len(families), at)]
        if self.form == "visit" and self.life_event == "death":
            return self._facts_of_condolence(families, at)
        return []

    def _facts_of_condolence(self, families, at):
        """Count bereaved families once, and whether they were visited in time."""
        new = families.filtered(
            lambda family: (
                not family.guest_ids.filtered(
                    lambda guest: (
                        guest.event_id != self
                        and guest.event_id.form == "visit"
                        and guest.event_id.held_at
                    )
                )
            )
        )
        is_in_time = not self.due_at or self.starts_at <= self.due_at
        found = [Entry("outreach.death_visited", len(new), at)] if new else []
        if new and is_in_time:
            found.append(Entry("outreach.death_visited_in_time", len(new), at))
        return found

    # Several families at once

    def action_join(self):
        """Hold several suggested events as one: the first takes the families of all.

        :raise UserError: they are of different kinds or communes, or under way
        """
        first = self.sorted("id")[:1]
        others = self - first
        self.check_access("write")
        if problem := self._why_not_join():
            raise UserError(problem)
        transition = self._get_transition("join")
        others.guest_ids._move_to(first)
        others._perform(transition)
        return first._get_records_action()

    def _why_not_join(self):
        if len(self) < 2:
            return self.env._("Choose several suggested events first.")
        if len(self.kind_id) > 1 or len(self.unit_id) > 1:
            return self.env._(
                "Only events of one kind and one commune are held together."
            )
        if any(event.state != "suggested" for event in self):
            return self.env._("Only events that are not planned yet are put together.")
        return ""
