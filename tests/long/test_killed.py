"""Workers and PostgreSQL are killed, over and over, while dossiers are received.

CQTT_KILLS=200 CQTT_DATABASE_KILLS=50 say how often; no kill begins after
CQTT_KILL_SECONDS=1200. PostgreSQL keeps what it promised: its cluster is as safe as the
live one. Its end is immediate, without a last word to the disk.
"""

import os
import random
import signal
import time

import psutil
from intake import Intake, findings, make_world
from two_workers import TwoWorkers

KILLS = int(os.environ.get("CQTT_KILLS", "200"))
DATABASE_KILLS = int(os.environ.get("CQTT_DATABASE_KILLS", "50"))
SECONDS = float(os.environ.get("CQTT_KILL_SECONDS", "1200"))
CLERKS = 4


def kill_worker(server, luck) -> None:
    """Kill one of the processes that answer requests or roll up the ledger."""
    workers = [
        child
        for child in psutil.Process(server.process.pid).children()
        if "gevent" not in child.cmdline()
    ]
    if workers:
        luck.choice(workers).send_signal(signal.SIGKILL)


def kill_database(cluster) -> None:
    cluster.crash()
    cluster.start()


def campaign(server, cluster, intake) -> dict:
    """Kill in a shuffled order with pauses; return how often what was killed."""
    luck = random.Random(1)
    plan = ["workers"] * KILLS + ["databases"] * DATABASE_KILLS
    luck.shuffle(plan)
    done = {"workers": 0, "databases": 0}
    end = time.monotonic() + SECONDS
    for what in plan:
        if intake.is_over.wait(luck.uniform(0.2, 1.5)) or time.monotonic() > end:
            break
        if what == "workers":
            kill_worker(server, luck)
        else:
            kill_database(cluster)
        done[what] += 1
    return done


def test_nothing_is_lost_and_nothing_half_done(cluster, database, tmp_path, figures):
    values = make_world(cluster, database, CLERKS)
    options = (*cluster.options, "--max-cron-threads", "1", "--log-level", "error")
    log = tmp_path / "server.log"
    begin = time.monotonic()
    with TwoWorkers(cluster.config, database, log, options) as server:
        with Intake(server, database, values, CLERKS) as intake:
            killed = campaign(server, cluster, intake)
            intake.is_over.wait(3)
    seconds = time.monotonic() - begin
    assert not intake.failures, (intake.failures, intake.words)

    wrong = findings(cluster, database, values["unit_id"], intake.told)
    cluster.cqtt("ledger", "--db", database)
    reconciled = cluster.cqtt("ledger", "reconcile", "--db", database)
    figures(
        "Killed while at work",
        f"{killed['workers']} workers and {killed['databases']} times PostgreSQL "
        f"killed in {seconds:.0f} s while {CLERKS} clerks received "
        f"{len(intake.told)} dossiers and sent {intake.again.total()} requests again: "
        f"{wrong['lost']} acknowledged lost, {wrong['double']} double, "
        f"{wrong['half']} half done, {wrong['gaps']} gaps in the numbers, the ledger "
        "is what its facts sum to",
        **killed,
        **wrong,
        dossiers=len(intake.told),
        again=intake.again.total(),
        seconds=round(seconds),
    )
    assert killed == {"workers": KILLS, "databases": DATABASE_KILLS}
    assert not any(wrong.values()), wrong
    assert "all roll-ups are what their facts sum to" in reconciled
    assert len(intake.told) >= KILLS
    # a traceback, or words of the software, is no answer to people
    assert not intake.words
