"""Which points earn which grade; each bound says whether it belongs to the grade."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


@dataclass(frozen=True)
class Grade:
    """A grade and the points that earn it.

    :param has_low: the lower bound itself belongs to it
    :param has_high: the upper bound itself belongs to it
    """

    code: str
    low: Fraction
    high: Fraction
    has_low: bool = True
    has_high: bool = False

    def __contains__(self, points: Fraction) -> bool:
        above = points >= self.low if self.has_low else points > self.low
        below = points <= self.high if self.has_high else points < self.high
        return above and below


class Seam(str, Enum):
    """What is wrong with the bounds of a grade."""

    #: no points earn it
    EMPTY = "empty"
    #: points between it and the grade below earn none
    GAP = "gap"
    #: some points earn it and the grade below
    OVERLAP = "overlap"
    #: the lowest does not begin at 0
    BOTTOM = "bottom"
    #: the best does not end at full points
    TOP = "top"


@dataclass(frozen=True)
class Grades:
    """The grades of a scheme, from the best to the lowest.

    :raise ValueError: there are none, or a code stands twice
    """

    grades: tuple[Grade, ...]

    def __post_init__(self) -> None:
        best_first = sorted(self.grades, key=lambda g: (g.low, g.high), reverse=True)
        object.__setattr__(self, "grades", tuple(best_first))
        if not self.grades:
            raise ValueError("A scheme has at least one grade.")
        if len({grade.code for grade in self.grades}) < len(self.grades):
            raise ValueError("A grade stands twice.")

    @property
    def best(self) -> Grade:
        return self.grades[0]

    @property
    def lowest(self) -> Grade:
        return self.grades[-1]

    def of(self, points: Fraction) -> Grade:
        """Return the grade that points earn.

        :raise ValueError: they earn none: the bounds leave them out
        """
        for grade in self.grades:
            if points in grade:
                return grade
        raise ValueError(f"{points} points earn no grade")

    def by_code(self, code: str) -> Grade:
        """:raise KeyError: there is no such grade"""
        for grade in self.grades:
            if grade.code == code:
                return grade
        raise KeyError(code)

    def is_above(self, code: str, other: str) -> bool:
        """Tell whether a grade is better than another one."""
        order = [grade.code for grade in self.grades]
        return order.index(code) < order.index(other)

    def seams(self, maximum: Fraction) -> list[tuple[Seam, str]]:
        """Return what is wrong, with the code of the grade where it is seen."""
        found = []
        for grade in self.grades:
            is_point = grade.low == grade.high and grade.has_low and grade.has_high
            if grade.low >= grade.high and not is_point:
                found.append((Seam.EMPTY, grade.code))
        for above, below in zip(self.grades, self.grades[1:], strict=False):
            if seam := _seam_between(above, below):
                found.append((seam, above.code))
        if self.lowest.low != 0 or not self.lowest.has_low:
            found.append((Seam.BOTTOM, self.lowest.code))
        if self.best.high != maximum or not self.best.has_high:
            found.append((Seam.TOP, self.best.code))
        return found


def _seam_between(above: Grade, below: Grade) -> Seam | None:
    if above.low > below.high:
        return Seam.GAP
    if above.low < below.high or (above.has_low and below.has_high):
        return Seam.OVERLAP
    return None if above.has_low or below.has_high else Seam.GAP
