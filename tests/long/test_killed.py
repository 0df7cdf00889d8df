"""Workers and PostgreSQL are killed, over and over, while dossiers are received.

CQTT_KILLS=200 CQTT_DATABASE_KILLS=50 say how often; no kill begins after
CQTT_KILL_SECONDS=1200. PostgreSQL keeps what it promised: its cluster is as safe as the
live one. Its end is immediate, without a last word to the disk.
"""

import os
import random
import time
from functools import partial

from clerks import Intake, findings
from two_workers import TwoWorkers

KILLS = int(os.environ.get("CQTT_KILLS", "200"))
DATABASE_KILLS = int(os.environ.get("CQTT_DATABASE_KILLS", "50"))
SECONDS = float(os.environ.get("CQTT_KILL_SECONDS", "1200"))
CLERKS = 4
#: at most so many dossiers, and then seconds, are between a kill and the next: each one
#: finds all at work again, at another point of it
BETWEEN, WITHIN = 6, 0.15


def kill_database(cluster) -> None:
    cluster.crash()
    cluster.start()


def campaign(server, cluster, intake) -> dict:
    """Kill in a shuffled order, each when there was work; return how often what was."""
    luck = random.Random(1)
    plan = ["workers"] * KILLS + ["databases"] * DATABASE_KILLS
    luck.shuffle(plan)
    done = {"workers": 0, "databases": 0}
    end = time.monotonic() + SECONDS
    for what in plan:
        is_working = intake.wait_for(len(intake.told) + luck.randint(1, BETWEEN))
        if not is_working or time.monotonic() > end:
            break
        time.sleep(luck.uniform(0, WITHIN))
        if what == "workers":
            server.kill_worker(luck)
        else:
            kill_database(cluster)
        done[what] += 1
    return done


def test_nothing_is_lost_and_nothing_half_done(cluster, database, tmp_path, figures):
    commune = cluster.make_commune(database, CLERKS)
    options = (*cluster.options, "--max-cron-threads", "1", "--log-level", "error")
    log = tmp_path / "server.log"
    begin = time.monotonic()
    with TwoWorkers(cluster.config, database, log, options) as server:
        with Intake(server, database, commune) as intake:
            killed = campaign(server, cluster, intake)
            intake.is_over.wait(3)
    seconds = time.monotonic() - begin
    assert not intake.failures, (intake.failures, intake.words)

    unit_id = commune["values"]["unit_id"]
    wrong = findings(partial(cluster.sql, database), unit_id, intake.told)
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
