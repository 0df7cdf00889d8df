"""docs/asvs.md: each requirement once, with a state, and evidence that exists."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/asvs.md").read_text("utf-8")
ROWS = re.findall(r"^\| (\d+\.\d+\.\d+) +\| (.+?) +\| (.+?) +\| (.+?) +\|$", TEXT, re.M)
STATES = {"met", "partly", "not met", "does not apply"}
#: requirements of levels 1 and 2 in ASVS 5.0.0, by chapter
CHAPTERS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]


def test_every_requirement_has_one_row():
    numbers = [number for number, *_rest in ROWS]
    assert len(numbers) == len(set(numbers)) == 253
    by_chapter = Counter(int(number.split(".")[0]) for number in numbers)
    assert [by_chapter[c] for c in sorted(by_chapter)] == CHAPTERS


def test_every_state_is_one_of_four_and_counted():
    found = Counter(state for _number, _words, state, _evidence in ROWS)
    assert set(found) == STATES
    for state, number in found.items():
        assert re.search(rf"^\| {state} +\| {number} +\|$", TEXT, re.M), state


def test_evidence_that_is_named_exists():
    for number, _words, _state, evidence in ROWS:
        assert evidence.strip(), number
        for name in re.findall(r"`([^`]+)`", evidence):
            if "/" in name or name.endswith((".yml", ".ini", ".txt")):
                assert (ROOT / name).exists(), (number, name)
