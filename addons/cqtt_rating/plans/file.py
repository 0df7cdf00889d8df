"""One scheme in one file: a table that any spreadsheet opens, one thing in a row.

The first column says what the row is; each kind uses some of the other columns, and an
empty cell is the usual value.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any

from .cells import (
    BAND_CELL,
    CODES,
    FLAG,
    NUMBER_CELL,
    NUMBERS,
    TABLE,
    TEXT,
    WHOLE,
    BadCell,
    Cell,
    choice,
)
from .plan import (
    ABSENTS,
    CONTENT,
    EVIDENCE,
    FORMULAS,
    METHODS,
    CriterionPlan,
    GatePlan,
    GroupPlan,
    SchemePlan,
    StarPlan,
)
from .problems import FileError, Problem, look_together

KINDS: dict[str, type[Any]] = {
    "scheme": SchemePlan,
    CONTENT: GroupPlan,
    EVIDENCE: GroupPlan,
    "criterion": CriterionPlan,
    "star": StarPlan,
    "gate": GatePlan,
}
#: attributes that have no cell of their own
UNSEEN = {"kind", "groups", "criteria", "stars", "gates", "low", "high"}
UNSEEN |= {"has_low", "has_high"}
CELLS: dict[str, Cell] = {
    "code": TEXT,
    "name": TEXT,
    "year": WHOLE,
    "basis": TEXT,
    "note": TEXT,
    "content": TEXT,
    "evidence": TEXT,
    "maximum": NUMBER_CELL,
    "step": NUMBER_CELL,
    "is_nearest": FLAG,
    "must_rise": FLAG,
    "method": choice(METHODS),
    "indicator": TEXT,
    "formula": choice(FORMULAS),
    "is_down": FLAG,
    "is_percent": FLAG,
    "target": NUMBER_CELL,
    "table": TABLE,
    "per": NUMBER_CELL,
    "free": NUMBER_CELL,
    "least": WHOLE,
    "weights": NUMBERS,
    "absent": choice(ABSENTS),
    "is_dry": FLAG,
    "effort": NUMBER_CELL,
    "star": WHOLE,
    "band": BAND_CELL,
    "criteria": CODES,
    "share": NUMBER_CELL,
    "wanted": TEXT,
    "rationale": TEXT,
}
HEADER = ("kind", *CELLS)


def write(plan: SchemePlan) -> str:
    """Return the text of the file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, HEADER, lineterminator="\n")
    writer.writeheader()
    writer.writerow(_row("scheme", plan))
    for group in plan.groups:
        writer.writerow(_row(group.kind, group))
    for kind, parts in (
        ("criterion", plan.criteria),
        ("star", plan.stars),
        ("gate", plan.gates),
    ):
        writer.writerows(_row(kind, each) for each in parts)
    return text.getvalue()


def _row(kind: str, part: Any) -> dict[str, str]:
    row = {"kind": kind}
    for name in _columns(kind):
        each = _fields(part).get(name)
        value = getattr(part, name)
        if each is None or value != each.default or each.default is MISSING:
            row[name] = CELLS[name].write(value)
    return row


def _fields(part: Any) -> dict[str, Field[Any]]:
    return {each.name: each for each in fields(part)}


def _columns(kind: str) -> list[str]:
    """Return the columns that a kind of row uses."""
    own = {name for name in _fields(KINDS[kind]) if name not in UNSEEN}
    own |= {"band"} if kind == "star" else set()
    own |= {"criteria"} if kind == "gate" else set()
    return [name for name in CELLS if name in own]


def read(text: str) -> SchemePlan:
    """Return the scheme of a file.

    :raise FileError: with line and reason of all that cannot be read
    """
    problems: list[Problem] = []
    parts: dict[str, list[tuple[int, Any]]] = {kind: [] for kind in KINDS}
    try:
        for line, row in _rows(text):
            kind = row.pop("kind", "").strip()
            if kind not in KINDS:
                known = ", ".join(KINDS)
                problems.append(Problem(line, "unknown_kind", "kind", {"known": known}))
                continue
            try:
                parts[kind].append((line, _part(kind, line, row)))
            except FileError as error:
                problems += error.problems
    except FileError as error:
        raise FileError(problems + error.problems) from error
    problems += look_together(parts, complete=not problems)
    if problems:
        raise FileError(sorted(problems, key=lambda problem: problem.line))
    return _put_together(parts)


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Return the lines with something in them, and where each begins."""
    lines = text.lstrip("\ufeff")
    first = lines.partition("\n")[0]
    sign = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(lines), delimiter=sign, strict=True)
    begin = 1
    header: list[str] | None = None
    try:
        for row in reader:
            line, begin = begin, reader.line_num + 1
            if header is None:
                header = [name.strip() for name in row]
                _check_header(header)
            elif len(row) > len(header):
                raise FileError([Problem(line, "too_many_cells")])
            elif any(cell.strip() for cell in row):
                yield line, dict(zip(header, row, strict=False))
    except csv.Error as error:
        raise FileError([Problem(begin, "not_csv")]) from error
    if header is None:
        raise FileError([Problem(1, "no_header")])


def _check_header(header: list[str]) -> None:
    if "kind" not in header:
        raise FileError([Problem(1, "no_header")])
    unknown = [name for name in header if name and name not in HEADER]
    if unknown:
        names = {"names": ", ".join(unknown)}
        raise FileError([Problem(1, "unknown_column", values=names)])


def _part(kind: str, line: int, row: Mapping[str, str]) -> Any:
    """Return what a row says."""
    values: dict[str, Any] = {}
    problems = []
    columns = _columns(kind)
    for name, text in row.items():
        text = (text or "").strip()
        if not text:
            continue
        if name not in columns:
            problems.append(Problem(line, "other_kind", name, {"kind": kind}))
            continue
        try:
            values[name] = CELLS[name].read(text)
        except BadCell as bad:
            said = {**bad.values, "text": text}
            problems.append(Problem(line, bad.key, name, said))
    problems += [
        Problem(line, "empty_cell", name)
        for name in columns
        if not (row.get(name) or "").strip() and _is_required(kind, name)
    ]
    if problems:
        raise FileError(problems)
    if kind in (CONTENT, EVIDENCE):
        values["kind"] = kind
    if band := values.pop("band", None):
        names = ("low", "high", "has_low", "has_high")
        values |= {name: getattr(band, name) for name in names}
    return KINDS[kind](**values)


def _is_required(kind: str, name: str) -> bool:
    each = _fields(KINDS[kind]).get(name)
    return each is None or each.default is MISSING


def _put_together(parts: Mapping[str, list[tuple[int, Any]]]) -> SchemePlan:
    def of(*kinds: str) -> tuple[Any, ...]:
        return tuple(each for kind in kinds for _line, each in parts[kind])

    scheme = parts["scheme"][0][1]
    values = {each.name: getattr(scheme, each.name) for each in fields(scheme)}
    values |= {
        "groups": of(CONTENT, EVIDENCE),
        "criteria": of("criterion"),
        "stars": of("star"),
        "gates": of("gate"),
    }
    return SchemePlan(**values)
