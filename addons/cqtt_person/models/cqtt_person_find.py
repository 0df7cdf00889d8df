from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.kinds import Id, Text

from ..identity import clean_any_number, is_card, read_card, search_key
from .cqtt_person import READER_ROLES, WORKER_ROLES
from .faults import told


class CqttPersonFind(models.Model):
    """Finding people: by the exact ID number and counted, or by name.

    There is no way to search by a part of the number, to sort by it or to group by it.
    """

    _inherit = "cqtt.person"  # pylint: disable=consider-merging-classes-inherited

    @api.model
    def find_by_number(self, text: Text):
        """Return who has an ID number, a tax code, or the card of this QR text.

        Looks in the units where the user works, counts against his hourly budget and
        writes to the access log, also when nobody is found.

        :return: ``{"found": [{"id", "display_name", "unit"}], "is_card": bool}``
        :raise UserError: not a whole number, or too many searches in this hour
        """
        self.check_access("read")
        text = str(text or "")
        number = self._read_number(text)
        access = self.env["cqtt.person.access"]
        access._spend("search", count=1)
        mine = self.env.user._scope_domain("unit_id", roles=READER_ROLES)
        found = self._find_by_hash(self._hash(number), mine)
        for person in found:
            access._note("search", person.unit_id, person, field_names="national_id")
        if not found:
            # counted twice: who tries numbers out mostly finds nobody
            access._note(
                "search", self._search_unit(), field_names="national_id", quantity=2
            )
        return {
            "found": [person._describe_found() for person in found],
            "is_card": is_card(text),
        }

    @api.model
    def create_from_card(self, text: Text, unit_id: Id = False):
        """Take in whom the QR code of an ID card names, unless the unit knows him.

        :return: the id of the record
        """
        with told(self.env):
            card = read_card(str(text or ""))
        values = {
            "name": card.name,
            "birth_date": card.birth_date and fields.Date.to_string(card.birth_date),
            "birth_year": card.birth_year,
            "sex": card.sex,
            "address": card.address,
            "national_id": card.number,
        }
        if unit_id:
            values["unit_id"] = unit_id
        return self._find_or_create(values).id

    @api.model
    def _find_or_create(self, values):
        """Return whom the unit knows by this ID number, or a new person.

        People without an ID number are always new: see ``_find_similar`` for whom to
        offer.

        :param values: as for ``create``
        :raise UserError: the number belongs to somebody with another name
        """
        return self._find_and_fill(values) or self.create(values)

    @api.model
    def _find_and_fill(self, values):
        """Return whom the unit knows by this ID number, or nobody.

        What the record did not know yet is filled in; what it knows stays.

        :param values: as for ``create``
        :raise UserError: the number belongs to somebody with another name
        """
        person = self._find_known(values)
        if not person:
            return person
        if search_key(values.get("name") or "") not in ("", person.name_key):
            raise UserError(
                self.env._(
                    "The unit keeps this ID number under another name: %s. Check the "
                    "number against the card, or correct the name in that record.",
                    person.display_name,
                )
            )
        person._fill_in(values)
        return person

    @api.model
    def _find_known(self, values):
        """Return whom the unit knows by the ID number among the values, and note it."""
        self.check_access("create")
        if not values.get("national_id"):
            return self.browse()
        unit_id = values.get("unit_id") or self._default_unit_id().id
        unit = self.env["cqtt.unit"].browse(unit_id)
        if not self.env.su:
            self._require_role(unit, WORKER_ROLES)
        number = self._read_number(str(values["national_id"]))
        here = Domain("unit_id", "=", unit_id)
        person = self._find_by_hash(self._hash(number), here)
        if person:
            access = self.env["cqtt.person.access"]
            access._count_entry(person)
            access._note("match", unit, person, field_names="national_id")
        return person

    def _fill_in(self, values):
        """Write those of the values that the record knows nothing about yet."""
        stored_in = {"phone": "phone_masked", "email": "email_masked"}
        empty = {
            name: value
            for name, value in values.items()
            if value and name != "national_id" and not self[stored_in.get(name, name)]
        }
        if empty:
            self.write(empty)

    def _find_similar(self, limit=5):
        """Return others of the unit with the same name and no other birth date."""
        self.ensure_one()
        key = search_key(self.name or "")
        if not key or not self.unit_id:
            return self.browse()
        found = self.search(
            Domain("unit_id", "=", self.unit_id.id)
            & Domain("name_key", "=", key)
            & Domain("id", "!=", self._origin.id)
            & self._same_year_domain(),
            limit=limit,
        )
        day = self.birth_date
        return found.filtered(
            lambda p: not (day and p.birth_date) or p.birth_date == day
        )

    def _same_year_domain(self):
        if not self.birth_year:
            return Domain.TRUE
        return Domain("birth_year", "in", [self.birth_year, 0, False])

    @api.model
    def _read_number(self, text):
        with told(self.env):
            return read_card(text).number if is_card(text) else clean_any_number(text)

    def _describe_found(self):
        return {
            "id": self.id,
            "display_name": self.display_name,
            "unit": self.unit_id.display_name,
        }

    @api.model
    def _search_unit(self):
        """Return the unit that a search belongs to when nobody was found."""
        domain = self.env.user._scope_domain("id", roles=READER_ROLES)
        unit = self._default_unit_id() or self.env["cqtt.unit"].search(domain, limit=1)
        if not unit:
            raise AccessError(self.env._("You work in no unit that keeps people."))
        return unit
