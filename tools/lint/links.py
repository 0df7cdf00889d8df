"""Check that links of Markdown files to other files of the project lead somewhere.

usage: links.py < NUL-separated paths
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from common import finish

LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)
ELSEWHERE = re.compile(r"[a-z]+:|/|#", re.IGNORECASE)


def folder_of(path: Path) -> Path:
    """Where the links of a file begin; fragments become the README of their addon."""
    return path.parent.parent if path.parent.name == "readme" else path.parent


def dead_links(path: Path) -> Iterator[str]:
    """What is linked to and is not there."""
    for link in LINK.findall(CODE.sub("", path.read_text("utf-8"))):
        target = unquote(link.partition("#")[0])
        if not ELSEWHERE.match(link) and not (folder_of(path) / target).exists():
            yield f"links to {link}, which is not there"


def main() -> None:
    """Check the files named on standard input."""
    paths = [Path(name) for name in sys.stdin.read().split("\0") if name]
    finish(f"{path}: {fault}" for path in paths for fault in dead_links(path))


if __name__ == "__main__":
    main()
