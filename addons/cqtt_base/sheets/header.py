"""Where the columns of a list stand: they are known by their titles, in any order."""

from __future__ import annotations

from collections.abc import Iterable

from ..names import fold
from .columns import Column
from .problems import Fault, Problem
from .values import as_text
from .workbook import Cells


class WrongColumns(ValueError):
    """The titles are not those of the list."""

    def __init__(self, problems: list[Problem[Fault]]) -> None:
        self.problems = tuple(problems)
        super().__init__()


def places(number: int, header: Cells, columns: Iterable[Column]) -> dict[str, int]:
    """Return where each column stands, by its key.

    :param number: the row of the titles
    :raise WrongColumns: the titles are not those of the list
    """
    titles = {fold(column.title): column for column in columns}
    found: dict[str, int] = {}
    problems = []
    for place, cell in enumerate(header):
        text = as_text(cell)
        column = titles.get(fold(text))
        if column is None and text:
            problems.append(Problem(number, text, Fault.UNKNOWN_COLUMN))
        elif column and column.key in found:
            problems.append(Problem(number, column.title, Fault.COLUMN_TWICE))
        elif column:
            found[column.key] = place
    problems += [
        Problem(number, column.title, Fault.MISSING_COLUMN)
        for column in titles.values()
        if column.key not in found
    ]
    if problems:
        raise WrongColumns(problems)
    return found
