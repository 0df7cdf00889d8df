"""An export as rows of dossiers; what is wrong is said with the export's own titles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from typing import Any

from odoo.addons.cqtt_base.names import fold
from odoo.addons.cqtt_base.sheets import (
    Cells,
    Refused,
    as_text,
    cells,
    delimited_cells,
    is_workbook,
)

from ..history_sheet import (
    BY_KEY,
    LIMITS,
    MAX_ROWS,
    Choices,
    HistoryRow,
    Problem,
    Reason,
)
from ..history_sheet import Line as RowLine
from .mapping import KEYS, Mapping, propose
from .words import CHANNEL_WORDS, STATE_WORDS

#: above the titles stand at most so many lines: office, heading, period
HEADING_LINES = 15
#: titles that make a line the line of titles
TELLING = 4
PACE = 1000
WAITING = {"supplement": "supplement", "financial": "obligation"}
NOT_RECEIVED_YET = "registered"


@dataclass
class Read:
    """An export as it was read.

    :param rows: dossiers, each once
    :param problems: of the file, or of rows, which are then left aside
    :param waiting: rows that the province has not received yet
    :param count: rows that are not blank
    """

    rows: list[HistoryRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    waiting: int = 0
    count: int = 0


def titles_of(content: bytes) -> list[str]:
    """Return the titles of an export.

    :raise Refused: the file cannot be read
    """
    return [as_text(cell) for cell in open_export(content)[1] if as_text(cell)]


def read(
    content: bytes,
    mapping: Mapping,
    choices: Choices,
    now: datetime,
    names: dict[str, str] | None = None,
    report: Callable[[int], None] = lambda count: None,
) -> Read:
    """Read the dossiers of an export.

    :param choices: as for lists of earlier dossiers
    :param now: local time; nothing but due times lies after it
    :param names: codes of procedures to their names, where the export gives none
    """
    try:
        number, header, rows = open_export(content)
        reader = _Reader(mapping, choices, now, names or {}, header)
        for key in mapping.missing():
            reader.found.problems.append(
                Problem(number, BY_KEY[key].title, Reason.MISSING_COLUMN)
            )
        if reader.found.problems:
            return reader.found
        for place, row in rows:
            if reader.found.count == MAX_ROWS:
                return Read(problems=[Problem(0, "", Reason.TOO_MANY_ROWS)])
            reader.add(place, row)
            if not reader.found.count % PACE:
                report(reader.found.count)
    except Refused as refused:
        return Read(problems=[Problem(0, "", Reason[refused.fault.name])])
    if not reader.found.count:
        reader.found.problems.append(Problem(0, "", Reason.NO_ROWS))
    return reader.found


def open_export(content: bytes) -> tuple[int, Cells, Iterator[tuple[int, Cells]]]:
    """Return the line of titles, with its number, and the rows below it."""
    rows = (cells if is_workbook(content) else delimited_cells)(content, LIMITS)
    above = []
    for number, row in rows:
        above.append((number, row))
        if len(propose(filter(None, map(as_text, row)))) >= TELLING:
            return number, row, rows
        if len(above) == HEADING_LINES:
            break
    # nothing telling: the first line is taken at its word
    first = above[0] if above else (1, ())
    return (*first, chain(above[1:], rows))


class _Reader:
    def __init__(
        self,
        mapping: Mapping,
        choices: Choices,
        now: datetime,
        names: dict[str, str],
        header: Iterable[Any],
    ) -> None:
        places = {fold(as_text(cell)): n for n, cell in enumerate(header)}
        self.titles = {
            key: mapping.titles[key] for key in KEYS if key in mapping.titles
        }
        self.places = {
            key: places[fold(title)]
            for key, title in self.titles.items()
            if fold(title) in places
        }
        self.choices, self.now, self.names = choices, now, names
        self.folded = _words(mapping, choices)
        self.codes: dict[str, int] = {}
        self.found = Read()
        self.found.problems += [
            Problem(1, title, Reason.MISSING_COLUMN)
            for key, title in self.titles.items()
            if key not in self.places and BY_KEY[key].required
        ]

    def add(self, number: int, row: Cells) -> None:
        self.found.count += 1
        known = {
            key: row[place] for key, place in self.places.items() if place < len(row)
        }
        found = dict.fromkeys(KEYS) | known
        if self._state(found) == NOT_RECEIVED_YET:
            self.found.waiting += 1
            return
        self._complete(found)
        line = RowLine(number, found, self.folded, self.choices.procedures, self.now)
        history = line.history()
        problems = line.problems + self._repeated(history)
        self.found.problems += [self._in_its_words(problem) for problem in problems]
        if not problems:
            self.found.rows.append(history)

    def _state(self, found: dict[str, Any]) -> str:
        return self.folded["state"].get(fold(as_text(found["state"])), "")

    def _complete(self, found: dict[str, Any]) -> None:
        """Fill in what follows from other cells, or what exports do not say."""
        code = as_text(found["procedure"])
        if code in self.choices.procedures:
            found["field"] = self.choices.procedures[code]
            found["subject"] = found["subject"] or self.names.get(code, "")
        else:
            found["procedure"] = None
        found["channel"] = found["channel"] or "direct"
        waits_for = WAITING.get(self._state(found), "")
        if waits_for and not as_text(found["paused"]):
            # seen waiting for the first time: it waits since then, as far as is known
            found |= {"paused": self.now.replace(second=0), "kind": waits_for}
        elif as_text(found["paused"]) and not as_text(found["kind"]):
            found["kind"] = waits_for or "pause"

    def _repeated(self, row: HistoryRow) -> list[Problem]:
        first = self.codes.setdefault(fold(row.code), row.row)
        if not row.code or first == row.row:
            return []
        title = BY_KEY["code"].title
        return [Problem(row.row, title, Reason.REPEATED, str(first))]

    def _in_its_words(self, problem: Problem) -> Problem:
        for key, title in self.titles.items():
            if BY_KEY[key].title == problem.column:
                return replace(problem, column=title)
        return problem


def _words(mapping: Mapping, choices: Choices) -> dict[str, dict[str, str]]:
    """Return what stands in cells, folded, to codes; the province's own words win."""
    words = {
        key: {fold(text): code for text, code in codes.items()}
        for key, codes in choices.by_column().items()
    }
    words["state"] = (
        {fold(text): code for text, code in STATE_WORDS.items()}
        | words["state"]
        | {fold(text): code for text, code in mapping.states.items()}
    )
    words["channel"] = (
        {fold(text): code for text, code in CHANNEL_WORDS.items()}
        | words["channel"]
        | {fold(text): code for text, code in mapping.channels.items()}
    )
    words["field"] |= {fold(text): code for text, code in mapping.fields.items()}
    return words
