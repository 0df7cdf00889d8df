"""The database goes away for half a minute; a disk fills up. People read a sentence,
and go on afterwards without anybody starting anything again.

CQTT_AWAY_SECONDS=30 says how long it is away.
"""

import os
import subprocess
import time

import pytest
import requests
from databases import FILESTORE
from intake import new_request
from two_workers import Person, TwoWorkers

SECONDS = float(os.environ.get("CQTT_AWAY_SECONDS", "30"))
AWAY = "Cơ sở dữ liệu không trả lời"
FULL = "Đĩa của máy chủ đã đầy"
SMALL_MB = 24


@pytest.fixture(scope="module")
def commune(cluster, database):
    return cluster.make_commune(database, 1)


@pytest.fixture
def server(cluster, database, commune, tmp_path):
    options = (*cluster.options, "--db-filter", "", "--log-level", "critical")
    log = tmp_path / "server.log"
    with TwoWorkers(cluster.config, database, log, options) as running:
        yield running


@pytest.fixture
def clerk(server, database, commune):
    return Person(server, database, commune["logins"][0], commune["password"])


def receive(clerk, commune, number):
    request = new_request(commune["values"], number)
    return clerk.call("cqtt.dossier", "quick_receive", request)["code"]


def ask(server, clerk):
    """Ask as the web client, as a browser with a session, and as a stranger."""
    call = {"jsonrpc": "2.0", "id": 1, "params": {}}
    yield requests.post(
        f"{server.url}/web/dataset/call_kw/cqtt.unit/search_count",
        json={
            **call,
            "params": {
                "model": "cqtt.unit",
                "method": "search_count",
                "args": [[]],
                "kwargs": {},
            },
        },
        cookies=clerk.cookies,
        timeout=60,
    )
    for path, cookies in (("/odoo", clerk.cookies), ("/web/login", {})):
        url = f"{server.url}{path}"
        yield requests.get(url, cookies=cookies, allow_redirects=False, timeout=60)


def pids(server):
    return {worker.pid for worker in server.workers()}


def test_the_database_is_away(cluster, server, clerk, commune, figures):
    first, workers = receive(clerk, commune, 1), pids(server)
    cluster.stop()
    end, answers = time.monotonic() + SECONDS, []
    while time.monotonic() < end:
        answers += ask(server, clerk)
        time.sleep(1)
    cluster.start()
    begin = time.monotonic()
    again = receive(clerk, commune, 2)
    seconds = time.monotonic() - begin

    statuses = {answer.status_code for answer in answers}
    assert statuses == {503}
    assert all(AWAY in answer.content.decode() for answer in answers)
    assert not any("Traceback" in answer.text for answer in answers)
    assert pids(server) == workers and first != again
    figures(
        "The database is away",
        f"{SECONDS:.0f} s without PostgreSQL: {len(answers)} requests of the web "
        "client, of a page and of a stranger were told so in a sentence of Vietnamese "
        f"(503); {seconds:.1f} s after its return the same session went on, in the "
        "same workers",
        answers=len(answers),
        seconds_to_return=round(seconds, 2),
    )


@pytest.fixture
def small(tmp_path):
    """Give a small disk: ``small(folder)`` mounts it there, for the test's time."""
    mounted = []

    def mount(folder, owner=None):
        words = ["mount", "-t", "tmpfs", "-o", f"size={SMALL_MB}m", "tmpfs", folder]
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"this machine lets nobody mount a disk: {done.stderr.strip()}")
        mounted.append(folder)
        if owner:
            subprocess.run(["chown", owner, folder], check=True)
            os.chmod(folder, 0o700)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", "-l", folder], capture_output=True)


def fill(folder):
    """Take all room there is; return the file to delete."""
    path = folder / "filler"
    with path.open("wb", buffering=0) as filler:
        try:
            while filler.write(b"\0" * 4096):
                pass
        except OSError:
            return path


def test_no_room_for_a_file(cluster, server, clerk, database, small, figures):
    folder = FILESTORE / database
    kept = folder.with_name(f"{database}_kept")
    folder.rename(kept)
    folder.mkdir()
    try:
        small(folder)
        filler = fill(folder)
        file = {"name": "đơn.txt", "raw": "đơn " * 5000, "res_model": "cqtt.dossier"}
        dossier = cluster.sql(database, "SELECT min(id) FROM cqtt_dossier")[0][0]
        file["res_id"] = dossier
        with pytest.raises(RuntimeError) as refused:
            clerk.call("ir.attachment", "create", [file])
        left = [path for path in folder.rglob("*") if path.is_file()]
        filler.unlink()
        clerk.call("ir.attachment", "create", [file])
        rows = cluster.sql(
            database, "SELECT file_size FROM ir_attachment WHERE name = 'đơn.txt'"
        )
    finally:
        subprocess.run(["umount", "-l", folder])
        folder.rmdir()
        kept.rename(folder)
    assert FULL in str(refused.value)
    assert left == [filler]
    assert rows == [(len(file["raw"].encode()),)]
    figures(
        "The disk of the files is full",
        "an upload is refused with a sentence, nothing of it stays; once there is "
        "room it is stored",
        refused=1,
        left_behind=0,
    )


def test_no_room_in_the_database(
    cluster, server, clerk, database, commune, small, tmp_path_factory, figures
):
    folder = cluster.folder("small_disk")
    small(folder, owner=cluster.owner)
    cluster.sql("postgres", f"CREATE TABLESPACE small LOCATION '{folder}'")
    try:
        for table in ("cqtt_dossier", "cqtt_journal", "cqtt_fact"):
            cluster.sql(database, f"ALTER TABLE {table} SET TABLESPACE small")
        filler = fill(folder)
        done, said = 0, ""
        while not said and done < 500:
            done += 1
            try:
                receive(clerk, commune, 1000 + done)
            except RuntimeError as error:
                said = str(error)
        filler.unlink()
        after = receive(clerk, commune, 2000)
        numbers = [
            int(code.rpartition("-")[2])
            for (code,) in cluster.sql(database, "SELECT code FROM cqtt_dossier")
        ]
    finally:
        for table in ("cqtt_dossier", "cqtt_journal", "cqtt_fact"):
            cluster.sql(database, f"ALTER TABLE {table} SET TABLESPACE pg_default")
        cluster.sql("postgres", "DROP TABLESPACE small")
    assert FULL in said
    assert after and sorted(numbers) == list(range(1, len(numbers) + 1))
    figures(
        "The disk of the database is full",
        f"dossier {done} found no room: a sentence, nothing half done; once there was "
        f"room the next one was received, {len(numbers)} numbers without a gap",
        dossiers=len(numbers),
        gaps=0,
    )
