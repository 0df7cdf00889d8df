"""What a list of staff says, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .problems import Problem


@dataclass(frozen=True)
class Choices:
    """What may stand in the columns with a list to choose from.

    :param categories: text in the file to code, the first text of a code is offered
    :param roles: the same for roles
    """

    categories: Mapping[str, str]
    roles: Mapping[str, str]


@dataclass(frozen=True)
class StaffRow:
    """One person in one row; empty cells are empty texts, empty days ``None``.

    :param number: the row as the workbook shows it
    """

    number: int
    name: str
    post: str
    category: str
    unit_code: str
    phone: str
    email: str
    login: str
    role: str
    cluster: str
    date_from: date | None
    date_to: date | None
    decision: str


@dataclass(frozen=True)
class Sheet:
    """A list as it was read: the good rows, and all that is wrong with the others.

    :param doubtful: rows with problems that name a unit nevertheless
    """

    rows: tuple[StaffRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    doubtful: tuple[StaffRow, ...] = ()
