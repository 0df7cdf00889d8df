"""Clerks of one commune, and what they enter; printed as JSON. `env` is Odoo's."""

import json

env = globals()["env"]  # given by ./cqtt
CLERKS, PASSWORD = 6, "only-for-this-trial-0"

unit = env["cqtt.unit"].create(
    {"name": "Xã Nhiều Máy", "kind": "commune", "agency_code": "H00.1.98"}
)
for number in range(CLERKS):
    login = f"scale_{number}"
    user = env["res.users"].create(
        {"name": login, "login": login, "password": PASSWORD}
    )
    env["cqtt.role.grant"].create(
        {
            "user_id": user.id,
            "role": "officer",
            "unit_id": unit.id,
            "date_from": "2020-01-01",
            "decision_number": "1/QĐ",
        }
    )
procedure = env.ref("cqtt_dossier.cqtt_procedure_marriage")
papers = {
    str(paper.id): {"is_handed_in": paper.is_required}
    for paper in procedure._plan().papers
}
print(
    json.dumps(
        {
            "clerks": CLERKS,
            "password": PASSWORD,
            "values": {
                "unit_id": unit.id,
                "procedure_id": procedure.id,
                "channel_id": env.ref("cqtt_base.cqtt_channel_direct").id,
                "papers": papers,
            },
        }
    )
)
