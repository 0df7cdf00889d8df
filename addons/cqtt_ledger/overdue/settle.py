"""Compare what the ledger should say of something overdue with what it says."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from .rule import OverdueRule
from .stays import Stay


@dataclass(frozen=True)
class Mark:
    """What a fact says of one record: which measure, how much, when (UTC)."""

    measure: str
    quantity: int
    at: datetime


@dataclass(frozen=True)
class Booked:
    """A mark in the ledger.

    :param is_excused: somebody has compensated it, and so it shall stay
    """

    fact_id: int
    mark: Mark
    is_excused: bool = False


@dataclass(frozen=True)
class Settlement:
    """What has to be booked, and the ids of the facts that have to be undone."""

    missing: list[Mark]
    surplus: list[int]

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus)


def wanted_marks(
    rule: OverdueRule, overdue: Iterable[Stay], excused: Collection[Mark] = ()
) -> list[Mark]:
    """Return the marks of one record.

    It becomes overdue once, however often it is suspended after that; the stock follows
    each stretch. A stretch whose beginning is excused has no end to book either.
    """
    marks = []
    for number, stretch in enumerate(overdue):
        if not number:
            marks.append(Mark(rule.measure, 1, stretch.opened))
        begin = Mark(rule.stock, 1, stretch.opened)
        if not rule.stock or begin in excused:
            continue
        marks.append(begin)
        if stretch.closed is not None:
            marks.append(Mark(rule.stock, -1, stretch.closed))
    return marks


def settle(
    rule: OverdueRule, overdue: Iterable[Stay], booked: Iterable[Booked]
) -> Settlement:
    """Return what makes the ledger right; doing it twice changes nothing.

    :param overdue: for which stretches the record was overdue by now
    :param booked: its marks of this rule that still count, and the excused ones
    """
    live, excused = {}, set()
    for fact in booked:
        if fact.is_excused:
            excused.add(fact.mark)
        else:
            live[fact.mark] = fact.fact_id
    wanted = wanted_marks(rule, overdue, excused)
    return Settlement(
        missing=[mark for mark in wanted if mark not in live and mark not in excused],
        surplus=[fact_id for mark, fact_id in live.items() if mark not in wanted],
    )
