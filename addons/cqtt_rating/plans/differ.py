"""What has become different from one scheme to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from .plan import SchemePlan

#: what is compared part by part
PARTS = ("groups", "criteria", "stars", "gates")
#: what an abstract group of changes is about: the whole scheme
SCHEME = "scheme"


@dataclass(frozen=True)
class Change:
    """One difference.

    :param part: ``scheme``, ``groups``, ``criteria``, ``stars`` or ``gates``
    :param key: of the part: the code, or the number of stars
    :param what: ``added``, ``removed`` or the attribute that changed
    """

    part: str
    key: str
    what: str
    old: Any = None
    new: Any = None


def differ(old: SchemePlan, new: SchemePlan) -> list[Change]:
    """Return the differences, in the order of the new scheme."""
    found = list(_attributes(SCHEME, "", old, new, but=PARTS))
    for part in PARTS:
        found += _part(part, _by_key(old, part), _by_key(new, part))
    return found


def _by_key(plan: SchemePlan, part: str) -> Mapping[str, Any]:
    return {_key(part, each): each for each in getattr(plan, part)}


def _key(part: str, each: Any) -> str:
    if part == "groups":
        return f"{each.kind} {each.code}"
    return str(each.star if part == "stars" else each.code)


def _part(
    part: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[Change]:
    for key, each in new.items():
        if key not in old:
            yield Change(part, key, "added", new=each)
        else:
            yield from _attributes(part, key, old[key], each)
    for key, each in old.items():
        if key not in new:
            yield Change(part, key, "removed", old=each)


def _attributes(
    part: str, key: str, old: Any, new: Any, but: tuple[str, ...] = ()
) -> Iterator[Change]:
    for field in fields(new):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if field.name not in but and before != after:
            yield Change(part, key, field.name, before, after)
