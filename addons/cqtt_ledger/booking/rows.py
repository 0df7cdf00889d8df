"""Facts on their way into the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

#: what an entry may say of its own, instead of what its record says
SAYABLE = frozenset({"at", "unit_id", "field_id", "channel_id", "staff_id"})


@dataclass(frozen=True)
class Entry:
    """A countable happening of one record.

    :param measure: code of the measure
    :param quantity: how much, positive or negative
    :param values: ``at`` (UTC, without zone), ``unit_id``, ``field_id``,
        ``channel_id``, ``staff_id``, where they differ from what the record says
    :param once: the same measure, quantity and moment of this record is booked once,
        however often and by however many it is tried
    :raise ValueError: nothing is counted, or a value is unknown
    """

    measure: str
    quantity: int = 1
    values: Mapping[str, Any] = field(default_factory=dict)
    once: bool = False

    def __post_init__(self) -> None:
        if not self.quantity:
            raise ValueError(f"{self.measure}: a fact counts something, never nothing")
        if unknown := set(self.values) - SAYABLE:
            raise ValueError(f"{self.measure}: a fact has no {sorted(unknown)}")
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))


@dataclass(frozen=True)
class Row:
    """A row of the table, with ids.

    :param at: moment of the happening, UTC, without zone; kept to the second
    :param user_id: who acted
    :param staff_id: whose work it was; ``None`` for the user's own record of the unit
    :param source: model and id of the record it comes from
    :param is_nobodys: nobody's work here: it was found in an earlier system
    :param once: see ``Entry``
    :param compensates_id: the fact that this one undoes
    """

    measure_id: int
    unit_id: int
    at: datetime
    quantity: int
    user_id: int
    source: tuple[str, int]
    field_id: int | None = None
    channel_id: int | None = None
    staff_id: int | None = None
    journal_id: int | None = None
    compensates_id: int | None = None
    reason: str | None = None
    once: bool = False
    is_nobodys: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", self.at.replace(microsecond=0))


def mirror(
    row: Row,
    fact_id: int,
    *,
    user_id: int,
    reason: str,
    at: datetime | None = None,
    journal_id: int | None = None,
    once: bool = False,
) -> Row:
    """Return the row that undoes another one.

    :param row: what was booked
    :param fact_id: its id
    :param at: when it stops to count; by default it never did
    :param once: what found it may find it again, and book it again
    """
    return replace(
        row,
        at=at or row.at,
        quantity=-row.quantity,
        user_id=user_id,
        journal_id=journal_id,
        compensates_id=fact_id,
        reason=reason,
        once=once,
    )
