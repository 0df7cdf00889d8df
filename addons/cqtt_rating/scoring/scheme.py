"""A scheme: what is scored, what it is worth, what a star asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

from .bands import Bands
from .methods import Manual, Method
from .rounding import Rounding


class Absent(str, Enum):
    """What becomes of a criterion that does not apply."""

    #: its points are shared out among the rest of its group; of an empty group, to all
    EXCLUDE = "exclude"
    #: it counts as fulfilled
    FULL = "full"
    #: it counts as not fulfilled
    ZERO = "zero"


@dataclass(frozen=True)
class Criterion:
    """One criterion.

    :param content: code of the group whose points it shares
    :param absent: what becomes of it where it does not apply
    :param is_dry: announced for next year: scored, not counted
    :param effort: what one point costs a commune, beside other criteria
    :raise ValueError: there is nothing to earn, or effort is negative
    """

    code: str
    maximum: Fraction
    method: Method = field(default_factory=Manual)
    content: str = ""
    absent: Absent = Absent.EXCLUDE
    is_dry: bool = False
    effort: Fraction = Fraction(1)

    def __post_init__(self) -> None:
        if self.maximum <= 0 or self.effort < 0:
            raise ValueError(f"{self.code}: {self.maximum} points at {self.effort}")


@dataclass(frozen=True)
class Gate:
    """What stars ask for beyond the total.

    :param star: the lowest star that asks for it
    :param criteria: codes, each of which has to be fulfilled
    :param share: so much of its maximum is enough
    """

    code: str
    star: int
    criteria: tuple[str, ...]
    share: Fraction = Fraction(1)


@dataclass(frozen=True)
class Scheme:
    """Criteria, bands and gates.

    :raise ValueError: a criterion stands twice, or a gate asks for one that is none
    """

    criteria: tuple[Criterion, ...]
    bands: Bands
    gates: tuple[Gate, ...] = ()
    rounding: Rounding = Rounding()
    must_rise: bool = False

    def __post_init__(self) -> None:
        counted = {criterion.code for criterion in self.counted}
        if len({each.code for each in self.criteria}) < len(self.criteria):
            raise ValueError("A criterion stands twice.")
        for gate in self.gates:
            if not gate.criteria or not set(gate.criteria) <= counted:
                raise ValueError(f"{gate.code} asks for what is not scored")

    @property
    def counted(self) -> Iterator[Criterion]:
        return (each for each in self.criteria if not each.is_dry)

    @property
    def maximum(self) -> Fraction:
        return sum((each.maximum for each in self.counted), Fraction(0))
