"""./cqtt doctor itself, on a real database with real faults."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def doctor(*words):
    return subprocess.run(
        [ROOT / "cqtt", "doctor", "--db", os.environ["CQTT_DB"], *words],
        env=os.environ | {"CQTT_CLUSTER": "test"},
        capture_output=True,
        text=True,
    )


def test_it_says_what_is_wrong_and_what_to_do():
    done = doctor("--json", "--nginx", str(ROOT / "config/nginx.conf"))
    assert done.returncode == 2, done.stderr
    found = json.loads(done.stdout)
    # the cluster of the tests may lose its data, and has the password of every new one
    whats = " ".join(one["what"] for one in found)
    assert "fsync is off" in whats
    assert "The password of admin" in whats
    assert "Behind a proxy without proxy_mode" in whats
    assert "could not be made" not in whats
    assert all(
        one["do"] and one["severity"] in ("fault", "warning", "note") for one in found
    )


def test_it_can_be_read():
    done = doctor()
    assert done.returncode == 2
    assert "fault   postgres: fsync is off" in done.stdout
    assert "→ Set fsync = on" in done.stdout


def test_a_wrong_name_is_said():
    done = doctor("--db", "nobody_has_this")
    assert done.returncode == 1 and "No database" in done.stderr
