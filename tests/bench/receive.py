"""Receiving a dossier over HTTP, beside the bare creation of a helpdesk ticket (OCA).

A dossier is received as the desk does it: citizen with sealed ID number, papers, due
time, number, journal, facts, in one call. The ticket has a name and a description. Both
use the same server, the same sessions and `call_kw`. Budgets: design 7.
`env` is Odoo's; its database is this bench's own.
"""

import subprocess
from uuid import uuid4

from http_clients import Client, crowd, odoo_command, server

env = globals()["env"]  # given by ./cqtt bench
database = env.cr.dbname
SECONDS, CLIENTS, WORKERS, THINK = 15, 16, 4, 5.0
PASSWORD = "bench-only-0"

subprocess.run(
    odoo_command(
        database, "-i", "helpdesk_mgmt", "--stop-after-init", "--log-level=error"
    ),
    check=True,
    stdin=subprocess.DEVNULL,
)
env.registry.clear_all_caches()

province = env["cqtt.unit"].create({"name": "Tỉnh Đo", "kind": "province"})
unit = env["cqtt.unit"].create(
    {
        "name": "Xã Đo",
        "kind": "commune",
        "parent_id": province.id,
        "agency_code": "H98.1.01",
    }
)
groups = "base.group_user", "helpdesk_mgmt.group_helpdesk_user"
env.cr.execute(
    "SELECT res_id FROM ir_model_data WHERE module || '.' || name = ANY(%s)",
    [list(groups)],
)
group_ids = [row[0] for row in env.cr.fetchall()]
for number in range(CLIENTS):
    user = env["res.users"].create(
        {
            "name": f"Cán bộ {number}",
            "login": f"bench_{number}",
            "password": PASSWORD,
            "group_ids": [(6, 0, group_ids)],
        }
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
channel = env.ref("cqtt_base.cqtt_channel_direct")
papers = {
    str(paper.id): {"is_handed_in": True, "originals": paper.originals}
    for paper in procedure._in_force().component_ids
}
env.cr.commit()
stretch = 0


def receive(client, number):
    return client.call(
        "cqtt.dossier",
        "quick_receive",
        {
            "unit_id": unit.id,
            "procedure_id": procedure.id,
            "channel_id": channel.id,
            "request_uuid": str(uuid4()),
            "owner": {
                "name": "Bùi Văn An",
                "birth_year": 1990,
                "address": "Tổ 3",
                "national_id": f"017090{stretch:02}{number:04}",
                "phone": "0912345678",
            },
            "papers": papers,
        },
    )["code"]


def ticket(client, number):
    values = {"name": f"Ticket {number}", "description": "<p>Bench</p>"}
    return client.call("helpdesk.ticket", "create", [values])


def line(name, outcome):
    doubles = len(outcome.results) - len(set(map(str, outcome.results)))
    print(
        f"| {name} | {len(outcome.seconds)} | {outcome.rate:.1f} "
        f"| {outcome.percentile(50):.0f} | {outcome.percentile(95):.0f} "
        f"| {len(outcome.errors)} | {doubles} |",
        flush=True,
    )
    for message in set(outcome.errors):
        print(f"  {message}")


with server(database, WORKERS) as port:
    clients = [
        Client(port, database, f"bench_{number}", PASSWORD) for number in range(CLIENTS)
    ]
    for work in (receive, ticket):
        stretch += 1
        crowd(clients, work, 3)
    print(f"{CLIENTS} clients, {WORKERS} workers, {SECONDS} s each, in turns")
    print("| what | done | a second | p50 ms | p95 ms | errors | doubles |")
    print("|---|---|---|---|---|---|---|")
    for _turn in range(2):
        for name, work in (("dossier, complete", receive), ("ticket, bare", ticket)):
            stretch += 1
            line(name, crowd(clients, work, SECONDS))
    for name, work in (("dossier", receive), ("ticket", ticket)):
        stretch += 1
        line(f"{name}, one client", crowd(clients[:1], work, SECONDS))
    stretch += 1
    line(
        f"dossier, {CLIENTS} clerks thinking {THINK:.0f} s",
        crowd(clients, receive, SECONDS * 2, THINK),
    )
