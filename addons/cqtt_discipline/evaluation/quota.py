"""How many of a unit and group may get the best grade."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import floor


@dataclass(frozen=True)
class Quota:
    """A grade is for so many of those with some other grades.

    Decree 335/2025/NĐ-CP: at most 20% of those graded good in the same unit and group,
    up to 25% in outstanding units.

    :param of: codes of the grades whose number is the base
    :param outstanding_share: in a unit that did outstandingly well
    :param at_least: so many at any rate
    :raise ValueError: a share is negative, or there is no base
    """

    grade: str
    of: tuple[str, ...]
    share: Fraction
    outstanding_share: Fraction
    at_least: int = 0

    def __post_init__(self) -> None:
        if min(self.share, self.outstanding_share) < 0 or not self.of:
            raise ValueError(f"{self.grade}: {self.share} of {self.of}")

    def allowed(self, base: int, is_outstanding: bool = False) -> int:
        """Return how many may get the grade; parts of a person do not count."""
        return max(floor(self.share_of(is_outstanding) * base), self.at_least)

    def share_of(self, is_outstanding: bool) -> Fraction:
        """Return the share of the base that may get it."""
        return self.outstanding_share if is_outstanding else self.share


@dataclass(frozen=True)
class Graded:
    """A person's grade, and the group that he is compared with."""

    person: Hashable
    group: str
    grade: str


@dataclass(frozen=True)
class Excess:
    """A group in which more got a grade than may.

    :param count: how many got it
    :param base: how many have the grades that it is a share of
    :param share: the share that may get it
    """

    quota: Quota
    group: str
    count: int
    base: int
    share: Fraction
    allowed: int

    @property
    def too_many(self) -> int:
        return self.count - self.allowed


def check(
    quotas: Iterable[Quota], people: Iterable[Graded], is_outstanding: bool = False
) -> list[Excess]:
    """Return where too many got a grade, by group in the order of their names."""
    people = tuple(people)
    found = []
    for quota in quotas:
        for group in sorted({person.group for person in people}):
            grades = [person.grade for person in people if person.group == group]
            base = sum(grade in quota.of for grade in grades)
            count = grades.count(quota.grade)
            allowed = quota.allowed(base, is_outstanding)
            if count > allowed:
                share = quota.share_of(is_outstanding)
                found.append(Excess(quota, group, count, base, share, allowed))
    return found
