"""A change of scope bites on the next request, in every worker, without any signal.

The changes are made by SQL behind Odoo's back: no cache is told of them, as none is
told when midnight passes in a process that nobody calls.
"""

import os
from types import SimpleNamespace

import psycopg2
import pytest
from two_workers import Person, TwoWorkers

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.tests import new_test_user

# what is committed here stays in the database
pytestmark = pytest.mark.alone

DATABASE = os.environ["CQTT_DB"]
REQUESTS = 24  # more than enough to meet both workers
FIRST_DAY = "2020-01-01"


def sql(query: str, *values) -> None:
    with psycopg2.connect(dbname=DATABASE) as connection:
        connection.cursor().execute(query, values)


@pytest.fixture(scope="module")
def world():
    """Three communes with a paper each; an officer and a supervisor. Committed."""
    with Registry(DATABASE).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        province = env["cqtt.unit"].create(
            {"name": "Tỉnh Hai Tiến Trình", "kind": "province"}
        )
        units = env["cqtt.unit"].create(
            [
                {"name": f"Xã {n}", "kind": "commune", "parent_id": province.id}
                for n in ("Mai", "Lan", "Cúc")
            ]
        )
        papers = env["test.cqtt.paper"].create(
            [{"name": unit.name, "unit_id": unit.id} for unit in units]
        )
        cluster = env["cqtt.cluster"].create(
            {"name": "Cụm Hoa", "province_id": province.id, "kind": "supervision"}
        )
        member = env["cqtt.cluster.member"].create(
            {"cluster_id": cluster.id, "unit_id": units[0].id, "date_from": FIRST_DAY}
        )
        grants = {}
        for login, role, place in (
            ("two_officer", "officer", {"unit_id": units[0].id}),
            ("two_supervisor", "supervisor", {"cluster_id": cluster.id}),
        ):
            user = new_test_user(env, login, groups="base.group_user")
            grants[role] = env["cqtt.role.grant"].create(
                {
                    "user_id": user.id,
                    "role": role,
                    "date_from": FIRST_DAY,
                    "decision_number": "1/QĐ",
                    **place,
                }
            )
        found = SimpleNamespace(
            papers=papers.ids,
            units=units.ids,
            grants={role: grant.id for role, grant in grants.items()},
            member=member.id,
        )
        cr.commit()
    return found


@pytest.fixture(scope="module")
def server(world, tmp_path_factory, request):
    log = tmp_path_factory.mktemp("two_workers") / "server.log"
    with TwoWorkers(
        request.config.getoption("--odoo-config"), DATABASE, log
    ) as running:
        yield running


def seen(person: Person, world) -> list[tuple[int, ...]]:
    """Return the different answers to the same question, asked many times."""
    domain = [("id", "in", world.papers)]
    answers = {
        tuple(person.call("test.cqtt.paper", "search", domain))
        for _n in range(REQUESTS)
    }
    return sorted(answers)


def test_transfer_and_expiry(server, world):
    mai, lan, _cuc = world.papers
    officer = Person(server, DATABASE, "two_officer")
    assert seen(officer, world) == [(mai,)]

    grant = world.grants["officer"]
    sql("UPDATE cqtt_role_grant SET unit_id = %s WHERE id = %s", world.units[1], grant)
    assert seen(officer, world) == [(lan,)]
    with pytest.raises(RuntimeError):
        officer.call("test.cqtt.paper", "read", [mai], ["name"])

    sql("UPDATE cqtt_role_grant SET date_to = '2020-12-31' WHERE id = %s", grant)
    assert seen(officer, world) == [()]


def test_cluster_change(server, world):
    mai, _lan, cuc = world.papers
    supervisor = Person(server, DATABASE, "two_supervisor")
    assert seen(supervisor, world) == [(mai,)]

    query = "UPDATE cqtt_cluster_member SET unit_id = %s WHERE id = %s"
    sql(query, world.units[2], world.member)
    assert seen(supervisor, world) == [(cuc,)]
