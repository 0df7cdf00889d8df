"""Numbers of administrative papers: "05/QĐ-UBND", "12/UBND-VP", "07/2026/QĐ-UBND".

Decree 30/2020/NĐ-CP, annex I: a number below 10 has a zero in front; kind, body and,
on letters, the office that drafted it follow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import Formatter

FIELDS = frozenset({"serial", "year", "kind", "body", "office"})


class PatternProblem(ValueError):
    """A pattern cannot be used.

    :ivar reason: syntax, unknown, width, serial or body
    :ivar part: the field or text at fault
    """

    def __init__(self, reason: str, part: str) -> None:
        super().__init__(f"{reason}: {part}")
        self.reason = reason
        self.part = part


@dataclass(frozen=True)
class OfficialPattern:
    """A checked pattern such as ``{serial:02}/{kind}-{body}``.

    :raise PatternProblem: it cannot be read, or does not tell papers apart
    """

    template: str

    def __post_init__(self) -> None:
        names = [name for name, _width in self._fields()]
        for required in ("serial", "body"):
            if names.count(required) != 1:
                raise PatternProblem(required, required)

    def _fields(self) -> list[tuple[str, str]]:
        try:
            parsed = list(Formatter().parse(self.template))
        except ValueError as error:
            raise PatternProblem("syntax", self.template) from error
        if any(conversion for *_rest, conversion in parsed):
            raise PatternProblem("syntax", self.template)
        fields = [(n, width or "") for _t, n, width, _c in parsed if n is not None]
        for name, width in fields:
            if name not in FIELDS:
                raise PatternProblem("unknown", name)
            if not re.fullmatch(r"(0[1-9])?" if name == "serial" else "", width):
                raise PatternProblem("width", f"{name}:{width}")
        return fields

    def format(
        self, serial: int, year: int, kind: str, body: str, office: str = ""
    ) -> str:
        """Return a number; what is empty leaves no sign behind at the end."""
        number = self.template.format(
            serial=serial, year=year, kind=kind, body=body, office=office
        )
        return re.sub(r"(?<=[-/])[-/]", "", number).rstrip("-/")
