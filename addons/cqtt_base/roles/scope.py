"""What one person may see and do today, as it follows from his grants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Final, Literal

from .table import ROLES, Place


class _All(Enum):
    ALL = "all"


#: every unit there is, now and later: never written out as a list
ALL: Final = _All.ALL
Units = frozenset[int] | Literal[_All.ALL]
NONE: Final[frozenset[int]] = frozenset()


@dataclass(frozen=True)
class Scope:
    """The units each role in force reaches.

    A database holds one province, so a role held at the province reaches everywhere.
    """

    by_role: Mapping[str, Units] = field(default_factory=dict)
    everywhere: bool = field(init=False)
    unit_ids: frozenset[int] = field(init=False)
    _key: Hashable = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_role", MappingProxyType(dict(self.by_role)))
        lists = [units for units in self.by_role.values() if units is not ALL]
        object.__setattr__(self, "everywhere", len(lists) < len(self.by_role))
        object.__setattr__(self, "unit_ids", NONE.union(*lists))
        object.__setattr__(self, "_key", frozenset(self.by_role.items()))

    @classmethod
    def of(cls, rows: Iterable[tuple[str, int | None]]) -> Scope:
        """Make it from (role, unit id) pairs; without a unit the role reaches none."""
        units: defaultdict[str, set[int]] = defaultdict(set)
        for role, unit_id in rows:
            units[role].update(() if unit_id is None else (unit_id,))
        return cls(
            {
                role: ALL if ROLES[role].place is Place.PROVINCE else frozenset(ids)
                for role, ids in units.items()
            }
        )

    def key(self) -> Hashable:
        """Return what equal scopes have in common, for keys of caches."""
        return self._key

    def units(self, roles: Collection[str] | None = None) -> Units:
        """Return the units that some roles reach together; without roles, all held."""
        reached = [u for r, u in self.by_role.items() if roles is None or r in roles]
        lists = [units for units in reached if units is not ALL]
        return NONE.union(*lists) if len(lists) == len(reached) else ALL

    def covers(self, unit_id: int) -> bool:
        """Tell whether any role reaches a unit."""
        return self.everywhere or unit_id in self.unit_ids

    def holds(self, role: str, unit_id: int | None = None) -> bool:
        """Tell whether a role is held at a unit; without a unit, at any place."""
        units = self.by_role.get(role)
        if units is None:
            return False
        return units is ALL or unit_id is None or unit_id in units

    def holds_everywhere(self, role: str) -> bool:
        """Tell whether a role is held for the whole province."""
        return self.by_role.get(role) is ALL

    def roles_at(self, unit_id: int | None) -> frozenset[str]:
        """Return the roles held at a unit; without a unit, for the whole province."""
        if unit_id is None:
            return frozenset(filter(self.holds_everywhere, self.by_role))
        return frozenset(role for role in self.by_role if self.holds(role, unit_id))
