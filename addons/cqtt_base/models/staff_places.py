"""Where the people of a list work and hold their roles: codes and names as records."""

from dataclasses import dataclass

from odoo.exceptions import AccessError
from odoo.fields import Domain

from ..clock import today
from ..names import fold
from ..roles import ALL, ROLES, Place
from ..staff_sheet import COLUMNS
from .role_grant_checks import check_granter

ADMINISTRATORS = ("account_admin", "province_admin")
#: lengths of unit codes that a workbook may have taken for numbers
CODE_LENGTHS = (2, 5)
TITLES = {column.key: column.title for column in COLUMNS}


@dataclass(frozen=True)
class Note:
    """What stands against a row, in the user's language."""

    row: int
    column: str
    text: str


class Places:
    """The units and clusters that rows name; what cannot be found is noted."""

    def __init__(self, env, rows, notes):
        self.env = env
        self.notes = notes
        self.mine = ALL if env.su else env.user._scope().units(ADMINISTRATORS)
        self.units = self._find_units({row.unit_code for row in rows})
        self.clusters = self._find_clusters()

    def note(self, row, key, text):
        self.notes.append(Note(row.number, TITLES[key], text))

    def _find_units(self, codes):
        variants = {code.zfill(length) for code in codes for length in CODE_LENGTHS}
        wanted = list(codes | variants)
        found = {}
        for unit in self.env["cqtt.unit"].search(
            Domain("is_in_force", "=", True)
            & (Domain("code", "in", wanted) | Domain("agency_code", "in", wanted))
        ):
            for code in filter(None, (unit.code, unit.agency_code)):
                found[code] = found.get(code, unit.browse()) | unit
        return found

    def _find_clusters(self):
        clusters = self.env["cqtt.cluster"].search(
            (Domain("valid_from", "=", False) | Domain("valid_from", "<=", today()))
            & (Domain("valid_to", "=", False) | Domain("valid_to", ">=", today()))
        )
        return clusters.grouped(lambda cluster: fold(cluster.name))

    def unit_of(self, row):
        """Return the unit of a row, or nothing and a note."""
        codes = [row.unit_code, *(row.unit_code.zfill(n) for n in CODE_LENGTHS)]
        units = next((self.units[c] for c in codes if c in self.units), ())
        if not units:
            text = self.env._("no unit in force has the code %s", row.unit_code)
        elif len(units) > 1:
            text = self.env._("several units have the code %s", row.unit_code)
        elif self.mine is not ALL and units.id not in self.mine:
            text = self.env._("you are not the account administrator of %s", units.name)
        else:
            return units
        self.note(row, "unit_code", text)
        return None

    def grants_of(self, person, unit, user):
        """Return the values of the grants that a person's rows ask for, by row."""
        grants = [(row, self.grant_of(row, unit, user)) for row in person.roles]
        return [(row, values) for row, values in grants if values]

    def grant_of(self, row, unit, user):
        """Return the values of the grant a row asks for.

        :return: ``None`` if the user holds it already, or if something was noted
        """
        place = self._place_of(row, unit)
        if not place or (user and self._is_held(row, place, user)):
            return None
        if row.date_to and row.date_to < today():
            self.note(row, "date_to", self.env._("the last day of the role has passed"))
            return None
        values = {
            "role": row.role,
            "unit_id": False,
            **place,
            "date_from": max(row.date_from or today(), today()),
            "date_to": row.date_to or False,
            "decision_number": row.decision,
        }
        return values if self._may_grant(row, user, values) else None

    def _may_grant(self, row, user, values):
        if user and user == self.env.user:
            text = self.env._("nobody grants himself a role: ask another administrator")
            self.note(row, "role", text)
            return False
        try:
            check_granter(self.env["cqtt.role.grant"].new(values))
        except AccessError as error:
            self.note(row, "role", str(error))
            return False
        return True

    def _place_of(self, row, unit):
        place = ROLES[row.role].place
        if place is not Place.CLUSTER and row.cluster:
            text = self.env._("this role is not held at a cluster: leave it empty")
            self.note(row, "cluster", text)
            return None
        if place is Place.CLUSTER:
            clusters = self.clusters.get(fold(row.cluster), ())
            if len(clusters) == 1:
                return {"cluster_id": clusters.id}
            self.note(row, "cluster", self._explain_cluster(row, clusters))
            return None
        at = unit.province_id if place is Place.PROVINCE else unit
        return {"unit_id": at.id}

    def _explain_cluster(self, row, clusters):
        if not row.cluster:
            return self.env._("this role is held at a cluster: enter its name")
        if clusters:
            return self.env._("several clusters have the name %s", row.cluster)
        return self.env._("there is no cluster %s", row.cluster)

    def _is_held(self, row, place, user):
        # sudo: a role is held, even if the grant may not be seen
        return bool(
            user.sudo().role_grant_ids.filtered(
                lambda grant: (
                    grant.role == row.role
                    and all(grant[name].id == id_ for name, id_ in place.items())
                    and (not grant.date_to or grant.date_to >= grant.date_from)
                    and (grant.date_to or None) == row.date_to
                )
            )
        )
