"""From changes of state to the time for which something was overdue."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Change:
    """A change of state; times are UTC, without zone."""

    at: datetime
    source: str
    target: str


@dataclass(frozen=True)
class Stay:
    """A stretch of time in open states; without an end it lasts."""

    opened: datetime
    closed: datetime | None = None


def stays(
    created: datetime, state: str, changes: Iterable[Change], states: Collection[str]
) -> list[Stay]:
    """Return the stretches of time that something spent in some states.

    :param created: since when it exists
    :param state: its state now; counts only if it never changed
    :param changes: in their order
    """
    course = list(changes)
    is_open = (course[0].source if course else state) in states
    found, opened = [], created
    for change in course:
        was_open, is_open = is_open, change.target in states
        if was_open and not is_open:
            found.append(Stay(opened, change.at))
        elif is_open and not was_open:
            opened = change.at
    if is_open:
        found.append(Stay(opened))
    return found


def stretches(
    open_stays: Iterable[Stay], due: datetime | None, now: datetime
) -> list[Stay]:
    """Return for which parts of the stays something was overdue by now.

    What ends at its due time is on time. What is opened again after its due time is
    overdue at once.
    """
    if due is None or due >= now:
        return []
    return [
        Stay(begin, stay.closed)
        for stay in open_stays
        for begin in [max(due, stay.opened)]
        if stay.closed is None or stay.closed > begin
    ]
