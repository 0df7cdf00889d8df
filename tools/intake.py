"""A commune whose clerks receive marriages, and what they send: one for all who try it.

Drills, trials, benches and tests differ in how they send it and what they look at.
"""

import json
from dataclasses import dataclass
from uuid import uuid4

PASSWORD = "only-for-this-trial-0"
FIRST_DAY = "2020-01-01"


@dataclass(frozen=True)
class Commune:
    """Records of Odoo, and what all dossiers received there have in common."""

    unit: object
    clerks: object
    values: dict

    def as_json(self) -> str:
        """Return what a client needs to know, which has no Odoo at hand."""
        told = {"logins": self.clerks.mapped("login"), "values": self.values}
        return json.dumps(told | {"password": PASSWORD})


def make_commune(env, name, agency_code, logins, **user) -> Commune:
    """Make a commune in a province of its own, and its clerks. Nothing is committed.

    :param name: what both are called after their kind
    :param user: more about each clerk; all have the same ``PASSWORD`` else
    """
    units = env["cqtt.unit"]
    province = units.create({"name": f"Tỉnh {name}", "kind": "province"})
    unit = units.create(
        {
            "name": f"Xã {name}",
            "kind": "commune",
            "parent_id": province.id,
            "agency_code": agency_code,
        }
    )
    shared = {"password": PASSWORD, **user}
    clerks = env["res.users"].create(
        [{"name": login, "login": login, **shared} for login in logins]
    )
    env["cqtt.role.grant"].create(
        [
            {
                "user_id": clerk.id,
                "role": "officer",
                "unit_id": unit.id,
                "date_from": FIRST_DAY,
                "decision_number": "1/QĐ",
            }
            for clerk in clerks
        ]
    )
    return Commune(unit, clerks, marriage_values(env, unit))


def marriage_values(env, unit) -> dict:
    """Return what is the same of each couple that comes with all papers needed."""
    procedure = env.ref("cqtt_dossier.cqtt_procedure_marriage")
    return {
        "unit_id": unit.id,
        "procedure_id": procedure.id,
        "channel_id": env.ref("cqtt_base.cqtt_channel_direct").id,
        "papers": {
            str(paper.id): {"is_handed_in": paper.is_required}
            for paper in procedure._plan().papers
        },
    }


def new_request(values: dict, person: int) -> dict:
    """Return what a clerk sends of one dossier: sent again, it is still the same.

    :param person: who comes, as a number below a hundred million
    """
    owner = {"name": "Bùi Văn An", "national_id": f"0170{person:08}"}
    return {**values, "request_uuid": str(uuid4()), "owner": owner}
