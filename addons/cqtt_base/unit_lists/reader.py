"""Read the unit lists. Every problem of a file is reported at once."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from .errors import Reason
from .kinds import LEVEL_OF, RANK, Kind, Level, LinkKind
from .rows import LinkRow, UnitList, UnitRow
from .table import Line, Table

LIST_COLUMNS = (
    "list",
    "code_set",
    "as_of",
    "provinces",
    "districts",
    "communes",
    "predecessor_list",
    "source",
    "licence",
)
UNIT_COLUMNS = (
    "code",
    "name",
    "kind",
    "level",
    "parent_code",
    "valid_from",
    "valid_to",
)
LINK_COLUMNS = ("predecessor_code", "successor_code", "kind", "is_default")

# Codes are text: the statistics office's digits keep their leading zeros.
CODE = {
    Level.PROVINCE: re.compile(r"[0-9]{2}"),
    Level.DISTRICT: re.compile(r"[0-9]{3}"),
    Level.COMMUNE: re.compile(r"[0-9]{5}"),
    Level.AGENCY: re.compile(r"[A-Z][A-Z0-9.-]{1,15}"),
}


def read_lists(path: Path) -> dict[str, UnitList]:
    """Read the catalogue of lists, by name.

    :raise UnitListError: the file breaks a rule; holds every problem found
    """
    table = Table(path, LIST_COLUMNS)
    lists: dict[str, UnitList] = {}
    for line in table.lines():
        name = line.required("list")
        if name in lists:
            line.add("list", Reason.DUPLICATE)
        as_of = line.day("as_of")
        if not line.required("as_of") or as_of is None:
            continue
        lists[name] = UnitList(
            name=name,
            code_set=line.required("code_set"),
            as_of=as_of,
            provinces=line.number_of("provinces"),
            districts=line.number_of("districts"),
            communes=line.number_of("communes"),
            predecessor_list=line.text("predecessor_list"),
            source=line.required("source"),
            licence=line.required("licence"),
        )
    table.finish()
    return lists


def read_units(path: Path) -> list[UnitRow]:
    """Read the units of one province.

    :raise UnitListError: the file breaks a rule; holds every problem found
    """
    table = Table(path, UNIT_COLUMNS)
    found: dict[str, tuple[Line, UnitRow]] = {}
    for line in table.lines():
        row = _unit_row(line)
        if row is None:
            continue
        if row.code in found:
            line.add("code", Reason.DUPLICATE)
        else:
            found[row.code] = line, row
    rows = {code: row for code, (_line, row) in found.items()}
    # With a row refused, its children would all seem to lack their parent.
    if not table.problems:
        for line, row in found.values():
            _check_parent(line, row, rows)
    table.finish()
    return list(rows.values())


def read_links(path: Path) -> list[LinkRow]:
    """Read what the units of one new province were before.

    :raise UnitListError: the file breaks a rule; holds every problem found
    """
    table = Table(path, LINK_COLUMNS)
    lines: list[tuple[Line, LinkRow]] = []
    pairs: set[tuple[str, str]] = set()
    for line in table.lines():
        for column in ("predecessor_code", "successor_code"):
            _check_code(line, column)
        kind = line.choice("kind", LinkKind)
        pair = line.text("predecessor_code"), line.text("successor_code")
        if pair in pairs:
            line.add("successor_code", Reason.DUPLICATE)
        pairs.add(pair)
        is_default = line.flag("is_default")
        if kind is not None:
            lines.append((line, LinkRow(*pair, kind, is_default)))
    _check_defaults(lines)
    table.finish()
    return [row for _line, row in lines]


def _unit_row(line: Line) -> UnitRow | None:
    name = line.required("name")
    kind = line.choice("kind", Kind)
    valid_from, valid_to = line.day("valid_from"), line.day("valid_to")
    if valid_from and valid_to and valid_to < valid_from:
        line.add("valid_to", Reason.PERIOD)
    if kind is None:
        return None
    level = LEVEL_OF[kind]
    if line.text("level") != level.value:
        line.add("level", Reason.LEVEL)
    if not CODE[level].fullmatch(line.text("code")):
        line.add("code", Reason.CODE)
    parent = line.text("parent_code")
    return UnitRow(line.text("code"), name, kind, level, parent, valid_from, valid_to)


def _check_code(line: Line, column: str) -> None:
    if not any(pattern.fullmatch(line.text(column)) for pattern in CODE.values()):
        line.add(column, Reason.CODE)


def _check_parent(line: Line, row: UnitRow, rows: Mapping[str, UnitRow]) -> None:
    if not row.parent_code:
        return
    parent = rows.get(row.parent_code)
    if parent is None:
        line.add("parent_code", Reason.UNKNOWN_PARENT)
    elif _is_above_itself(row, rows):
        line.add("parent_code", Reason.CYCLE)
    elif RANK[parent.level] >= RANK[row.level]:
        line.add("parent_code", Reason.PARENT_LEVEL)


def _is_above_itself(row: UnitRow, rows: Mapping[str, UnitRow]) -> bool:
    above, seen = rows.get(row.parent_code), set[str]()
    while above is not None and above.code not in seen:
        if above.code == row.code:
            return True
        seen.add(above.code)
        above = rows.get(above.parent_code)
    return False


def _check_defaults(lines: list[tuple[Line, LinkRow]]) -> None:
    defaults = Counter(row.predecessor_code for _line, row in lines if row.is_default)
    for line, row in lines:
        if defaults[row.predecessor_code] != 1:
            line.add("is_default", Reason.DEFAULT)
