"""Read a list of procedures: JSON, one procedure a line, lines of cells inside."""

from __future__ import annotations

import json
import re
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from .listed import ListedLimit, ListedPaper, ListedProcedure

#: facts of the national portal of June and August 2026
SHIPPED = Path(__file__).parents[1] / "data" / "procedures" / "2026-08.json"
CODE = re.compile(r"\d\.\d{6}")
UNITS = {"", "working_day", "calendar_day", "hour", "same_day"}
FEE_RULES = {"free", "fixed", "province", "other_rule", "unknown"}
EVENTS = {"", "birth", "marriage", "death"}
REQUIRED, SHOWN_ONLY = "m", "s"


class CatalogueError(ValueError):
    """The list contradicts itself; nothing of it is used."""


def read(content: str) -> tuple[ListedProcedure, ...]:
    """Return the procedures of a list.

    :raise CatalogueError: a code stands twice, or a cell cannot be what it is
    """
    procedures = tuple(_procedure(row) for row in json.loads(content))
    codes = [procedure.code for procedure in procedures]
    if twice := {code for code in codes if codes.count(code) > 1}:
        raise CatalogueError(f"twice: {sorted(twice)}")
    return procedures


def _procedure(row: dict[str, Any]) -> ListedProcedure:
    text = json.dumps(row, ensure_ascii=False, sort_keys=True)
    found = ListedProcedure(
        key=sha256(text.encode()).hexdigest()[:16],
        code=row["code"],
        name=row["name"],
        short_name=row["short"],
        field=row["field"],
        is_of_agency=row["agency"],
        decision=row["decision"],
        life_event=row["event"],
        as_of=date.fromisoformat(row["as_of"]),
        note=row["note"],
        limits=tuple(ListedLimit(*cells) for cells in row["limits"]),
        papers=tuple(_paper(*cells) for cells in row["papers"]),
        results=tuple((name, code) for name, code in row["results"]),
        legal_basis=tuple(row["legal"]),
    )
    _check(found)
    return found


def _paper(
    name: str, flags: str, originals: int, photocopies: int, case: str
) -> ListedPaper:
    return ListedPaper(
        name, REQUIRED in flags, SHOWN_ONLY in flags, originals, photocopies, case
    )


def _check(procedure: ListedProcedure) -> None:
    channels = [limit.channel for limit in procedure.limits]
    problems = {
        "code": not CODE.fullmatch(procedure.code),
        "life event": procedure.life_event not in EVENTS,
        "channel twice": len(channels) != len(set(channels)),
        "unit": any(limit.unit not in UNITS for limit in procedure.limits),
        "amount": any(limit.unit and limit.amount <= 0 for limit in procedure.limits),
        "fee": any(
            limit.fee < 0 or limit.fee_rule not in FEE_RULES
            for limit in procedure.limits
        ),
    }
    if wrong := [what for what, is_wrong in problems.items() if is_wrong]:
        raise CatalogueError(f"{procedure.code}: {', '.join(wrong)}")
