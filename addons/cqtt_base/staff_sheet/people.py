"""The persons that the rows of a list are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ..names import fold
from .columns import BY_KEY
from .problems import Problem, Reason
from .rows import StaffRow

#: what every row of one person has to say alike, or not at all
OWN = ("name", "post", "category", "phone", "email")


@dataclass
class Person:
    """Somebody at one unit, with the roles that his rows give him.

    :param row: what is said of him, empty cells filled in from his other rows
    :param roles: his rows that name a role
    """

    row: StaffRow
    roles: list[StaffRow] = field(default_factory=list)


def people(rows: Iterable[StaffRow]) -> tuple[list[Person], list[Problem]]:
    """Bring the rows of each person together, in the order of their first rows.

    A person is known by login and unit, without a login by name and unit.
    """
    found: dict[tuple[str, str], Person] = {}
    names: dict[str, str] = {}
    said: set[tuple[str, ...]] = set()
    problems: list[Problem] = []
    for row in rows:
        key = row.login or fold(row.name), row.unit_code
        if (line := (*key, row.role, row.cluster)) in said:
            problems.append(Problem(row.number, "", Reason.REPEATED))
            continue
        said.add(line)
        if row.login and fold(names.setdefault(row.login, row.name)) != fold(row.name):
            problems.append(_contradiction(row, "name"))
        person = found.setdefault(key, Person(row))
        problems += _differences(person.row, row)
        _fill(person, row)
    return list(found.values()), problems


def _differences(first: StaffRow, row: StaffRow) -> list[Problem]:
    return [
        _contradiction(row, key)
        for key in OWN[1:]
        if getattr(row, key) and getattr(first, key) not in ("", getattr(row, key))
    ]


def _fill(person: Person, row: StaffRow) -> None:
    empty = {key: getattr(row, key) for key in OWN if not getattr(person.row, key)}
    person.row = replace(person.row, **empty)
    if row.role:
        person.roles.append(row)


def _contradiction(row: StaffRow, key: str) -> Problem:
    value = getattr(row, key)
    return Problem(row.number, BY_KEY[key].title, Reason.CONTRADICTION, value)
