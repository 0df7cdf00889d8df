"""What the lint tools share: the end of a run."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path


def finish(problems: Iterable[str]) -> None:
    """Print the problems and leave with status 1 if there is one, else 0."""
    found = list(problems)
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


def write_text(path: Path, text: str) -> None:
    """Make a file of this text with one newline at its end, if it is not."""
    data = text.rstrip("\n").encode() + b"\n"
    if not path.is_file() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def is_text(data: bytes) -> bool:
    """Whether a file with these bytes is for people to read."""
    return b"\0" not in data


def template_of(addon: Path) -> Path:
    """The committed translation template of an addon."""
    return addon / "i18n" / f"{addon.name}.pot"
