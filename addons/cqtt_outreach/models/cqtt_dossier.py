from datetime import timedelta

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
        imported = self.filtered("is_history")
        for dossier in self - imported:
            if event := dossier._plan().life_event:
                dossier._announce_life_event(event)
        for dossier, event in imported._imported_life_events().items():
            dossier._announce_life_event(event)
        return result

    def _imported_life_events(self):
        """Return what dossiers of the provincial system announce, by dossier.

        They have no version: the procedure says it, if all its versions agree. Only
        what was received lately counts, as the kinds say, and what is known here
        already: an import of history starts no visits.
        """
        # sudo: who imports need not work in outreach
        dossiers, kinds = self.sudo(), self.env["cqtt.outreach.kind"]
        days = kinds._import_days() if dossiers else {}
        if not days:
            return {}
        now, found = fields.Datetime.now(), {}
        since = now - timedelta(days=max(days.values()))
        for dossier in dossiers:
            is_recent = dossier.received_at and dossier.received_at >= since
            if not (is_recent or dossier.family_ids):
                continue
            event = dossier.procedure_id._life_event()
            last = now - timedelta(days=days.get(event, 0))
            if event and (dossier.family_ids or dossier.received_at >= last):
                found[dossier.sudo(False)] = event
        return found

    def _announce_life_event(self, event):
        """Keep the family in step with the dossier; nothing in here delays it."""
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
