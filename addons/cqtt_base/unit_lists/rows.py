"""What the CSV files say, row by row."""

from dataclasses import dataclass
from datetime import date

from .kinds import Kind, Level, LinkKind


@dataclass(frozen=True)
class UnitList:
    """A published list of units and where it comes from.

    ``as_of`` is the day the list describes; ``predecessor_list`` names the list whose
    units its links start from, empty when it has no links.
    """

    name: str
    code_set: str
    as_of: date
    provinces: int
    districts: int
    communes: int
    predecessor_list: str
    source: str
    licence: str


@dataclass(frozen=True)
class UnitRow:
    """A unit of a list; ``valid_to`` is its last day, ``None`` leaves an end open."""

    code: str
    name: str
    kind: Kind
    level: Level
    parent_code: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class LinkRow:
    """One unit became, wholly or in part, another."""

    predecessor_code: str
    successor_code: str
    kind: LinkKind
    is_default: bool
