"""A scheme: its parts, criteria and grades, and what forces the lowest one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from .grades import Grades, Seam
from .proposal import Proposal
from .quota import Quota

PERCENT = Fraction(100)


class Audience(str, Enum):
    """Whom something is meant for."""

    ALL = "all"
    LEADERS = "leaders"
    OTHERS = "others"

    def meets(self, is_leader: bool) -> bool:
        """Tell whether it is meant for somebody."""
        return self is Audience.ALL or (self is Audience.LEADERS) == is_leader


class How(str, Enum):
    """How the criteria of a part make its points."""

    #: points added
    SUM = "sum"
    #: full points times the mean of percentages, as (a + b + c) / 3 of Decree 335
    MEAN = "mean"


@dataclass(frozen=True)
class Part:
    """Criteria that belong together.

    :param maximum: its points
    """

    code: str
    maximum: Fraction
    how: How = How.SUM


@dataclass(frozen=True)
class Criterion:
    """What somebody is scored by.

    :param part: code of its part
    :param maximum: its points; 100 in a part of percentages
    """

    code: str
    part: str
    maximum: Fraction
    audience: Audience = Audience.ALL
    proposal: Proposal | None = None


@dataclass(frozen=True)
class Override:
    """A happening that forces the lowest grade, whatever the points."""

    code: str
    audience: Audience = Audience.ALL


class Trouble(str, Enum):
    """What is wrong with a scheme, beside the bounds of its grades."""

    #: the criteria of a part do not make its points; with the part's code
    POINTS = "points"
    #: a part has no criteria for some; with the part's code
    BARE = "bare"
    #: a percentage that is not out of 100; with the criterion's code
    PERCENT = "percent"
    #: a quota takes its own grade as base, or one that is none; with its grade's code
    QUOTA = "quota"


class Problem(NamedTuple):
    what: Trouble | Seam
    code: str


@dataclass(frozen=True)
class Scheme:
    """What people are evaluated by.

    :param step: points are proposed in multiples of it
    :raise ValueError: a code stands twice, or a criterion belongs to no part
    """

    parts: tuple[Part, ...]
    criteria: tuple[Criterion, ...]
    grades: Grades
    quotas: tuple[Quota, ...] = ()
    overrides: tuple[Override, ...] = ()
    step: Fraction = Fraction(1, 4)

    def __post_init__(self) -> None:
        for named in (self.parts, self.criteria, self.overrides):
            if len({each.code for each in named}) < len(named):
                raise ValueError("A code stands twice.")
        if {each.part for each in self.criteria} - {part.code for part in self.parts}:
            raise ValueError("A criterion belongs to no part.")

    @property
    def maximum(self) -> Fraction:
        return sum((part.maximum for part in self.parts), Fraction(0))

    def criteria_of(self, is_leader: bool) -> tuple[Criterion, ...]:
        """Return what somebody is scored by."""
        return tuple(c for c in self.criteria if c.audience.meets(is_leader))

    def problems(self) -> list[Problem]:
        """Return what stands in the way of using it."""
        seams = (Problem(*seam) for seam in self.grades.seams(self.maximum))
        return list(dict.fromkeys([*self._of_parts(), *seams, *self._of_quotas()]))

    def _of_parts(self) -> Iterator[Problem]:
        for part in self.parts:
            for is_leader in (False, True):
                own = [c for c in self.criteria_of(is_leader) if c.part == part.code]
                if not own:
                    yield Problem(Trouble.BARE, part.code)
                elif part.how is How.MEAN:
                    wrong = (c.code for c in own if c.maximum != PERCENT)
                    yield from (Problem(Trouble.PERCENT, code) for code in wrong)
                elif sum(c.maximum for c in own) != part.maximum:
                    yield Problem(Trouble.POINTS, part.code)

    def _of_quotas(self) -> Iterator[Problem]:
        codes = {grade.code for grade in self.grades.grades}
        for quota in self.quotas:
            if quota.grade in quota.of or not {quota.grade, *quota.of} <= codes:
                yield Problem(Trouble.QUOTA, quota.grade)
