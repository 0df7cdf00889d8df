"""What was seen at a commune for one criterion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Final, Literal, TypeAlias


@dataclass(frozen=True)
class Points:
    """Points that a person gave."""

    points: Fraction


@dataclass(frozen=True)
class Yes:
    """Whether it is so."""

    is_yes: bool


@dataclass(frozen=True)
class Share:
    """A part of a whole; without a whole there is nothing to judge.

    :raise ValueError: a negative whole
    """

    part: Fraction
    whole: Fraction

    def __post_init__(self) -> None:
        if self.whole < 0:
            raise ValueError(f"{self.whole} is no whole")


@dataclass(frozen=True)
class Amount:
    """A plain number: of cases, of days."""

    amount: Fraction


@dataclass(frozen=True)
class Answers:
    """How many chose each answer of a survey, the best answer first.

    :raise ValueError: a negative number
    """

    counts: tuple[int, ...]

    def __post_init__(self) -> None:
        if any(count < 0 for count in self.counts):
            raise ValueError(f"{self.counts} cannot be counted")


class Nothing(Enum):
    """Why there is no figure."""

    #: nobody has looked yet
    MISSING = "missing"
    #: by law or by nature there is nothing to look at
    NOT_APPLICABLE = "not_applicable"


MISSING: Final = Nothing.MISSING
NOT_APPLICABLE: Final = Nothing.NOT_APPLICABLE

#: what a method judges
Figure: TypeAlias = Points | Yes | Share | Amount | Answers
Seen: TypeAlias = Figure | Literal[Nothing.MISSING, Nothing.NOT_APPLICABLE]
