"""Periods of whole days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Period:
    """From a first to a last day, both included; without a last day it is open.

    What was ended before it began has its last day just before the first: an empty
    period, which contains no day and overlaps nothing.

    :raise ValueError: the last day lies further back than that
    """

    first: date
    last: date | None = None

    def __post_init__(self) -> None:
        if self.last and self.last < self.first - timedelta(days=1):
            raise ValueError(f"{self.last} lies before {self.first}")

    @property
    def is_empty(self) -> bool:
        return self.last is not None and self.last < self.first

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: Period) -> bool:
        """Tell whether there is a day that lies in both."""
        if self.is_empty or other.is_empty:
            return False
        earlier, later = sorted((self, other), key=lambda period: period.first)
        return later.first in earlier
