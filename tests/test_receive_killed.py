"""Workers are killed while dossiers are received: nothing acknowledged is lost, nothing
is half done, and what is sent again makes no second dossier."""

import os
import random
import signal
import threading
import time
from types import SimpleNamespace
from uuid import uuid4

import psutil
import psycopg2
import pytest
import requests
from two_workers import Person, TwoWorkers

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.tests import new_test_user

# what is committed here stays in the database
pytestmark = pytest.mark.alone

DATABASE = os.environ["CQTT_DB"]
CLERKS, DOSSIERS, KILLS = 6, 8, 6
AGENCY = "H97.1.01"


@pytest.fixture(scope="module")
def world():
    """A commune with its clerks. Committed."""
    with Registry(DATABASE).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        units = env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Mất Điện", "kind": "province"})
        unit = units.create(
            {
                "name": "Xã Mất Điện",
                "kind": "commune",
                "parent_id": province.id,
                "agency_code": AGENCY,
            }
        )
        for number in range(CLERKS):
            user = new_test_user(env, f"killed_{number}", groups="base.group_user")
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
        papers = procedure._plan().papers
        values = {
            "unit_id": unit.id,
            "procedure_id": procedure.id,
            "channel_id": env.ref("cqtt_base.cqtt_channel_direct").id,
            "papers": {str(p.id): {"is_handed_in": p.is_required} for p in papers},
        }
        cr.commit()
    return SimpleNamespace(unit_id=unit.id, values=values)


@pytest.fixture(scope="module")
def server(world, tmp_path_factory, request):
    log = tmp_path_factory.mktemp("killed") / "server.log"
    config = request.config.getoption("--odoo-config")
    with TwoWorkers(config, DATABASE, log) as running:
        yield running


def kill_workers(server, is_over):
    """Kill one of the server's workers after the other, as a power cut would."""
    luck = random.Random(1)
    for _kill in range(KILLS):
        if is_over.wait(0.6):
            return
        if workers := psutil.Process(server.process.pid).children():
            luck.choice(workers).send_signal(signal.SIGKILL)


def receive(person, world, number, acknowledged):
    """Receive one dossier; after a broken connection, send the same again."""
    uuid = str(uuid4())
    values = {
        **world.values,
        "request_uuid": uuid,
        "owner": {"name": "Bùi Văn An", "national_id": f"017091{number:06}"},
    }
    for _try in range(60):
        try:
            answer = person.call("cqtt.dossier", "quick_receive", values)
        except (requests.RequestException, ValueError):
            time.sleep(0.3)
            continue
        acknowledged[uuid] = answer["code"]
        return
    raise TimeoutError(uuid)


def rows(query, *values):
    with psycopg2.connect(dbname=DATABASE) as connection:
        cursor = connection.cursor()
        cursor.execute(query, values)
        return cursor.fetchall()


@pytest.fixture(scope="module")
def acknowledged(server, world):
    """What the clerks were told, by request."""
    told, failures, is_over = {}, [], threading.Event()
    people = [Person(server, DATABASE, f"killed_{n}") for n in range(CLERKS)]

    def clerk(place):
        try:
            for number in range(DOSSIERS):
                receive(people[place], world, place * 1000 + number, told)
        except Exception as error:  # a thread's failure is the test's
            failures.append(error)

    clerks = [threading.Thread(target=clerk, args=(n,)) for n in range(CLERKS)]
    killer = threading.Thread(target=kill_workers, args=(server, is_over))
    for thread in (*clerks, killer):
        thread.start()
    for thread in clerks:
        thread.join()
    is_over.set()
    killer.join()
    assert not failures
    return told


def test_every_request_made_one_dossier(acknowledged, world):
    found = rows(
        "SELECT request_uuid, code FROM cqtt_dossier WHERE unit_id = %s", world.unit_id
    )
    assert len(acknowledged) == CLERKS * DOSSIERS
    assert dict(found) == acknowledged
    assert len(found) == len(acknowledged)


def test_numbers_have_no_gap(acknowledged):
    serials = sorted(int(code.rpartition("-")[2]) for code in acknowledged.values())
    assert serials == list(range(1, len(serials) + 1))


def test_no_dossier_is_half_done(acknowledged, world):
    halves = rows(
        """
        SELECT d.code FROM cqtt_dossier d
         WHERE d.unit_id = %s AND (
            d.state <> 'received' OR d.due_at IS NULL OR d.step_id IS NULL
            OR 1 <> (SELECT count(*) FROM cqtt_journal j
                      WHERE j.model = 'cqtt.dossier' AND j.res_id = d.id)
            OR 3 <> (SELECT count(*)
                       FROM cqtt_fact f
                       JOIN cqtt_measure m ON m.id = f.measure_id
                      WHERE f.model = 'cqtt.dossier' AND f.res_id = d.id
                        -- at night and on a Sunday a mark comes beside them
                        AND m.code IN ('dossier.received', 'dossier.taken_in',
                                       'dossier.open'))
            OR NOT EXISTS (SELECT FROM cqtt_dossier_component c
                            WHERE c.dossier_id = d.id))
        """,
        world.unit_id,
    )
    assert not halves


def test_nobody_was_taken_in_for_nothing(acknowledged, world):
    [[people]] = rows(
        "SELECT count(*) FROM cqtt_person WHERE unit_id = %s", world.unit_id
    )
    assert people == len(acknowledged)
