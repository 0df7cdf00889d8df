from odoo import models

#: what the desk may say of a citizen who is not known yet
OF_PERSON = (
    "kind",
    "name",
    "birth_date",
    "birth_year",
    "sex",
    "hamlet_id",
    "address",
    "national_id",
    "phone",
    "email",
)


class CqttDossierDesk(models.Model):
    """Who stands at the desk: somebody whom the unit knows, or a new person."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _desk_person(self, values, who, unit):
        known = self._known_person(values, who, unit)
        return known or self._new_person(values, who, unit)

    def _known_person(self, values, who, unit):
        """Return whom the desk chose, or whom the unit knows by what it entered."""
        people = self.env["cqtt.person"]
        if chosen := values.get(f"{who}_id"):
            return people.browse(chosen)
        described = self._described(values, who, unit)
        return people._find_and_fill(described) if described else people

    def _new_person(self, values, who, unit):
        """Return the new person whom the desk describes, if it describes one."""
        described = self._described(values, who, unit)
        return self.env["cqtt.person"].create([described] if described else [])

    def _described(self, values, who, unit):
        entered = values.get(who) or {}
        if not entered.get("name"):
            return {}
        known = {name: entered[name] for name in OF_PERSON if entered.get(name)}
        return {**known, "unit_id": unit.id}
