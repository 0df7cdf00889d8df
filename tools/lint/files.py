"""Check what holds for every text file, whatever its language.

usage: files.py [--fix] < NUL-separated paths

White space at line ends, one newline at the end, LF, no byte order mark, no merge
conflict, no left-over file, no broken link, no two names that differ in case only,
scripts executable and with a first line that says by what, YAML that parses.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from common import finish, is_text

FORBIDDEN = re.compile(
    r"\.(rej|orig|bak|pyc|swp)$|(^|/)(en\.po|\.env|\.DS_Store|Thumbs\.db)$"
    r"|^(\.eslintrc\.yml|\.prettierrc\.yml|\.travis\.yml|\.flake8|\.isort\.cfg)$"
)
# other checks compare these with what a tool writes
GENERATED = re.compile(r"(^|/)README\.rst$|\.pot?$|/static/description/index\.html$")
LIBRARY = re.compile(r"/static/(src/)?lib/")
CONFLICT = re.compile(rb"^(<<<<<<<|>>>>>>>) ", re.MULTILINE)
LINE_END = re.compile(rb"[ \t]+$", re.MULTILINE)


def tidy(data: bytes) -> bytes:
    """The text with LF, no white space at line ends and one newline at the end."""
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    data = LINE_END.sub(b"", data.replace(b"\r", b"\n")).rstrip(b"\n")
    return data + b"\n" if data else b""


def untidy(data: bytes) -> Iterator[str]:
    """In what a text differs from its tidy form."""
    if data.startswith(b"\xef\xbb\xbf"):
        yield "byte order mark"
    if b"\r" in data:
        yield "line ends other than LF"
    if blank := LINE_END.search(data):
        number = data.count(b"\n", 0, blank.start()) + 1
        yield f"white space at the end of line {number}"
    if data and data.rstrip(b"\n") + b"\n" != data:
        yield "not exactly one newline at the end"


def yaml_fault(data: bytes) -> str:
    """Why YAML does not parse; empty when it does."""
    try:
        list(yaml.parse(data, Loader=yaml.SafeLoader))
    except yaml.YAMLError as error:
        return " ".join(str(error).split())
    return ""


def text_faults(path: Path, data: bytes) -> Iterator[str]:
    """What is wrong inside a text file."""
    name = path.as_posix()
    if not GENERATED.search(name):
        yield from untidy(data)
    if CONFLICT.search(data):
        yield "a merge conflict"
    if path.suffix in {".yaml", ".yml"} and (fault := yaml_fault(data)):
        yield f"YAML: {fault}"
    script, executable = data.startswith(b"#!"), os.access(path, os.X_OK)
    if script and not executable:
        yield "has a #! line but is not executable"
    if executable and not script:
        yield "is executable but has no #! line"


def faults(path: Path, fix: bool) -> Iterator[str]:
    """What is wrong with a file; with fix, what is left of it."""
    name = path.as_posix()
    if FORBIDDEN.search(name):
        yield "such a file does not belong here"
    if path.is_symlink():
        if not path.exists():
            yield "a link to nothing"
        return
    data = path.read_bytes()
    if LIBRARY.search(name) or not is_text(data):
        return
    if fix and not GENERATED.search(name) and tidy(data) != data:
        data = tidy(data)
        path.write_bytes(data)
    yield from text_faults(path, data)


def twins(paths: Iterable[Path]) -> Iterator[str]:
    """Names that a file system without case would take for one."""
    seen: dict[str, Path] = {}
    for path in paths:
        other = seen.setdefault(path.as_posix().casefold(), path)
        if other != path:
            yield f"{path}: differs from {other} in case only"


def main() -> None:
    """Check the files named on standard input."""
    parser = argparse.ArgumentParser(description="what holds for every text file")
    parser.add_argument("--fix", action="store_true", help="mend white space")
    fix = parser.parse_args().fix
    paths = [Path(name) for name in sys.stdin.read().split("\0") if name]
    problems = [f"{path}: {fault}" for path in paths for fault in faults(path, fix)]
    finish([*problems, *twins(paths)])


if __name__ == "__main__":
    main()
