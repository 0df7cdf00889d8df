from odoo import fields, models
from odoo.api import SUPERUSER_ID
from odoo.fields import Command

#: dossier steps after which its event will not come
ENDED_WITHOUT = ("not_received", "withdrawn", "stopped")


class CqttDossier(models.Model):
    """A dossier announces the life event of its procedure, in its own transaction."""

    _inherit = "cqtt.dossier"

    family_ids = fields.One2many(
        "cqtt.outreach.family", "dossier_id", string="Outreach"
    )

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for dossier in self:
            dossier._announce_life_event()
        return result

    def _announce_life_event(self):
        """Keep the family in step with the dossier; nothing in here delays it."""
        if self.is_history or not (event := self._plan().life_event):
            return
        # by the system: who receives or finishes need not work in outreach
        dossier = self.with_user(SUPERUSER_ID)
        family = dossier.family_ids
        if self.state in ENDED_WITHOUT:
            if family.state in ("waiting", "certain"):
                family.perform("dismiss", reason=self.env._("The dossier has ended."))
            return
        if not family and self.received_at:
            family = family.create(dossier._prepare_family(event))
            family._suggest("receipt")
        is_registered = self.state in ("done", "returned") and event != "death"
        if is_registered and family.state == "waiting":
            family._perform(family._get_transition("certify"))

    def _prepare_family(self, event):
        people = self.owner_id | self.submitter_id
        people = people.filtered(lambda person: person.unit_id == self.owner_id.unit_id)
        contact = self.submitter_id & people or self.owner_id
        role = "unclear" if event == "death" else "other"
        return {
            "dossier_id": self.id,
            "unit_id": self.owner_id.unit_id.id,
            "life_event": event,
            "announced_at": self.received_at,
            "member_ids": [
                Command.create(
                    {
                        "person_id": person.id,
                        "role": role,
                        "is_contact": person == contact,
                    }
                )
                for person in people
            ],
        }
