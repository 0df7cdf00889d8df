"""./cqtt drill, on the real command: what does not come back is told."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools" / "drill"))
from compare import differences  # noqa: E402

A_SUM = "123"
SAVED = {
    "tables": {"kept": [10, A_SUM], "worked_on": [5, "1"]},
    "files": {"ab/abcd": "abcd"},
}
AFTER = {**SAVED, "tables": {"kept": [10, A_SUM], "worked_on": [7, "2"]}}


def drill(*words):
    return subprocess.run(
        [ROOT / "cqtt", "drill", "--db", os.environ["CQTT_DB"], *words],
        env=os.environ | {"CQTT_CLUSTER": "test"},
        capture_output=True,
        text=True,
    )


def restored(files=None, **tables):
    changed = {**SAVED["tables"], **tables}
    return {"tables": changed, "files": SAVED["files"] if files is None else files}


def test_what_came_back_whole_is_fine():
    assert not list(differences(SAVED, SAVED, restored()))
    assert not list(differences(SAVED, AFTER, restored(worked_on=[6, "9"])))


@pytest.mark.parametrize(
    ("came", "found"),
    [
        (restored(kept=[9, A_SUM]), "kept: 10 rows were saved, 9"),
        (restored(kept=[10, "124"]), "kept: 10 rows were saved, 10 others"),
        (restored(worked_on=[4, "1"]), "worked_on: 5 to 7 rows were saved, 4"),
        (restored(files={}), "the file ab/abcd is missing"),
        (restored(files={"ab/abcd": "ffff"}), "the file ab/abcd is damaged"),
        ({"tables": {"kept": [10, A_SUM]}, "files": SAVED["files"]}, "worked_on is"),
    ],
)
def test_what_did_not_is_told(came, found):
    [sentence] = differences(SAVED, AFTER, came)
    assert found in sentence


def test_a_backup_comes_back():
    done = drill()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "came back as they were saved" in done.stdout
    assert "all roll-ups are what their facts sum to" in done.stdout
    assert "the drill succeeded" in done.stdout


def test_one_goes_back_to_a_moment():
    done = drill("moment")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all 12 dossiers acknowledged before the moment are there" in done.stdout
    assert "none of the 8 after it" in done.stdout


def test_a_damaged_backup_is_told(tmp_path):
    file = tmp_path / "saved.tar"
    file.write_text(json.dumps("no backup"))
    done = drill(str(file))
    assert done.returncode == 1
    assert "is not a backup" in done.stderr
