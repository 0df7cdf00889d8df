"""Facts declared in the effects of a transition.

A transition of the door says what it means to the ledger under ``facts``::

    effects={
        "facts": [
            Fact("dossier.received"),
            Fact("dossier.open"),
            Fact("dossier.fee", "_fee_in_dong"),
            FactsFrom("_facts_of_finish", {"dossier.early", "dossier.late"}),
        ]
    }
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

#: the key of a transition's effects under which the ledger looks
KEY = "facts"


class LedgerError(TypeError):
    """What a model declares does not fit the ledger; raised while the code loads."""


@dataclass(frozen=True)
class Fact:
    """One fact for each record that makes the transition.

    :param measure: code of the measure
    :param quantity: how much; or the name of the model's method that says so for one
        record, given the transition (0 books nothing)
    :raise LedgerError: a quantity of zero, or neither number nor name
    """

    measure: str
    quantity: int | str = 1

    def __post_init__(self) -> None:
        if isinstance(self.quantity, bool) or not isinstance(self.quantity, (int, str)):
            raise LedgerError(f"{self.measure}: {self.quantity!r} is no quantity")
        if not self.quantity:
            raise LedgerError(f"{self.measure}: a fact counts something, never nothing")


@dataclass(frozen=True)
class FactsFrom:
    """As many facts for each record as a method of the model says.

    :param method: returns a list of ``Entry`` for one record, given the transition
    :param measures: codes of all measures it may name
    :raise LedgerError: the measures are not a set of codes, or there are none
    """

    method: str
    measures: frozenset[str]

    def __post_init__(self) -> None:
        if isinstance(self.measures, str) or not self.measures:
            raise LedgerError(f"{self.method}: say which measures it may name")
        object.__setattr__(self, "measures", frozenset(self.measures))


def declared_facts(effects: Mapping[str, Any]) -> Iterator[Fact | FactsFrom]:
    """Yield what the effects of a transition declare for the ledger.

    :raise LedgerError: something among it is neither ``Fact`` nor ``FactsFrom``
    """
    for item in effects.get(KEY, ()):
        if not isinstance(item, (Fact, FactsFrom)):
            raise LedgerError(f"{item!r} declares no fact: write Fact({item!r})")
        yield item


def declared_measures(effects: Mapping[str, Any]) -> frozenset[str]:
    """Return the codes of all measures that a transition may book."""
    codes: set[str] = set()
    for item in declared_facts(effects):
        codes |= {item.measure} if isinstance(item, Fact) else item.measures
    return frozenset(codes)


def named_methods(effects: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of the model's methods that a transition's facts call."""
    names = (
        item.method if isinstance(item, FactsFrom) else item.quantity
        for item in declared_facts(effects)
    )
    return frozenset(name for name in names if isinstance(name, str))
