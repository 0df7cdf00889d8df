"""Patterns such as ``{agency}-{yymmdd}-{serial:04}`` (Circular 04/2025/TT-VPCP)."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from string import Formatter

#: how long a series counts before it starts at 1 again, and how its key is written
PERIODS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y", "ever": ""}
#: what a pattern needs so that two periods never give the same number
_TELLS_APART = {
    "day": ("yymmdd", "yyyymmdd"),
    "month": ("yymmdd", "yyyymmdd", "yymm"),
    "year": ("yymmdd", "yyyymmdd", "yymm", "yyyy", "yy"),
    "ever": (),
}
_DATES = {
    "yymmdd": "%y%m%d",
    "yyyymmdd": "%Y%m%d",
    "yymm": "%y%m",
    "yyyy": "%Y",
    "yy": "%y",
}
_FIELDS = {"agency", "serial", *_DATES}


class PatternError(ValueError):
    """A pattern cannot be used.

    :ivar part: the field or text at fault
    :ivar reason: syntax, unknown, width, serial, agency or period
    """

    def __init__(self, part: str, reason: str) -> None:
        super().__init__(f"{reason}: {part}")
        self.part = part
        self.reason = reason


@dataclass(frozen=True)
class NumberPattern:
    """A checked pattern.

    :param template: text with fields in braces; ``serial`` may have a width
    :param period: a key of ``PERIODS``
    :raise PatternError: it could give a number twice, or cannot be read
    """

    template: str
    period: str

    def __post_init__(self) -> None:
        names = [name for name, _width in self._fields()]
        for required in ("serial", "agency"):
            if names.count(required) != 1:
                raise PatternError(required, required)
        needed = _TELLS_APART[self.period]
        if needed and not set(needed) & set(names):
            raise PatternError(needed[0], "period")

    def _fields(self) -> list[tuple[str, str]]:
        try:
            parsed = list(Formatter().parse(self.template))
        except ValueError as error:
            raise PatternError(self.template, "syntax") from error
        fields = [(n, w or "") for _text, n, w, conv in parsed if n is not None]
        if any(conv for *_rest, conv in parsed):
            raise PatternError(self.template, "syntax")
        for name, width in fields:
            if name not in _FIELDS:
                raise PatternError(name, "unknown")
            if not re.fullmatch(r"(0[1-9])?" if name == "serial" else "", width):
                raise PatternError(f"{name}:{width}", "width")
        return fields

    def format(self, agency: str, day: datetime.date, serial: int) -> str:
        """Return the number of a day; a serial that outgrows its width stays whole."""
        dates = {name: day.strftime(code) for name, code in _DATES.items()}
        return self.template.format(agency=agency, serial=serial, **dates)


def period_key(period: str, day: datetime.date) -> str:
    """Return what the days of one counting period have in common."""
    return day.strftime(PERIODS[period])
