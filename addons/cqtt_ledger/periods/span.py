"""A stretch of whole days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """From a first to a last day, both included.

    :raise ValueError: the last day lies before the first
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} lies before {self.first}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def eve(self) -> date:
        """The day before: at its end stands what is carried over."""
        return self.first - ONE_DAY

    @classmethod
    def covering(cls, spans: Iterable[Span]) -> Span:
        """Return the shortest span that holds all of these.

        :raise ValueError: there are none
        """
        every = list(spans)
        return cls(min(s.first for s in every), max(s.last for s in every))
