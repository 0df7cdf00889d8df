"""What was announced, and, for the rest, what the package ``holidays`` reckons.

Announcements come late in the year before, and swaps of days sometimes weeks ahead;
until then lunar holidays and their bridges are an estimate.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from pathlib import Path

import holidays

ANNOUNCED = Path(__file__).with_name("announced.csv")
#: what the package says of a day off that is made up for, as in "(... 26/04/2025)"
MADE_UP_ON = re.compile(r"\b\d{2}/\d{2}/\d{4}\b")


class Kind(str, Enum):
    OFF = "off"
    WORKING = "working"


@dataclass(frozen=True, order=True)
class Proposal:
    """One day that differs from its weekday.

    :param weekday: whose sessions a make-up day has; 0 is Monday
    :param name: in Vietnamese, as offices write it
    :param source: the document that says so; empty for an estimate
    """

    day: date
    kind: Kind
    weekday: int | None
    name: str
    source: str = ""

    @property
    def is_announced(self) -> bool:
        return bool(self.source)


def propose(year: int) -> tuple[Proposal, ...]:
    """Return the days off and make-up days of a year, in order.

    What was announced stands before what is reckoned for the same day.
    """
    days = {p.day: p for p in (*_reckoned(year), *_announced()) if p.day.year == year}
    return tuple(sorted(days.values()))


def announced_years() -> tuple[int, ...]:
    """Return the years whose days were announced when this version was made."""
    return tuple(sorted({proposal.day.year for proposal in _announced()}))


@cache
def _announced() -> tuple[Proposal, ...]:
    with ANNOUNCED.open(encoding="utf-8", newline="") as stream:
        return tuple(
            Proposal(
                date.fromisoformat(row["day"]),
                Kind(row["kind"]),
                int(row["weekday"]) if row["weekday"] else None,
                row["name"],
                row["source"],
            )
            for row in csv.DictReader(stream)
        )


def _reckoned(year: int) -> list[Proposal]:
    """Reckon the neighbouring years too: a day may be made up for beyond New Year."""
    found = []
    years = range(year - 1, year + 2)
    for day, name in holidays.country_holidays(
        "VN", years=years, language="vi"
    ).items():
        found.append(Proposal(day, Kind.OFF, None, name))
        for made_up in MADE_UP_ON.findall(name):
            found.append(
                Proposal(
                    datetime.strptime(made_up, "%d/%m/%Y").date(),
                    Kind.WORKING,
                    day.weekday(),
                    f"Làm bù cho ngày {day:%d/%m/%Y}",
                )
            )
    return found
