"""A wording with what was filled in: text for the paper, with nothing left open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .blocks import Block, Line, single_field
from .fields import write_value
from .parser import Wording, join_tables, read_block

#: what stands where something required was not filled in
GAP = "…………"


@dataclass(frozen=True)
class Span:
    """Text of one look, to be escaped by whoever prints it."""

    text: str
    is_bold: bool = False


Cell = tuple[Span, ...]


@dataclass(frozen=True)
class FilledBlock:
    """A block as it is printed; of a table, the first row is the head."""

    kind: str
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def spans(self) -> Cell:
        return self.rows[0][0]


def fill(wording: Wording, values: Mapping[str, str]) -> tuple[FilledBlock, ...]:
    """Return the blocks of a paper.

    :raise ValueProblem: a field does not take what was filled in
    """
    blocks = [
        part for block in wording.blocks for part in _open(block, wording, values)
    ]
    return tuple(_fill_block(block, wording, values) for block in blocks)


def fill_line(wording: Wording, values: Mapping[str, str]) -> str:
    """Return a wording as plain text, one line for each block.

    :raise ValueProblem: a field does not take what was filled in
    """
    filled = fill(wording, values)
    return "\n".join("".join(span.text for span in block.spans) for block in filled)


def missing(wording: Wording, values: Mapping[str, str]) -> list[str]:
    """Return the labels of required fields that nothing was filled in for."""
    return [
        field.label
        for field in wording.fields
        if field.is_required
        and field.name in wording.used
        and not values.get(field.name, "").strip()
    ]


def _open(block: Block, wording: Wording, values: Mapping[str, str]) -> list[Block]:
    """Return what stands for a block: several or none, if its field is paragraphs."""
    field = wording.by_name.get(single_field(block.rows[0][0]))
    if block.kind == "table" or not field or field.kind != "block":
        return [block]
    lines = [line.strip() for line in values.get(field.name, "").splitlines()]
    parts = [read_block(text, block.line, with_fields=False) for text in lines if text]
    return join_tables(parts) or ([block] if field.is_required else [])


def _fill_block(
    block: Block, wording: Wording, values: Mapping[str, str]
) -> FilledBlock:
    rows = tuple(
        tuple(_fill_cell(cell, wording, values) for cell in row)
        for source in block.rows
        for row in _open_row(source, wording, values)
    )
    return FilledBlock(block.kind, rows)


def _open_row(
    row: tuple[Line, ...], wording: Wording, values: Mapping[str, str]
) -> Iterator[tuple[Line, ...]]:
    field = wording.by_name.get(single_field(row[0])) if len(row) == 1 else None
    lines = values.get(field.name, "").splitlines() if field else []
    if not field or field.kind != "rows" or not any(map(str.strip, lines)):
        yield row
        return
    for line in filter(str.strip, lines):
        [cells] = read_block(f"| {line}", 0, with_fields=False).rows
        yield cells


def _fill_cell(line: Line, wording: Wording, values: Mapping[str, str]) -> Cell:
    spans = []
    for run in line:
        text = run.text
        if run.field:
            value = values.get(run.field, "").strip()
            field = wording.by_name[run.field]
            gap = GAP if field.is_required else ""
            text = write_value(field, value, run.form) if value else gap
        spans.append(Span(text, run.is_bold))
    return tuple(spans)
