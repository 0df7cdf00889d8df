"""What a happening means to the ledger, as plain values. No Odoo."""

from .declared import (
    Fact,
    FactsFrom,
    LedgerError,
    declared_facts,
    declared_measures,
    named_methods,
)
from .rows import Entry, Row, mirror

__all__ = [
    "Entry",
    "Fact",
    "FactsFrom",
    "LedgerError",
    "Row",
    "declared_facts",
    "declared_measures",
    "mirror",
    "named_methods",
]
