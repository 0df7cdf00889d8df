"""What cannot be in the course of a dossier: times that contradict each other or it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from .problems import Reason
from .rows import HistoryRow

#: states that wait for the citizen, and the kind of pause that says so
WAITING = {"supplement": "supplement", "financial": "obligation"}
FRUITLESS = frozenset({"not_received", "withdrawn", "stopped"})
ENDED = FRUITLESS | {"done", "returned"}

Fault = tuple[str, Reason]


def faults(row: HistoryRow, now: datetime) -> Iterator[Fault]:
    """Yield the columns that contradict others of the row, and how.

    :param row: all its cells are sound by themselves
    :param now: local time; only due times lie after it
    """
    yield from _lying_ahead(row, now)
    yield from _out_of_order(row)
    yield from _unlike_state(row)
    yield from _bad_pause(row)


def _lying_ahead(row: HistoryRow, now: datetime) -> Iterator[Fault]:
    pause = row.pause
    times = {
        "received": row.received,
        "finished": row.finished,
        "returned": row.returned,
        "paused": pause and pause.paused,
        "resumed": pause and pause.resumed,
    }
    for key, at in times.items():
        if at and at > now:
            yield key, Reason.FUTURE


def _out_of_order(row: HistoryRow) -> Iterator[Fault]:
    for key, at in (("due", row.due), ("finished", row.finished)):
        if at and row.received and at < row.received:
            yield key, Reason.BEFORE_RECEIPT
    if row.returned and row.finished and row.returned < row.finished:
        yield "returned", Reason.BEFORE_FINISH


def _unlike_state(row: HistoryRow) -> Iterator[Fault]:
    needed = {
        "due": row.state not in FRUITLESS,
        "finished": row.state in ENDED,
        "returned": row.state == "returned",
    }
    for key, is_needed in needed.items():
        at = getattr(row, key)
        if is_needed and not at:
            yield key, Reason.STATE_NEEDS
        elif at and not is_needed and key != "due":
            yield key, Reason.STATE_EXCLUDES


def _bad_pause(row: HistoryRow) -> Iterator[Fault]:
    pause, waits_for = row.pause, WAITING.get(row.state)
    if pause is None:
        if waits_for:
            yield "paused", Reason.STATE_NEEDS
        return
    if row.received and pause.paused < row.received:
        yield "paused", Reason.BEFORE_RECEIPT
    if pause.resumed and pause.resumed < pause.paused:
        yield "resumed", Reason.BEFORE_PAUSE
    if row.finished and max(pause.paused, pause.resumed or pause.paused) > row.finished:
        yield "resumed" if pause.resumed else "paused", Reason.AFTER_FINISH
    if waits_for and pause.resumed:
        yield "resumed", Reason.STATE_EXCLUDES
    elif waits_for and pause.kind != waits_for:
        yield "kind", Reason.KIND_OF_STATE
    elif not waits_for and not pause.resumed:
        yield "resumed", Reason.STATE_NEEDS
