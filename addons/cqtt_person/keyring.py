"""The file that holds the key of the personal data, outside the database.

It is the one that the environment variable ``CQTT_PERSON_KEY`` or the option
``cqtt_person_key`` of odoo.conf names. On a machine for development neither does: then
it lies in Odoo's data folder, beside the files that a backup takes, and is made when it
is missing.
"""

import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from odoo.tools import config

from .sealing import MASTER_BYTES, Keys

VARIABLE = "CQTT_PERSON_KEY"
OPTION = "cqtt_person_key"
FILE_NAME = "cqtt_person.key"


class KeyFileError(Exception):
    """The key file is missing, unreadable or no key; says so with its path."""


def load() -> Keys:
    """Return the keys; a changed file counts at once.

    :raise KeyFileError: there is no sound file where one is named
    """
    path = os.environ.get(VARIABLE) or config.get(OPTION)
    file = Path(path or config["data_dir"], "" if path else FILE_NAME)
    if not path and not file.exists():
        _make(file)
    try:
        return _read(file, file.stat().st_mtime_ns)
    except OSError as error:
        raise KeyFileError(f"{file}: {error.strerror}") from error
    except ValueError as error:
        raise KeyFileError(f"{file}: {error}") from error


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int) -> Keys:
    return Keys(urlsafe_b64decode(file.read_bytes().strip()))


def _make(file: Path) -> None:
    """Make a key that its owner alone reads; of two who try, one makes it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # a temporary file is 0600; linked when whole, it is never seen half written
    with NamedTemporaryFile(dir=file.parent, prefix=f".{FILE_NAME}.") as new:
        new.write(urlsafe_b64encode(secrets.token_bytes(MASTER_BYTES)) + b"\n")
        new.flush()
        os.fsync(new.fileno())
        try:
            os.link(new.name, file)
        except FileExistsError:
            return
