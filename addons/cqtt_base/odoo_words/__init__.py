"""Words that Odoo's own Vietnamese lacks: a CSV file for each of its modules."""

import csv
from functools import cache
from pathlib import Path


@cache
def words_of(module: str) -> dict[str, str]:
    """Return the Vietnamese of source strings of a module that Odoo leaves English."""
    path = Path(__file__).parent / f"{module}.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["source"]: row["vietnamese"] for row in csv.DictReader(file)}
