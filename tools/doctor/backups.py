"""Whether there is a backup that one would want back."""

import time
from collections.abc import Iterator
from pathlib import Path

from .finding import FAULT, NOTE, WARNING, Finding
from .place import Place

CHECK = "backups"
HOURS = 26
HOUR = 3600


def check(place: Place) -> Iterator[Finding]:
    if place.backups is None:
        yield Finding(
            CHECK,
            NOTE,
            "No folder of backups was named, so none was looked at.",
            "./cqtt doctor --backups FOLDER",
        )
    elif not place.backups.is_dir():
        yield _none(place.backups)
    else:
        yield from judge(place.backups, time.time())


def judge(folder: Path, now: float) -> Iterator[Finding]:
    """Look at the age of the newest backup, and at its size beside the one before."""
    files = sorted(
        (path for path in folder.iterdir() if path.is_file()),
        key=lambda path: path.stat().st_mtime,
        reverse=True,
    )
    whole = [path for path in files if path.suffix != ".part"]
    if not whole:
        yield _none(folder)
        return
    newest = whole[0].stat()
    if now - newest.st_mtime > HOURS * HOUR:
        yield Finding(
            CHECK,
            FAULT,
            f"The newest backup, {whole[0].name}, is "
            f"{(now - newest.st_mtime) / HOUR:.0f} hours old.",
            "Look why ./cqtt backup did not run last night.",
        )
    if len(whole) > 1 and newest.st_size * 2 < whole[1].stat().st_size:
        yield Finding(
            CHECK,
            WARNING,
            f"{whole[0].name} is less than half as large as {whole[1].name}.",
            "Try it: ./cqtt drill. What became smaller?",
        )


def _none(folder: Path) -> Finding:
    return Finding(
        CHECK,
        FAULT,
        f"There is no backup in {folder}.",
        "./cqtt backup FILE every night, see docs/operations.md.",
    )
