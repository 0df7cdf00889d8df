"""One row of the list: its cells, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, time
from typing import Any

from odoo.addons.cqtt_base.names import fold
from odoo.addons.cqtt_base.sheets import FORMULA, SHORT_PHONE, as_moment, as_text
from odoo.addons.cqtt_person.identity import (
    IdentityError,
    check_birth,
    clean_personal_number,
    clean_phone,
    clean_text,
    holds_number,
)

from .columns import BY_KEY, CLOSING, MOMENTS, OPENING, PERSONAL
from .course import faults
from .problems import Problem, Reason
from .rows import HistoryRow, Pause

#: the one-stop shops are younger
EARLIEST = datetime(1990, 1, 1)
BEGINNINGS = frozenset({"received", "paused"})
MAX_SETS = 999
#: the digits of an ID number, of the new card and the old one, whose zeros were lost
PERSONAL_DIGITS = (12, 9)


class Line:
    """A row as it is read; a bad cell is noted, and reads as empty."""

    def __init__(
        self,
        number: int,
        cells: Mapping[str, Any],
        choices: Mapping[str, Mapping[str, str]],
        procedures: Mapping[str, str],
        now: datetime,
    ) -> None:
        """Take the cells.

        :param choices: by the column's key, folded texts to codes
        :param procedures: codes of procedures to codes of their fields
        """
        self.number, self.cells, self.now = number, cells, now
        self.choices, self.procedures = choices, procedures
        self.problems: list[Problem] = []

    def history(self) -> HistoryRow:
        times = {key: self.moment(key) for key in MOMENTS}
        row = HistoryRow(
            row=self.number,
            code=self.text("code"),
            procedure=self.text("procedure"),
            subject=self.text("subject"),
            field=self.choice("field"),
            channel=self.choice("channel"),
            owner=self.name("owner"),
            birth_year=self.birth_year(),
            number=self.personal_number(),
            address=self.name("address"),
            phone=self.phone(),
            received=times["received"],
            due=times["due"],
            finished=times["finished"],
            returned=times["returned"],
            state=self.choice("state"),
            pause=self.pause(times["paused"], times["resumed"]),
            sets=self.sets(),
        )
        self.check_procedure(row)
        if not self.problems:
            # judged by sound times alone: one mistake, one message
            for key, reason in faults(row, self.now):
                self.note(key, reason, self.shown(key))
        return row

    def note(self, key: str, reason: Reason, value: str = "") -> None:
        problem = Problem(self.number, BY_KEY[key].title, reason, value)
        if problem not in self.problems:
            self.problems.append(problem)

    def shown(self, key: str) -> str:
        return "" if key in PERSONAL else as_text(self.cells[key])

    def text(self, key: str) -> str:
        if self.cells[key] is FORMULA:
            self.note(key, Reason.FORMULA)
            return ""
        text: str = as_text(self.cells[key])
        if BY_KEY[key].required and not text:
            self.note(key, Reason.EMPTY)
        return text

    def name(self, key: str) -> str:
        text: str = clean_text(self.text(key))
        if holds_number(text):
            self.note(key, Reason.NAME)
        return text

    def choice(self, key: str) -> str:
        text = self.text(key)
        code = self.choices[key].get(fold(text), "")
        if text and not code:
            self.note(key, Reason.CHOICE, text)
        return code

    def moment(self, key: str) -> datetime | None:
        text = self.text(key)
        try:
            found = as_moment(self.cells[key])
        except ValueError:
            self.note(key, Reason.TIME, text)
            return None
        if found is None:
            return None
        day, clock = found
        at = datetime.combine(day, clock or self.default_time(key))
        if not clock and day == self.now.date() and key != "due":
            at = min(at, self.now)  # what happened today has happened by now
        if at < EARLIEST:
            self.note(key, Reason.LONG_AGO, text)
        return at

    def default_time(self, key: str) -> time:
        return OPENING if key in BEGINNINGS else CLOSING

    def pause(self, paused: datetime | None, resumed: datetime | None) -> Pause | None:
        kind = self.choice("kind")
        if paused and kind:
            return Pause(kind, paused, resumed)
        if paused or resumed or kind:
            self.note("kind" if paused else "paused", Reason.PAUSE_NEEDS)
        return None

    def sets(self) -> int:
        text = self.text("sets")
        if not text:
            return 1
        if text.isascii() and text.isdigit() and 1 <= int(text) <= MAX_SETS:
            return int(text)
        self.note("sets", Reason.SETS, text)
        return 1

    def birth_year(self) -> int:
        text = self.text("birth_year")
        if not text:
            return 0
        try:
            year = int(text)
            check_birth(None, year, self.now.date())
        except ValueError:
            self.note("birth_year", Reason.BIRTH_YEAR)
            return 0
        return year

    def personal_number(self) -> str:
        text = self.unspoilt("number", *PERSONAL_DIGITS)
        return self.cleaned("number", text, clean_personal_number, Reason.NUMBER)

    def phone(self) -> str:
        text = self.unspoilt("phone", SHORT_PHONE + 1)
        return self.cleaned("phone", text, clean_phone, Reason.PHONE)

    def unspoilt(self, key: str, *lengths: int) -> str:
        """Return a number with the zero that it lost where a cell made it a figure."""
        text = self.text(key)
        if isinstance(self.cells[key], int | float) and len(text) + 1 in lengths:
            return "0" + text
        return text

    def cleaned(
        self, key: str, text: str, clean: Callable[[str], str], reason: Reason
    ) -> str:
        try:
            return clean(text) if text else ""
        except IdentityError:
            self.note(key, reason)
            return ""

    def check_procedure(self, row: HistoryRow) -> None:
        if not row.procedure:
            return
        if row.procedure not in self.procedures:
            self.note("procedure", Reason.PROCEDURE, row.procedure)
        elif row.field and row.field != self.procedures[row.procedure]:
            self.note("field", Reason.FIELD_OF_PROCEDURE, self.shown("field"))
