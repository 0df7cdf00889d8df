"""Who may read what lies on the disk."""

import stat
from collections.abc import Iterator
from pathlib import Path

from .finding import FAULT, WARNING, Finding
from .place import Place

CHECK = "files"
SECRETS = ("admin_passwd", "db_password", "smtp_password", "cqtt_person_key")
KEY = "cqtt_person.key"


def check(place: Place) -> Iterator[Finding]:
    if place.config and any(place.settings.get(name, "").strip() for name in SECRETS):
        yield from closed(place.config, "It holds secrets.")
    data = place.option("data_dir")
    if data and Path(data).is_dir():
        yield from check_data(Path(data))
    if place.backups and place.backups.is_dir():
        for file in (place.backups, *sorted(place.backups.iterdir())):
            yield from closed(file, "Backups hold everything.")


def check_data(data: Path) -> Iterator[Finding]:
    """The folder is closed, or all that lies in it is."""
    if not _is_open(data):
        return
    for name in ("filestore", "sessions"):
        if (data / name).is_dir():
            yield from closed(data / name, "It holds people's papers or log-ins.")
    if (data / KEY).is_file():
        yield from closed(data / KEY, "It is the key of the personal data.")


def closed(path: Path, why: str) -> Iterator[Finding]:
    """Find a file or folder that everybody on the machine may read, or change."""
    if _is_open(path):
        yield Finding(
            CHECK,
            FAULT if path.is_file() else WARNING,
            f"Everybody on this machine may read {path}. {why}",
            f"chmod o-rwx '{path}'",
        )


def _is_open(path: Path) -> bool:
    return bool(path.stat().st_mode & stat.S_IRWXO)
