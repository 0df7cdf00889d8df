"""Workers are killed while dossiers are received: nothing acknowledged is lost, nothing
is half done, and what is sent again makes no second dossier."""

import json
import os
import random

import psycopg2
import pytest
from clerks import Intake, findings
from intake import make_commune
from two_workers import TwoWorkers

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry

# what is committed here stays in the database
pytestmark = pytest.mark.alone

DATABASE = os.environ["CQTT_DB"]
CLERKS, DOSSIERS, KILLS = 6, 8, 6


@pytest.fixture(scope="module")
def commune():
    """A commune with its clerks. Committed."""
    logins = [f"killed_{number}" for number in range(CLERKS)]
    with Registry(DATABASE).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        told = make_commune(env, "Mất Điện", "H97.1.01", logins).as_json()
        cr.commit()
    return json.loads(told)


@pytest.fixture(scope="module")
def intake(commune, tmp_path_factory, request):
    """The clerks when all is received; workers were killed while they did."""
    log = tmp_path_factory.mktemp("killed") / "server.log"
    config = request.config.getoption("--odoo-config")
    luck, whole = random.Random(1), CLERKS * DOSSIERS
    with TwoWorkers(config, DATABASE, log) as server:
        with Intake(server, DATABASE, commune, DOSSIERS) as clerks:
            for kill in range(KILLS):
                clerks.wait_for(whole * (kill + 1) // (KILLS + 1))
                server.kill_worker(luck)
            clerks.finish()
    return clerks


def rows(query, *values):
    with psycopg2.connect(dbname=DATABASE) as connection:
        cursor = connection.cursor()
        cursor.execute(query, values)
        return cursor.fetchall()


def test_all_was_received_in_spite_of_it(intake):
    assert not intake.failures
    assert not intake.words
    assert len(intake.told) == CLERKS * DOSSIERS
    assert intake.again


@pytest.mark.parametrize(
    "wrong", ["lost", "double", "unasked", "half", "gaps", "people_too_many"]
)
def test_nothing_is_wrong_with_it(intake, commune, wrong):
    found = findings(rows, commune["values"]["unit_id"], intake.told)
    assert found[wrong] == 0
