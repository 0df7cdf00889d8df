"""Receive dossiers in a copy of a database; write down each that was acknowledged.

`env` is Odoo's. DRILL_COUNT says how many, DRILL_ACKNOWLEDGED where to write: a line is
written when the database has said that the dossier is saved, never before.
"""

import os
from pathlib import Path
from uuid import uuid4

env = globals()["env"]  # given by ./cqtt
count = int(os.environ["DRILL_COUNT"])
acknowledged = Path(os.environ["DRILL_ACKNOWLEDGED"])
LOGIN = "drill_clerk"


def find_clerk():
    """Return a clerk of a commune that only this copy has."""
    users = env["res.users"]
    if found := users.search([("login", "=", LOGIN)]):
        return found
    unit = env["cqtt.unit"].create(
        {"name": "Xã Diễn Tập", "kind": "commune", "agency_code": "H00.1.99"}
    )
    clerk = users.create({"name": "Diễn tập", "login": LOGIN})
    env["cqtt.role.grant"].create(
        {
            "user_id": clerk.id,
            "role": "officer",
            "unit_id": unit.id,
            "date_from": "2020-01-01",
            "decision_number": "1/QĐ",
        }
    )
    return clerk


def values_of(unit):
    """Return what the desk enters for one dossier."""
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


clerk = find_clerk()
values = values_of(clerk.role_grant_ids[:1].unit_id)
desk = env["cqtt.dossier"].with_user(clerk)
env.cr.commit()
with acknowledged.open("a") as book:
    for _number in range(count):
        uuid = str(uuid4())
        owner = {
            "name": "Nguyễn Diễn Tập",
            "national_id": f"0010{uuid4().int % 10**8:08}",
        }
        desk.quick_receive({**values, "request_uuid": uuid, "owner": owner})
        env.cr.commit()
        book.write(uuid + "\n")
        book.flush()
