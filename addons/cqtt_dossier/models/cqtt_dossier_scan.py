from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Date, Domain

from odoo.addons.cqtt_base.kinds import Id, Text
from odoo.addons.cqtt_person.identity import is_card, read_card
from odoo.addons.cqtt_person.models.faults import told

from ..lookup import scanned_code

READER_ROLES = ("officer", "manager", "leader")


class CqttDossierScan(models.Model):
    """What a scanner reads at the counter: an ID card, or the code of a receipt."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    def desk_scan(self, text: Text, unit_id: Id = False):
        """Return the person of an ID card, or the dossier of a receipt.

        A card is looked for like an ID number that is typed: counted and noted.

        :param text: as the scanner typed it
        :param unit_id: of the desk; people of other units are not offered
        :return: ``{"kind": "person", "person": values}`` or
            ``{"kind": "dossier", "id", "code"}``
        :raise UserError: it is neither, or not to be read, or not known here
        """
        self.check_access("read")
        text = str(text or "").strip()
        if is_card(text):
            return {"kind": "person", "person": self._scanned_person(text, unit_id)}
        dossier = self._scanned_dossier(text)
        return {"kind": "dossier", "id": dossier.id, "code": dossier.display_name}

    def _scanned_person(self, text, unit_id):
        people = self.env["cqtt.person"]
        with told(self.env):
            card = read_card(text)
        found = people.find_by_number(text)["found"]
        known = people.browse([person["id"] for person in found]).filtered(
            lambda person: not unit_id or person.unit_id.id == unit_id
        )[:1]
        if known:
            return self._described_person(known)
        return {
            "id": False,
            "name": card.name,
            "birth_date": card.birth_date and Date.to_string(card.birth_date),
            "birth_year": card.birth_year,
            "sex": card.sex or False,
            "address": card.address,
            "national_id": card.number,
        }

    def _described_person(self, person):
        """Return what the desk shows of somebody whom the unit knows."""
        return {
            "id": person.id,
            "name": person.name,
            "birth_date": person.birth_date and Date.to_string(person.birth_date),
            "birth_year": person.birth_year,
            "sex": person.sex or False,
            "address": person.address or "",
            "national_id": "",
        }

    def _scanned_dossier(self, text):
        code = scanned_code(text)
        if not code:
            raise UserError(
                self.env._(
                    "This is neither an ID card nor a receipt. Scan the square code "
                    "again, or type the code of the dossier."
                )
            )
        mine = self.env.user._scope_domain("unit_id", roles=READER_ROLES)
        found = self.search([("code", "=", code)], limit=1) or self.search(
            mine & Domain("external_code", "=", code), limit=1
        )
        if not found:
            raise UserError(
                self.env._("No dossier of your unit has the code %s.", code)
            )
        return found
