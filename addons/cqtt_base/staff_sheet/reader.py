"""A workbook as rows of staff; problems are collected, not raised one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .. import sheets
from ..names import fold
from ..sheets import (
    FORMULA,
    SHORT_PHONE,
    Cells,
    Fault,
    Limits,
    Refused,
    WrongColumns,
    as_moment,
    as_text,
    cells,
    places,
)
from .columns import BY_KEY, COLUMNS
from .problems import Problem, Reason
from .rows import Choices, Sheet, StaffRow

__all__ = ["MAX_BYTES", "MAX_ROWS", "read"]

MAX_ROWS = 5000
MAX_BYTES = 10 * 1024 * 1024
LIMITS = Limits(packed=MAX_BYTES)
EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
LOGIN = re.compile(r"[a-z0-9][a-z0-9._@-]{2,63}")


def read(content: bytes, choices: Choices) -> Sheet:
    """Read a list of staff: the good rows and everything wrong with the others.

    The columns are known by their titles in the first row and may stand in any order.
    """
    rows = cells(content, LIMITS)
    try:
        number, header = next(rows, (1, ()))
        reader = _Reader(places(number, header, COLUMNS), choices)
        for number, row in rows:
            if reader.count == MAX_ROWS:
                return Sheet(problems=(Problem(0, "", Reason.TOO_MANY_ROWS),))
            reader.add(number, row)
    except Refused as refused:
        return Sheet(problems=(Problem(0, "", Reason[refused.fault.name]),))
    except WrongColumns as wrong:
        return Sheet(problems=tuple(map(_of_list, wrong.problems)))
    if not reader.count:
        reader.problem(0, "", Reason.NO_ROWS)
    return Sheet(tuple(reader.rows), tuple(reader.problems), tuple(reader.doubtful))


def _of_list(problem: sheets.Problem[Fault]) -> Problem:
    reason = Reason[problem.reason.name]
    return Problem(problem.row, problem.column, reason, problem.value)


@dataclass
class _Reader:
    places: Mapping[str, int]
    choices: Choices
    rows: list[StaffRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    doubtful: list[StaffRow] = field(default_factory=list)
    count: int = 0

    def problem(self, row: int, key: str, reason: Reason, value: str = "") -> None:
        title = BY_KEY[key].title if key else ""
        self.problems.append(Problem(row, title, reason, value))

    def add(self, number: int, row: Cells) -> None:
        self.count += 1
        before = len(self.problems)
        line = _Line(self, number, {key: row[p] for key, p in self.places.items()})
        staff = line.staff()
        if len(self.problems) == before:
            self.rows.append(staff)
        elif staff.unit_code:
            self.doubtful.append(staff)


@dataclass
class _Line:
    """One row; a bad cell is noted, and reads as empty."""

    reader: _Reader
    number: int
    cells: Mapping[str, Any]

    def staff(self) -> StaffRow:
        choices = self.reader.choices
        row = StaffRow(
            number=self.number,
            name=self.text("name"),
            post=self.text("post"),
            category=self.choice("category", choices.categories, Reason.CATEGORY),
            unit_code=self.text("unit_code"),
            phone=self.phone(),
            email=self.matching("email", EMAIL, Reason.EMAIL),
            login=self.matching("login", LOGIN, Reason.LOGIN, str.lower),
            role=self.choice("role", choices.roles, Reason.ROLE),
            cluster=self.text("cluster"),
            date_from=self.day("date_from"),
            date_to=self.day("date_to"),
            decision=self.text("decision"),
        )
        if row.role and not self.text("login"):
            self.note("login", Reason.NEEDS_LOGIN)
        if row.date_from and row.date_to and row.date_to < row.date_from:
            self.note("date_to", Reason.PERIOD, self.text("date_to"))
        return row

    def note(self, key: str, reason: Reason, value: str = "") -> None:
        problem = Problem(self.number, BY_KEY[key].title, reason, value)
        if problem not in self.reader.problems[-len(COLUMNS) :]:
            self.reader.problems.append(problem)

    def text(self, key: str) -> str:
        if self.cells[key] is FORMULA:
            self.note(key, Reason.FORMULA)
            return ""
        text = as_text(self.cells[key])
        if BY_KEY[key].required and not text:
            self.note(key, Reason.EMPTY)
        return text

    def choice(self, key: str, codes: Mapping[str, str], reason: Reason) -> str:
        text = self.text(key)
        code = {fold(label): code for label, code in codes.items()}.get(fold(text), "")
        if text and not code:
            self.note(key, reason, text)
        return code

    def matching(
        self,
        key: str,
        pattern: re.Pattern[str],
        reason: Reason,
        clean: Callable[[str], str] = str,
    ) -> str:
        text = clean(self.text(key))
        if text and not pattern.fullmatch(text):
            self.note(key, reason, text)
        return text

    def phone(self) -> str:
        text = self.text("phone")
        if isinstance(self.cells["phone"], int | float) and len(text) == SHORT_PHONE:
            return "0" + text
        return text

    def day(self, key: str) -> date | None:
        text = self.text(key)
        try:
            moment = as_moment(self.cells[key])
        except ValueError:
            self.note(key, Reason.DATE, text)
            return None
        return moment and moment[0]
