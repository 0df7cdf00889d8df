"""What can be wrong with a list, said with file, row and column."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Reason(str, Enum):
    """Why a cell, a row or a file was refused."""

    MISSING_FILE = "the file does not exist"
    NOT_TEXT = "the file is not UTF-8 text"
    COLUMNS = "the columns are not the expected ones"
    CELLS = "the row has not as many cells as there are columns"
    EMPTY = "the cell is empty"
    CODE = "this is no code of the level"
    KIND = "this kind does not exist"
    LEVEL = "the level does not fit the kind"
    DATE = "this is no date (YYYY-MM-DD)"
    PERIOD = "the last day lies before the first"
    NUMBER = "this is no whole number"
    FLAG = "this is neither 0 nor 1"
    DUPLICATE = "this stands in an earlier row too"
    UNKNOWN_PARENT = "no row has this code"
    PARENT_LEVEL = "the parent does not stand above the unit"
    CYCLE = "the unit is above itself"
    DEFAULT = "a unit needs exactly one default successor"


@dataclass(frozen=True)
class Problem:
    """One thing wrong. Rows count from 1, the header is row 1; 0 is the whole file."""

    file: str
    row: int
    column: str
    reason: Reason
    value: str = ""

    def __str__(self) -> str:
        value = f" ({self.value!r})" if self.value else ""
        where = f"{self.file}, row {self.row}, column {self.column or '-'}"
        return f"{where}: {self.reason.value}{value}"


class UnitListError(ValueError):
    """A list cannot be read; ``problems`` holds everything found, in row order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
