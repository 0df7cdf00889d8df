"""Points of criteria put together, and the grade that follows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from .grades import Grade
from .scheme import PERCENT, Criterion, How, Part, Scheme


class Incomplete(ValueError):
    """Criteria without points.

    :param codes: theirs
    """

    def __init__(self, codes: Iterable[str]) -> None:
        self.codes = tuple(codes)
        super().__init__(", ".join(self.codes))


@dataclass(frozen=True)
class Result:
    """What a person's points come to.

    :param by_part: points by code of the part
    :param earned: the grade by points alone
    :param grade: the grade, lowest if something forces it
    :param forced_by: codes of what forces it
    """

    total: Fraction
    by_part: Mapping[str, Fraction]
    earned: Grade
    grade: Grade
    forced_by: tuple[str, ...] = ()


def evaluate(
    scheme: Scheme,
    points: Mapping[str, Fraction],
    is_leader: bool = False,
    happened: Collection[str] = (),
) -> Result:
    """Compute exactly; 89.99… is not 90.

    :param points: by code of the criterion; a percentage in a part of percentages
    :param happened: codes of overrides; those meant for others do not count
    :raise Incomplete: a criterion has no points
    :raise ValueError: points beyond 0 and the criterion's maximum
    """
    criteria = scheme.criteria_of(is_leader)
    if missing := [c.code for c in criteria if c.code not in points]:
        raise Incomplete(missing)
    for each in criteria:
        if not 0 <= points[each.code] <= each.maximum:
            raise ValueError(f"{each.code}: {points[each.code]} of {each.maximum}")
    by_part = {p.code: _points_of(p, criteria, points) for p in scheme.parts}
    total = sum(by_part.values(), Fraction(0))
    earned = scheme.grades.of(total)
    forced = tuple(
        override.code
        for override in scheme.overrides
        if override.code in happened and override.audience.meets(is_leader)
    )
    grade = scheme.grades.lowest if forced else earned
    return Result(total, by_part, earned, grade, forced)


def _points_of(
    part: Part, criteria: Iterable[Criterion], points: Mapping[str, Fraction]
) -> Fraction:
    own = [points[each.code] for each in criteria if each.part == part.code]
    if part.how is How.SUM or not own:
        return sum(own, Fraction(0))
    return part.maximum * mean(own) / PERCENT


def mean(values: Collection[Fraction]) -> Fraction:
    """:raise ZeroDivisionError: there are no values"""
    return sum(values, Fraction(0)) / len(values)
