"""A commune whose clerks receive dossiers over HTTP, and what must be true then."""

import json
import random
import threading
import time
from collections import Counter
from uuid import uuid4

import requests
from two_workers import Person

AGENCY = "H97.1.02"
WORLD = f"""
import json
from odoo.tests import new_test_user
units = env["cqtt.unit"]
province = units.create({{"name": "Tỉnh Mất Điện", "kind": "province"}})
unit = units.create(
    {{
        "name": "Xã Mất Điện",
        "kind": "commune",
        "parent_id": province.id,
        "agency_code": "{AGENCY}",
    }}
)
for number in range(CLERKS):
    user = new_test_user(env, f"long_clerk_{{number}}", groups="base.group_user")
    env["cqtt.role.grant"].create(
        {{
            "user_id": user.id,
            "role": "officer",
            "unit_id": unit.id,
            "date_from": "2020-01-01",
            "decision_number": "1/QĐ",
        }}
    )
procedure = env.ref("cqtt_dossier.cqtt_procedure_marriage")
papers = procedure._plan().papers
values = {{
    "unit_id": unit.id,
    "procedure_id": procedure.id,
    "channel_id": env.ref("cqtt_base.cqtt_channel_direct").id,
    "papers": {{str(p.id): {{"is_handed_in": p.is_required}} for p in papers}},
}}
env.cr.commit()
print("WORLD" + json.dumps(values))
"""


def make_world(cluster, database: str, clerks: int) -> dict:
    """Make the commune; return what each request has in common."""
    said = cluster.shell(database, f"CLERKS = {clerks}\n{WORLD}")
    [line] = [text for text in said.splitlines() if "WORLD{" in text]
    return json.loads(line.partition("WORLD")[2])


class Intake:
    """Clerks at work, each sending a request again until it is answered.

    ``told`` has the number of each request that was acknowledged, ``again`` counts what
    was sent again, ``words`` what an answer said that was neither a result nor “away”.
    """

    def __init__(self, server, database: str, values: dict, clerks: int) -> None:
        self.values = values
        self.told: dict[str, str] = {}
        self.again, self.words = Counter(), Counter()
        self.failures: list[Exception] = []
        self.is_over = threading.Event()
        self._people = [
            Person(server, database, f"long_clerk_{n}") for n in range(clerks)
        ]
        self._threads = [
            threading.Thread(target=self._clerk, args=(place,))
            for place in range(clerks)
        ]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_exc):
        self.is_over.set()
        for thread in self._threads:
            thread.join()

    def _clerk(self, place: int) -> None:
        number = 0
        try:
            while not self.is_over.is_set():
                number += 1
                self.receive(place, number)
        except Exception as error:  # a thread's failure is the test's
            self.failures.append(error)
            self.is_over.set()

    def receive(self, place: int, number: int) -> None:
        """Receive one dossier.

        :raise TimeoutError: it was not acknowledged in two minutes
        """
        uuid = str(uuid4())
        owner = {"name": "Bùi Văn An", "national_id": f"0{17090 + place}{number:06}"}
        values = {**self.values, "request_uuid": uuid, "owner": owner}
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                answer = self._people[place].call(
                    "cqtt.dossier", "quick_receive", values
                )
            except RuntimeError as error:
                self.words[str(error)] += 1
            except (requests.RequestException, ValueError) as error:
                self.again[type(error).__name__] += 1
            else:
                self.told[uuid] = answer["code"]
                return
            time.sleep(random.uniform(0.1, 0.4))
        raise TimeoutError(uuid)


def findings(cluster, database: str, unit_id: int, told: dict[str, str]) -> dict:
    """Count what is wrong with the dossiers of the commune; all should be nought."""

    def rows(query, *values):
        return cluster.sql(database, query, *values)

    stored = dict(
        rows("SELECT request_uuid, code FROM cqtt_dossier WHERE unit_id = %s", unit_id)
    )
    [[count]] = rows("SELECT count(*) FROM cqtt_dossier WHERE unit_id = %s", unit_id)
    [[people]] = rows("SELECT count(*) FROM cqtt_person WHERE unit_id = %s", unit_id)
    codes = set(stored.values())
    return {
        "lost": sum(stored.get(uuid) != code for uuid, code in told.items()),
        "double": count - len(codes),
        "unasked": len(stored.keys() - told.keys()),
        "half": len(rows(HALF, unit_id)),
        "gaps": sum(highest(codes).values()) - len(codes),
        "people_too_many": people - count,
    }


def highest(codes: set[str]) -> dict[str, int]:
    """Return the highest serial of each series: numbers begin anew at midnight."""
    found: dict[str, int] = {}
    for code in codes:
        series, _, serial = code.rpartition("-")
        found[series] = max(found.get(series, 0), int(serial))
    return found


HALF = """
    SELECT d.code FROM cqtt_dossier d
     WHERE d.unit_id = %s AND (
        d.state <> 'received' OR d.code IS NULL OR d.due_at IS NULL
        OR d.step_id IS NULL
        OR 1 <> (SELECT count(*) FROM cqtt_journal j
                  WHERE j.model = 'cqtt.dossier' AND j.res_id = d.id)
        OR 3 <> (SELECT count(*)
                   FROM cqtt_fact f
                   JOIN cqtt_measure m ON m.id = f.measure_id
                  WHERE f.model = 'cqtt.dossier' AND f.res_id = d.id
                    AND m.code IN ('dossier.received', 'dossier.taken_in',
                                   'dossier.open'))
        OR NOT EXISTS (SELECT FROM cqtt_dossier_component c
                        WHERE c.dossier_id = d.id))
"""
