"""What is asked of the ledger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType

from ..periods import Span
from ..periods.span import ONE_DAY


class Dimension(str, Enum):
    """By what figures are told apart, or limited.

    A unit belongs to the clusters of one day, the last that is asked for, so that what
    is carried over, what came and what is left fit together. A unit of no cluster
    counts under ``None``; one of two clusters counts in both.
    """

    UNIT = "unit"
    CLUSTER = "cluster"
    PROVINCE = "province"
    FIELD = "field"
    CHANNEL = "channel"
    STAFF = "staff"


@dataclass(frozen=True)
class Question:
    """Figures of some periods.

    :param spans: the periods; they may overlap
    :param flows: codes of measures summed over each period
    :param stocks: codes of stock measures, summed from the beginning up to the eve and
        the end of each period
    :param by: dimensions that the figures are told apart by
    :param only: ids that the figures are limited to, by dimension; ``None`` among them
        stands for facts without
    :param as_of: the ledger as it was known then (UTC, whole seconds); ``None``: now
    :raise ValueError: no period, no measure, a measure or dimension twice
    """

    spans: tuple[Span, ...]
    flows: tuple[str, ...] = ()
    stocks: tuple[str, ...] = ()
    by: tuple[Dimension, ...] = ()
    only: Mapping[Dimension, frozenset[int | None]] = field(default_factory=dict)
    as_of: datetime | None = None
    #: first days of the stretches that the periods cut time into, in their order
    bounds: tuple[date, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for name in ("spans", "flows", "stocks", "by"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        if not self.spans or not self.measures:
            raise ValueError("Ask for at least one period and one measure.")
        for every in (self.measures, self.by):
            if len(set(every)) < len(every):
                raise ValueError(f"Asked for twice: {every}")
        only = {Dimension(k): frozenset(v) for k, v in self.only.items()}
        object.__setattr__(self, "only", MappingProxyType(only))
        days = {s.first for s in self.spans} | {s.last + ONE_DAY for s in self.spans}
        object.__setattr__(self, "bounds", tuple(sorted(days)))

    @property
    def measures(self) -> tuple[str, ...]:
        return self.flows + self.stocks

    @property
    def cover(self) -> Span:
        """From the first day of all periods to the last."""
        return Span.covering(self.spans)

    def stretch_of(self, bound: date) -> int:
        """Return how many bounds lie before a day that is one of them."""
        return bisect_left(self.bounds, bound)
