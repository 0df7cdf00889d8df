"""What can be wrong with a workbook, said with row and column."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

R = TypeVar("R", bound=Enum)


class Fault(str, Enum):
    """What can be wrong with any list. Each list has its own reasons of these names."""

    TOO_LARGE = "too large"
    NOT_A_WORKBOOK = "no workbook"
    UNSAFE = "unpacks to more than a list can be"
    MISSING_COLUMN = "missing column"
    UNKNOWN_COLUMN = "unknown column"
    COLUMN_TWICE = "column twice"


@dataclass(frozen=True)
class Problem(Generic[R]):
    """One thing wrong. Rows count as the workbook shows them; 0 is the whole file.

    :param column: the title of the column, empty for the whole row
    """

    row: int
    column: str
    reason: R
    value: str = ""
