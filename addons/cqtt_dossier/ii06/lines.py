"""The lines of the form: what is counted, what follows from it, and their total."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from .columns import DERIVED, INPUTS

TOTAL = "Tổng cộng"


@dataclass(frozen=True)
class Line:
    """A line: dossiers of one field, or of all.

    Each figure is counted for itself, so that the identity of the form can be checked.

    :param key: what the line is about, for whoever made it
    """

    label: str
    online: int = 0
    other_channels: int = 0
    carried_over: int = 0
    early: int = 0
    on_time: int = 0
    late: int = 0
    open: int = 0
    open_late: int = 0
    key: int | None = None

    @classmethod
    def of(cls, label: str, figures: Mapping[int, int], key: int | None = None) -> Line:
        """Make a line of figures by number of column; those not there are 0.

        :raise ValueError: such a column does not exist, or follows from others
        """
        if wrong := set(figures) - set(INPUTS):
            raise ValueError(f"Columns {sorted(wrong)} are not counted")
        named = {INPUTS[number]: count for number, count in figures.items()}
        return cls(label, key=key, **named)

    @classmethod
    def total(cls, lines: Iterable[Line], label: str = TOTAL) -> Line:
        """Return the sum of some lines."""
        every = list(lines)
        sums = {n: sum(getattr(li, name) for li in every) for n, name in INPUTS.items()}
        return cls.of(label, sums)

    @property
    def received(self) -> int:
        """Column (3)."""
        return self.online + self.other_channels + self.carried_over

    @property
    def resolved(self) -> int:
        """Column (7)."""
        return self.early + self.on_time + self.late

    @property
    def open_in_time(self) -> int:
        """Column (12)."""
        return self.open - self.open_late

    @property
    def figures(self) -> dict[int, int]:
        """The figures of columns (3) to (13) by number."""
        names = sorted({**INPUTS, **DERIVED}.items())
        return {number: getattr(self, name) for number, name in names}

    @property
    def gap(self) -> int:
        """By how much (3) exceeds (7) + (11): nothing, if all was counted right."""
        return self.received - self.resolved - self.open

    @property
    def is_consistent(self) -> bool:
        """Whether (3) = (7) + (11), as the form demands."""
        return not self.gap

    @property
    def is_empty(self) -> bool:
        return not any(self.figures.values())


@dataclass(frozen=True)
class Table:
    """The body of the form.

    :param as_of: the moment that the figures are true for, UTC
    """

    lines: tuple[Line, ...]
    as_of: datetime

    @property
    def total(self) -> Line:
        return Line.total(self.lines)

    @property
    def is_consistent(self) -> bool:
        return all(line.is_consistent for line in (*self.lines, self.total))
