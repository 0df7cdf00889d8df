"""A workbook as rows of dossiers; problems are collected, not raised one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from odoo.addons.cqtt_base import sheets
from odoo.addons.cqtt_base.names import fold
from odoo.addons.cqtt_base.sheets import (
    Cells,
    Limits,
    Refused,
    WrongColumns,
    cells,
    places,
)
from odoo.addons.cqtt_person.identity import search_key

from .columns import BY_KEY, COLUMNS
from .line import Line
from .problems import Problem, Reason
from .rows import Choices, HistoryRow, Sheet

MAX_ROWS = 50_000
MAX_BYTES = 25 * 1024 * 1024
LIMITS = Limits(packed=MAX_BYTES, unpacked=300 * 1024 * 1024)
#: rows between two reports of progress
PACE = 1000


def read(
    content: bytes,
    choices: Choices,
    now: datetime,
    report: Callable[[int], None] = lambda count: None,
) -> Sheet:
    """Read a list of dossiers: the good rows and everything wrong with the others.

    The columns are known by their titles in the first row and may stand in any order.

    :param now: local time; nothing but due times lies after it
    :param report: is told now and then how many rows have been read
    """
    rows = cells(content, LIMITS)
    try:
        number, header = next(rows, (1, ()))
        reader = _Reader(places(number, header, COLUMNS), choices, now)
        for number, row in rows:
            if reader.count == MAX_ROWS:
                return Sheet(problems=(Problem(0, "", Reason.TOO_MANY_ROWS),))
            reader.add(number, row)
            if not reader.count % PACE:
                report(reader.count)
    except Refused as refused:
        return Sheet(problems=(Problem(0, "", Reason[refused.fault.name]),))
    except WrongColumns as wrong:
        return Sheet(problems=tuple(map(_of_list, wrong.problems)))
    if not reader.count:
        return Sheet(problems=(Problem(0, "", Reason.NO_ROWS),))
    return Sheet(tuple(reader.rows), tuple(reader.problems), reader.count)


def _of_list(problem: sheets.Problem[sheets.Fault]) -> Problem:
    reason = Reason[problem.reason.name]
    return Problem(problem.row, problem.column, reason, problem.value)


@dataclass
class _Reader:
    places: Mapping[str, int]
    choices: Choices
    now: datetime
    rows: list[HistoryRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    count: int = 0

    def __post_init__(self) -> None:
        self.codes: dict[str, int] = {}
        self.names: dict[str, tuple[int, str]] = {}
        self.folded = {
            key: {fold(text): code for text, code in codes.items()}
            for key, codes in self.choices.by_column().items()
        }

    def add(self, number: int, row: Cells) -> None:
        self.count += 1
        found = {key: row[place] for key, place in self.places.items()}
        line = Line(number, found, self.folded, self.choices.procedures, self.now)
        history = line.history()
        problems = line.problems + self._repeated(history)
        self.problems += problems
        if not problems:
            self.rows.append(history)

    def _repeated(self, row: HistoryRow) -> list[Problem]:
        """Return what contradicts an earlier row."""
        problems = []
        first = self.codes.setdefault(fold(row.code), row.row)
        if row.code and first != row.row:
            problems.append(_problem(row, "code", Reason.REPEATED, str(first)))
        name = search_key(row.owner)
        earlier, named = self.names.setdefault(row.number, (row.row, name))
        if row.number and name and named != name:
            problems.append(_problem(row, "number", Reason.OTHER_NAME, str(earlier)))
        return problems


def _problem(row: HistoryRow, key: str, reason: Reason, value: str) -> Problem:
    return Problem(row.row, BY_KEY[key].title, reason, value)
