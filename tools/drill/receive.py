"""Receive dossiers in a copy of a database; write down each that was acknowledged.

`env` is Odoo's. DRILL_COUNT says how many, DRILL_ACKNOWLEDGED where to write: a line is
written when the database has said that the dossier is saved, never before.
"""

import os
from pathlib import Path
from secrets import token_urlsafe
from uuid import uuid4

from intake import make_commune, marriage_values, new_request

env = globals()["env"]  # given by ./cqtt
count = int(os.environ["DRILL_COUNT"])
acknowledged = Path(os.environ["DRILL_ACKNOWLEDGED"])
LOGIN = "drill_clerk"


def find_clerk():
    """Return a clerk of a commune that only this copy has; nobody can log in as him."""
    if found := env["res.users"].search([("login", "=", LOGIN)]):
        return found
    nobody_knows = token_urlsafe()
    return make_commune(
        env, "Diễn Tập", "H00.1.99", [LOGIN], password=nobody_knows
    ).clerks


clerk = find_clerk()
values = marriage_values(env, clerk.role_grant_ids[:1].unit_id)
desk = env["cqtt.dossier"].with_user(clerk)
env.cr.commit()
with acknowledged.open("a") as book:
    for _number in range(count):
        request = new_request(values, uuid4().int % 10**8)
        desk.quick_receive(request)
        env.cr.commit()
        book.write(request["request_uuid"] + "\n")
        book.flush()
