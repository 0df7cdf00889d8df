"""A CSV file as checked cells; problems are collected, not raised one by one."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeVar

from .errors import Problem, Reason, UnitListError

E = TypeVar("E", bound=Enum)


@dataclass
class Table:
    """The rows of one file and what is wrong with them."""

    path: Path
    columns: Sequence[str]
    problems: list[Problem] = field(default_factory=list)

    def lines(self) -> Iterator["Line"]:
        """Yield the rows that have all their cells.

        :raise UnitListError: the file is missing, is no text or has other columns
        """
        try:
            with self.path.open(encoding="utf-8", newline="") as stream:
                header, *rows = list(csv.reader(stream)) or [[]]
        except FileNotFoundError:
            raise self.refused(Reason.MISSING_FILE, 0) from None
        except UnicodeDecodeError:
            raise self.refused(Reason.NOT_TEXT, 0) from None
        if header != list(self.columns):
            raise self.refused(Reason.COLUMNS, 1, ",".join(header))
        for number, cells in enumerate(rows, start=2):
            if len(cells) == len(self.columns):
                yield Line(self, number, dict(zip(self.columns, cells, strict=True)))
            else:
                self.add(number, "", Reason.CELLS, str(len(cells)))

    def refused(self, reason: Reason, row: int, value: str = "") -> UnitListError:
        return UnitListError([Problem(str(self.path), row, "", reason, value)])

    def add(self, row: int, column: str, reason: Reason, value: str = "") -> None:
        self.problems.append(Problem(str(self.path), row, column, reason, value))

    def finish(self) -> None:
        """:raise UnitListError: something was wrong"""
        if self.problems:
            raise UnitListError(sorted(self.problems, key=lambda p: p.row))


@dataclass
class Line:
    """One row; its readers answer ``None`` for a bad cell and note the problem."""

    table: Table
    number: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        return self.cells[column]

    def add(self, column: str, reason: Reason) -> None:
        self.table.add(self.number, column, reason, self.cells[column])

    def required(self, column: str) -> str:
        if not self.cells[column].strip():
            self.add(column, Reason.EMPTY)
        return self.cells[column]

    def choice(self, column: str, choices: type[E]) -> E | None:
        try:
            return choices(self.cells[column])
        except ValueError:
            self.add(column, Reason.KIND)
            return None

    def day(self, column: str) -> date | None:
        """Read a date; an empty cell is an open end and no problem."""
        if not self.cells[column]:
            return None
        try:
            return date.fromisoformat(self.cells[column])
        except ValueError:
            self.add(column, Reason.DATE)
            return None

    def number_of(self, column: str) -> int:
        if not self.cells[column].isascii() or not self.cells[column].isdigit():
            self.add(column, Reason.NUMBER)
            return 0
        return int(self.cells[column])

    def flag(self, column: str) -> bool:
        if self.cells[column] not in ("0", "1"):
            self.add(column, Reason.FLAG)
        return self.cells[column] == "1"
