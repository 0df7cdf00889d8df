"""Killed in the middle: a file half written, a paper half signed, a roll-up, an import.

Each is killed at a chosen line, not by chance; then the same is done again as people
would, and must end as if nothing had been.
"""

import hashlib

import pytest
from databases import FILESTORE

DIE = """
import os, signal
def die(*_args, **_kwargs):
    os.kill(os.getpid(), signal.SIGKILL)
"""
CONTENT = "một tệp đính kèm " * 20_000
PAPER = """
unit = env["cqtt.unit"].search([("agency_code", "=", "H97.1.03")])
if not unit:
    unit = env["cqtt.unit"].create(
        {"name": "Xã Ký", "kind": "commune", "agency_code": "H97.1.03"}
    )
    user = env["res.users"].create({"name": "Trần Văn Ký", "login": "long_ky"})
    env["cqtt.role.grant"].create(
        {"user_id": user.id, "role": "leader", "unit_id": unit.id,
         "date_from": "2020-01-01", "decision_number": "1/QĐ"}
    )
    staff = env["cqtt.staff"].create(
        {"name": user.name, "unit_id": unit.id, "user_id": user.id}
    )
    env["cqtt.signer"].create(
        {"unit_id": unit.id, "staff_id": staff.id, "post": "Chủ tịch"}
    )
    env["cqtt.print.layout"].create({"unit_id": unit.id})
    env.cr.commit()
signer = env["cqtt.signer"].search([("unit_id", "=", unit.id)])
fields = env.ref("cqtt_document.cqtt_document_template_giay_moi_v1").field_ids
values = {field.name: field.sample or "" for field in fields}
paper = env["cqtt.document"]._issue("giay_moi", unit, values)
paper.signer_id = signer
env.flush_all()
"""
#: where a paper that is being signed is killed
STOPS = {
    "before the number": "type(env['cqtt.document.kind'])._draw = die",
    "before the file": "os.fsync = die",
    "with half a name": "os.rename = die",
    "before the journal": "type(env['cqtt.document'])._after_transition = die",
    "before the end": "env.cr.precommit.add(die)",
}
ISSUE = """
paper.with_user(signer.staff_id.user_id).perform("sign")
env.cr.commit()
"""


def test_half_a_file_does_not_stand_in_the_way(cluster, database, figures):
    script = f"""
env["ir.attachment"].create({{"name": "x", "raw": {CONTENT!r}.encode()}})
env.cr.commit()
"""
    name = hashlib.sha1(CONTENT.encode()).hexdigest()
    for stop in ("os.fsync = die", "os.rename = die"):
        cluster.shell(database, f"{DIE}{stop}{script}", killed=True)
        assert not list(files(database, name))
    cluster.shell(database, script)
    read = f"""
[found] = env["ir.attachment"].search([("name", "=", "x")])
assert found.raw == {CONTENT!r}.encode()
print("WHOLE")
"""
    assert "WHOLE" in cluster.shell(database, read)
    [path] = files(database, name)
    figures(
        "Interrupted: files",
        "an upload killed while its file is written, and before it has its name: no "
        "half file under the name of the whole one; sent again it is stored whole",
        kills=2,
        halves=0,
    )


def files(database, name):
    return (FILESTORE / database / name[:2]).glob(name)


def test_a_paper_is_signed_or_not(cluster, database, figures):
    cluster.shell(database, PAPER)
    for stop in STOPS.values():
        cluster.shell(database, f"{PAPER}{DIE}{stop}{ISSUE}", killed=True)
        assert papers(cluster, database) == []
    cluster.shell(database, PAPER + ISSUE)
    [(state, serial, lines)] = papers(cluster, database)
    figures(
        "Interrupted: signing",
        f"signing killed at {len(STOPS)} places ({', '.join(STOPS)}): no paper, no "
        f"number used up; then signed with number {serial} and one line in the journal",
        kills=len(STOPS),
        papers=0,
    )
    assert (state, serial, lines) == ("signed", 1, 1)


def papers(cluster, database):
    query = """
        SELECT d.state, d.serial,
               (SELECT count(*) FROM cqtt_journal j
                 WHERE j.model = 'cqtt.document' AND j.res_id = d.id)
          FROM cqtt_document d JOIN cqtt_unit u ON u.id = d.unit_id
         WHERE u.agency_code = 'H97.1.03'
    """
    return cluster.sql(database, query)


WARD = """
from odoo.addons.cqtt_dossier.demo import ward_year
content = ward_year.make_workbook(
    {name: min(count, 150) for name, count in ward_year.TOTALS.items()}
)
unit = env["cqtt.unit"].search([("name", "=", "Xã Nhập")])
if not unit:
    unit = env["cqtt.unit"].create({"name": "Xã Nhập", "kind": "commune"})
    user = env["res.users"].create({"name": "Quản lý", "login": "long_nhap"})
    env["cqtt.role.grant"].create(
        {"user_id": user.id, "role": "manager", "unit_id": unit.id,
         "date_from": "2010-01-01", "decision_number": "1/QĐ"}
    )
    env.cr.commit()
manager = env["res.users"].search([("login", "=", "long_nhap")])
imports = env["cqtt.dossier.import"].with_user(manager)
def report(step, done, total):
    if STOP and step == STOP and done >= total // 2:
        os.kill(os.getpid(), 9)
record = imports._import_file(unit, content, "cu.xlsx", report)
env.cr.commit()
print("ROWS", record.row_count)
"""
TRACES = ("cqtt_dossier", "cqtt_person", "cqtt_fact", "cqtt_dossier_import")


def test_an_import_is_all_or_nothing(cluster, database, figures):
    def traces():
        return [
            cluster.sql(database, f"SELECT count(*) FROM {table}")[0][0]
            for table in TRACES
        ]

    before, steps = traces(), ("people", "dossiers")
    for step in steps:
        cluster.shell(database, f"import os\nSTOP = {step!r}{WARD}", killed=True)
        assert traces() == before
    said = cluster.shell(database, f"import os\nSTOP = ''{WARD}")
    rows = int(said.split("ROWS")[1])
    dossiers = traces()[0] - before[0]
    figures(
        "Interrupted: import",
        f"an import of {rows} rows killed in the middle of its people and of its "
        f"dossiers: nothing of it was there; the third time {dossiers} dossiers",
        rows=rows,
        kills=len(steps),
        dossiers=dossiers,
    )
    assert dossiers == rows > 150


ROLL_UP = """
from odoo.addons.cqtt_ledger.models import cqtt_fact_watermark as module
module.BATCH = 50
watermark, turns = env["cqtt.fact.watermark"], 0
def advanced(self):
    global turns
    turns += 1
    done = real_roll_up(self)
    if turns == TURN:
        os.kill(os.getpid(), 9)
    return done
real_roll_up = type(watermark)._roll_up
type(watermark)._roll_up = advanced
for _left in watermark._steps():
    env.cr.commit()
"""


@pytest.fixture
def facts(cluster, database):
    """Roll-ups made anew from nothing, over facts that are there."""
    script = "env['cqtt.fact.watermark']._forget()\nenv.cr.commit()\n"
    cluster.shell(database, script)
    [[count]] = cluster.sql(database, "SELECT count(*) FROM cqtt_fact")
    return count


def test_a_roll_up_goes_on_where_it_was(cluster, database, facts, figures):
    turns = (1, 2, 3)
    for turn in turns:
        script = f"import os\nTURN = {turn}\n{ROLL_UP}"
        cluster.shell(database, script, killed=True)
        cluster.cqtt("ledger", "reconcile", "--db", database)
    cluster.cqtt("ledger", "--db", database)
    said = cluster.cqtt("ledger", "reconcile", "--db", database)
    figures(
        "Interrupted: roll-up",
        f"the roll-up of {facts} facts killed in the middle of {len(turns)} steps and "
        "run again: after each kill, and at the end, all figures are what their facts "
        "sum to",
        facts=facts,
        kills=len(turns),
    )
    assert facts > 500
    assert "all roll-ups are what their facts sum to" in said
