"""What a wording consists of once it is read."""

from __future__ import annotations

from dataclasses import dataclass

#: first characters of a line, and the block that they make
MARKS = {"=": "heading", ">": "basis", "-": "item", "|": "table"}
PARAGRAPH = "paragraph"


@dataclass(frozen=True)
class Run:
    """A piece of text, or a field, within a line.

    :param field: name of the field; empty if it is text
    :param form: how the field is written; empty for its usual form
    """

    text: str = ""
    is_bold: bool = False
    field: str = ""
    form: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, legal basis, list item or table.

    :param line: where it begins in the text, from 1
    :param rows: of a table, rows of cells; of all others one row with one cell
    """

    kind: str
    line: int
    rows: tuple[tuple[Line, ...], ...]

    @property
    def runs(self) -> list[Run]:
        return [run for row in self.rows for cell in row for run in cell]


def single_field(line: Line) -> str:
    """Return the name of the field that is all of a line, or nothing."""
    said = [run for run in line if run.field or run.text.strip()]
    return said[0].field if len(said) == 1 else ""
