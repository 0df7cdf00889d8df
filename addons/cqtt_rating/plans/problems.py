"""What is wrong with a file, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .plan import CONTENT, EVIDENCE


@dataclass(frozen=True)
class Problem:
    """What is wrong in a line; lines count from 1, as editors show them."""

    line: int
    key: str
    column: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


class FileError(ValueError):
    """A file that cannot be read, with everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__(self.problems)


def look_together(
    parts: Mapping[str, list[tuple[int, Any]]], complete: bool
) -> Iterator[Problem]:
    """Return what is wrong between the lines."""
    for line, _scheme in parts["scheme"][1:]:
        yield Problem(line, "two_schemes")
    if complete and not parts["scheme"]:
        yield Problem(1, "no_scheme")
    for kind, name in ((CONTENT, "code"), (EVIDENCE, "code"), ("gate", "code")):
        yield from _twice(parts[kind], name)
    yield from _twice(parts["criterion"], "code")
    yield from _twice(parts["star"], "star")
    if not complete:
        return
    for line, each in parts["criterion"]:
        for kind in (CONTENT, EVIDENCE):
            known = {group.code for _line, group in parts[kind]}
            code = getattr(each, kind)
            if code and code not in known:
                yield Problem(line, "unknown_code", kind, {"text": code})
    codes = {each.code for _line, each in parts["criterion"]}
    stars = {each.star for _line, each in parts["star"]}
    for line, gate in parts["gate"]:
        for code in gate.criteria:
            if code not in codes:
                yield Problem(line, "unknown_code", "criteria", {"text": code})
        if gate.star not in stars:
            yield Problem(line, "unknown_code", "star", {"text": gate.star})


def _twice(rows: Iterable[tuple[int, Any]], name: str) -> Iterator[Problem]:
    seen: dict[Any, int] = {}
    for line, each in rows:
        key = getattr(each, name)
        if key in seen:
            values = {"text": key, "other": seen[key]}
            yield Problem(line, "twice", name, values)
        seen.setdefault(key, line)
