from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Values
from odoo.addons.cqtt_dossier.models.cqtt_dossier_desk_people import OF_PERSON
from odoo.addons.cqtt_dossier.models.desk_values import DESK

from .cqtt_outreach_family import WISHES

#: who the second person at the counter is
PARTNER = ("id", *OF_PERSON)
#: what the desk sends of the family
ANSWER = Values(
    "cqtt.outreach.family",
    {
        "declines": bool,
        "partner": Values("cqtt.person"),
        "consents": list[str],
    },
)


class CqttDossier(models.Model):
    """The desk learns that it may ask something once the dossier is received."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    def quick_receive(self, values: DESK):
        received = super().quick_receive(values)
        # sudo: who receives may ask, whatever the right to outreach
        family = self.browse(received["id"]).sudo().family_ids
        return received | {"outreach": family._desk_question()}


class CqttOutreachDesk(models.Model):
    """What the counter asks when a dossier announces a life event, and its answer."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.family"

    def _desk_question(self):
        """Return what the desk shows, or nothing to ask."""
        if self.state != "waiting" or self.wish != "unknown":
            return False
        is_mailing = self.env["cqtt.notice.provider"]._is_any_open("email")
        codes = "visit", "photo", *(("message",) if is_mailing else ())
        return {
            "family_id": self.id,
            "life_event": self.life_event,
            "wishes": [
                {"id": code, "name": label}
                for code, label in self._fields["wish"]._description_selection(self.env)
                if code != "unknown"
            ],
            "consents": self.env["cqtt.consent.purpose"]._asked(codes),
        }

    def desk_answer(self, answer: ANSWER):
        """Note what the family wishes and agrees to, at the counter.

        :param answer: ``wish``; ``consents``, codes that were agreed to, none by
            default; ``partner``, values of the second person of a couple;
            ``wish_note``; or ``declines``: nothing at all, for good
        :raise UserError: no wish is named
        """
        self.ensure_one()
        self.check_access("write")
        if answer.get("declines"):
            return self.perform("decline")
        if answer.get("wish") not in dict(WISHES):
            raise UserError(self.env._("Ask first what the family wishes."))
        partner = self._desk_partner(answer.get("partner") or {})
        self.write({"wish": answer["wish"], "wish_note": answer.get("wish_note")})
        self._record_consents(self.contact_id | partner, answer.get("consents") or ())
        if answer["wish"] in ("letter", "none"):
            self._take_suggestions_back()
        return True

    def _desk_partner(self, values):
        """Return the second person of a couple, taken in if need be."""
        people = self.env["cqtt.person"]
        known = {name: values[name] for name in PARTNER if values.get(name)}
        if not known.get("name") and not known.get("id"):
            return people
        if known.get("id"):
            partner = people.browse(known["id"])
        else:
            unit = {"unit_id": self.unit_id.id}
            partner = people._find_or_create({**known, **unit})
        if partner not in self.member_ids.person_id:
            self.env["cqtt.outreach.person"].create(
                {"family_id": self.id, "person_id": partner.id, "role": "other"}
            )
        return partner

    def _record_consents(self, people, codes):
        """Write one row for each person and purpose agreed to; none for the others."""
        channel = self.dossier_id.channel_id
        self.env["cqtt.consent"].create(
            [
                {
                    "person_id": person.id,
                    "purpose_id": self.env["cqtt.consent.purpose"]._of(code).id,
                    **({"channel_id": channel.id} if channel else {}),
                }
                for person in people
                for code in codes
            ]
        )

    def _take_suggestions_back(self):
        """Cancel ceremonies that were suggested and are not wished for."""
        suggested = self.guest_ids.filtered(
            lambda guest: (
                guest.event_id.state == "suggested"
                and guest.event_id.form == "ceremony"
            )
        )
        suggested._leave("dismiss")
