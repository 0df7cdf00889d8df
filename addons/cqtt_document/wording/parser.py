"""Text in, blocks out; whatever is wrong is named with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from .blocks import MARKS, PARAGRAPH, Block, Line, Run
from .errors import WordingError
from .fields import FORMS, NAME, SYSTEM_FIELDS, Field

_TOKEN = re.compile(r"\{\{([^{}]*)\}\}|(\*\*)|(\{\{|\}\})")
_RESERVED = frozenset(field.name for field in SYSTEM_FIELDS)


@dataclass(frozen=True)
class Wording:
    """A text that was read and whose fields are all known."""

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]

    @property
    def by_name(self) -> dict[str, Field]:
        return {field.name: field for field in (*SYSTEM_FIELDS, *self.fields)}

    @property
    def used(self) -> set[str]:
        return {run.field for block in self.blocks for run in block.runs if run.field}


def parse(text: str, fields: Iterable[Field] = ()) -> Wording:
    """Read a wording.

    :raise WordingError: it cannot be read, or names a field that there is not
    """
    known = tuple(fields)
    _check_fields(known)
    wording = Wording(tuple(_blocks(text)), known)
    for block in wording.blocks:
        for run in block.runs:
            if run.field:
                _check_run(run, block.line, wording.by_name)
    return wording


def read_block(text: str, number: int, with_fields: bool = True) -> Block:
    """Read one line as a block of its own."""
    mark, rest = text[:1], text[1:].strip()
    # a dash or sign within a word is no mark
    kind = MARKS.get(mark, PARAGRAPH) if mark == "|" or text[1:2] == " " else PARAGRAPH
    if kind == PARAGRAPH:
        rest = text
    cells = rest.strip("|").split("|") if kind == "table" else [rest]
    row = tuple(_runs(cell.strip(), number, with_fields) for cell in cells)
    return Block(kind, number, (row,))


def join_tables(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks with rows that follow one another as one table."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and block.kind == last.kind == "table":
            joined[-1] = Block("table", last.line, last.rows + block.rows)
        else:
            joined.append(block)
    return joined


def _blocks(text: str) -> list[Block]:
    lines = enumerate(text.splitlines(), 1)
    return join_tables(read_block(t.strip(), n) for n, t in lines if t.strip())


def _runs(text: str, number: int, with_fields: bool) -> Line:
    runs, place, is_bold = [], 0, False
    for match in _TOKEN.finditer(text):
        name, stars, brace = match.groups()
        if not with_fields and not stars:
            continue
        if brace:
            raise WordingError("braces", text[match.start() :][:30], number)
        runs.append(Run(text[place : match.start()], is_bold))
        place = match.end()
        if stars:
            is_bold = not is_bold
        else:
            field, _colon, form = (part.strip() for part in name.partition(":"))
            runs.append(Run("", is_bold, field, form))
            if not NAME.fullmatch(field):
                raise WordingError("name", field or "{{}}", number)
    if is_bold:
        raise WordingError("bold", text[:30], number)
    runs.append(Run(text[place:], is_bold))
    return tuple(run for run in runs if run.text or run.field)


def _check_fields(fields: tuple[Field, ...]) -> None:
    seen: set[str] = set()
    for field in fields:
        if not NAME.fullmatch(field.name):
            raise WordingError("name", field.name)
        if field.name in _RESERVED:
            raise WordingError("reserved", field.name)
        if field.name in seen:
            raise WordingError("twice", field.name)
        seen.add(field.name)


def _check_run(run: Run, line: int, known: dict[str, Field]) -> None:
    if run.field not in known:
        raise WordingError("unknown", run.field, line, _nearest(run.field, known))
    forms = FORMS[known[run.field].kind]
    if run.form not in forms:
        near = _nearest(run.form, [form for form in forms if form])
        raise WordingError("form", f"{run.field}:{run.form}", line, near)


def _nearest(word: str, words: Iterable[str]) -> str:
    return next(iter(get_close_matches(word, list(words), 1, 0.5)), "")
