"""What a list of earlier dossiers says, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from .problems import Problem


@dataclass(frozen=True)
class Choices:
    """What may stand in the columns with a list to choose from: text to code.

    The first text of a code is the one that the template offers.

    :param procedures: codes of procedures to the codes of their fields
    """

    fields: Mapping[str, str]
    channels: Mapping[str, str]
    states: Mapping[str, str]
    kinds: Mapping[str, str]
    procedures: Mapping[str, str]

    def by_column(self) -> dict[str, Mapping[str, str]]:
        return {
            "field": self.fields,
            "channel": self.channels,
            "state": self.states,
            "kind": self.kinds,
        }


@dataclass(frozen=True)
class Pause:
    """When and why a dossier waited, in local times, without end if it still does."""

    kind: str
    paused: datetime
    resumed: datetime | None


@dataclass(frozen=True)
class HistoryRow:
    """One dossier; empty cells are empty texts, empty times ``None``. Times are local.

    :param row: the row as the workbook shows it
    """

    row: int
    code: str
    procedure: str
    subject: str
    field: str
    channel: str
    owner: str
    birth_year: int
    number: str
    address: str
    phone: str
    received: datetime | None
    due: datetime | None
    finished: datetime | None
    returned: datetime | None
    state: str
    pause: Pause | None
    sets: int


@dataclass(frozen=True)
class Sheet:
    """A list as it was read: the good rows, and all that is wrong with the others.

    :param count: rows that are not blank
    """

    rows: tuple[HistoryRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    count: int = 0
