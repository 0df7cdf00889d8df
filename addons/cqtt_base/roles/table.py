"""The nine roles: where each is held, who grants it, and what excludes what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from types import MappingProxyType

#: The technical administrator (``base.group_system``): no role of ours, he only grants
#: the first province administrators.
TECHNICAL = "technical"


class Place(str, Enum):
    """Where a role is held, and so what its holder answers for."""

    COMMUNE = "commune"
    CLUSTER = "cluster"
    PROVINCE = "province"


@dataclass(frozen=True)
class Role:
    """One line of the role table.

    :param group: xml id of the group that its holders are in
    :param granters: roles whose holders grant it, each within what he answers for
    :param needs_decision: granted by a decision that has a number
    """

    code: str
    place: Place
    granters: frozenset[str]
    needs_decision: bool

    @property
    def group(self) -> str:
        return f"cqtt_base.group_{self.code}"


def _role(code: str, place: Place, granters: str, needs_decision: bool = True) -> Role:
    return Role(code, place, frozenset(granters.split()), needs_decision)


ROLES: Mapping[str, Role] = MappingProxyType(
    {
        role.code: role
        for role in (
            _role("officer", Place.COMMUNE, "account_admin province_admin", False),
            _role("manager", Place.COMMUNE, "account_admin province_admin", False),
            _role("leader", Place.COMMUNE, "province_admin"),
            _role("account_admin", Place.COMMUNE, "province_admin", False),
            _role("supervisor", Place.CLUSTER, "province_admin"),
            _role("board", Place.PROVINCE, "province_admin"),
            _role("decider", Place.PROVINCE, "province_admin"),
            _role("province_admin", Place.PROVINCE, TECHNICAL),
            _role("auditor", Place.PROVINCE, "province_admin"),
        )
    }
)

_SINGLE_PAIRS = frozenset(
    {
        frozenset({"account_admin", "leader"}),
        frozenset({"board", "supervisor"}),
        frozenset({"board", "decider"}),
        frozenset({"board", "province_admin"}),
    }
)


def are_exclusive(one: str, other: str) -> bool:
    """Tell whether nobody may hold both roles at the same time, wherever that is.

    Who works in a commune neither checks nor judges communes; who runs the accounts
    does not sign; who votes does not check, decide or run the catalogue; who audits
    does nothing else.
    """
    if one == other:
        return False
    places = {ROLES[one].place, ROLES[other].place}
    return (
        "auditor" in (one, other)
        or (Place.COMMUNE in places and len(places) == 2)
        or frozenset({one, other}) in _SINGLE_PAIRS
    )


def conflicts(roles: Iterable[str]) -> list[tuple[str, str]]:
    """Return the exclusive pairs among roles that one person would hold at once."""
    return [
        pair for pair in combinations(sorted(set(roles)), 2) if are_exclusive(*pair)
    ]


def may_grant(granter_roles: Collection[str], role: str) -> bool:
    """Tell whether one of the roles that somebody holds at a place lets him grant.

    :param granter_roles: roles he holds *at the place of the grant*
    """
    return not ROLES[role].granters.isdisjoint(granter_roles)
