"""A database with work in it: an upgrade moves nothing, uninstalling leaves nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ODOO = str(Path(sys.executable).parent / "odoo")
MODULES = "cqtt_base,test_cqtt_base"
#: what nobody may move: papers that were signed, their journal, grants and numbers
KEPT = ("test_cqtt_paper", "cqtt_journal", "cqtt_role_grant", "cqtt_number")
WORK = """
unit = env["cqtt.unit"].create(
    {"name": "Xã Cũ", "kind": "commune", "agency_code": "H99.77"}
)
def user(login, role):
    found = env["res.users"].create({"name": login, "login": login})
    env["cqtt.role.grant"].create(
        {"user_id": found.id, "role": role, "unit_id": unit.id, "decision_number": "1"}
    )
    return found
officer, leader = user("cu_canbo", "officer"), user("cu_lanhdao", "leader")
paper = env["test.cqtt.paper"].with_user(officer).create(
    {"name": "Đơn cũ", "unit_id": unit.id, "amount": 3}
)
paper.perform("receive")
paper.with_user(leader).perform("sign")
env.cr.commit()
"""


def psql(database: str, query: str) -> str:
    command = ["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", query]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def rows(database: str) -> dict[str, str]:
    """Return everything that stands in the kept tables, as text."""
    return {t: psql(database, f"select x from {t} x order by id") for t in KEPT}


@pytest.fixture(scope="module")
def worked(request):
    """A copy of the database of this run in which a paper was received and signed."""
    source, copy = os.environ["CQTT_DB"], f"upgrade_{os.getpid()}"
    filestore = Path(os.environ["CQTT_DATA"]) / "filestore"
    config = request.config.getoption("--odoo-config")

    def odoo(*words: str, script: str | None = None) -> None:
        command = [ODOO, *words[:1], "-c", config, "-d", copy, *words[1:]]
        done = subprocess.run(command, input=script, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-3000:]

    dump = subprocess.run(["pg_dump", "-Fc", source], check=True, capture_output=True)
    psql("postgres", f"create database {copy}")
    subprocess.run(["pg_restore", "--no-owner", "-d", copy], input=dump.stdout)
    subprocess.run(["cp", "-al", filestore / source, filestore / copy], check=True)
    odoo("shell", "--no-http", "--log-level=error", script=WORK)
    yield copy, odoo
    psql("postgres", f"drop database if exists {copy} with (force)")
    subprocess.run(["rm", "-rf", filestore / copy], check=True)


def test_an_upgrade_moves_nothing(worked):
    database, odoo = worked
    before = rows(database)
    assert "Đơn cũ" in before["test_cqtt_paper"] and "sign" in before["cqtt_journal"]

    odoo("server", "-u", MODULES, "--no-http", "--stop-after-init")

    assert rows(database) == before


def test_uninstalling_leaves_nothing(worked):
    database, odoo = worked
    script = (
        "env['ir.module.module'].search([('name', '=', 'cqtt_base')])"
        ".button_immediate_uninstall()\n"
    )
    odoo("shell", "--no-http", "--log-level=error", script=script)

    tables = "select relname from pg_class where relname ~ '^(test_)?cqtt' limit 9"
    functions = "select proname from pg_proc where proname ~ '^cqtt'"
    assert psql(database, tables) == ""
    assert psql(database, functions) == ""
