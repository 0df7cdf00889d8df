"""The parts of a scheme as they are written down, right or wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ..scoring import Band

ZERO, ONE, HUNDRED = Fraction(0), Fraction(1), Fraction(100)

METHODS = ("manual", "yes_no", "ratio", "steps", "deduct", "survey", "indicator")
#: how a figure of the ledger is judged
FORMULAS = ("ratio", "steps", "deduct")
ABSENTS = ("exclude", "full", "zero")
CONTENT, EVIDENCE = "content", "evidence"


@dataclass(frozen=True)
class GroupPlan:
    """A group of criteria: by content, or by the evidence that is handed in.

    :param kind: ``content`` or ``evidence``
    """

    kind: str
    code: str
    name: str
    maximum: Fraction = ZERO


@dataclass(frozen=True)
class CriterionPlan:
    """A criterion.

    :param content: code of its group by content, or nothing
    :param evidence: code of its group by evidence, or nothing
    :param formula: of an indicator
    :param is_percent: target and bounds are shares, 95 for 95 %
    :param table: (bound, points) of steps
    :param wanted: the evidence a commune hands in
    """

    code: str
    name: str
    content: str = ""
    evidence: str = ""
    maximum: Fraction = ZERO
    method: str = "manual"
    indicator: str = ""
    formula: str = "ratio"
    is_down: bool = False
    is_percent: bool = True
    target: Fraction = HUNDRED
    table: tuple[tuple[Fraction, Fraction], ...] = ()
    per: Fraction = ONE
    free: Fraction = ZERO
    least: int = 30
    weights: tuple[Fraction, ...] = (ONE, ONE, Fraction(1, 2), ZERO)
    absent: str = "exclude"
    is_dry: bool = False
    effort: Fraction = ONE
    wanted: str = ""
    rationale: str = ""

    @property
    def judged_by(self) -> str:
        """The formula in the end, of an indicator or of what is entered."""
        return self.formula if self.method == "indicator" else self.method


@dataclass(frozen=True)
class StarPlan:
    """A star and its band."""

    star: int
    name: str
    low: Fraction
    high: Fraction
    has_low: bool = True
    has_high: bool = False

    @property
    def band(self) -> Band:
        return Band(self.star, self.low, self.high, self.has_low, self.has_high)


@dataclass(frozen=True)
class GatePlan:
    """What stars from one on ask for.

    :param criteria: codes
    :param share: of the maximum of each, 100 for all of it
    """

    code: str
    name: str
    star: int
    criteria: tuple[str, ...] = ()
    share: Fraction = HUNDRED


@dataclass(frozen=True)
class SchemePlan:
    """A scheme.

    :param maximum: what all criteria together are worth
    :param step: points are its multiples
    """

    name: str
    year: int
    basis: str = ""
    maximum: Fraction = HUNDRED
    step: Fraction = Fraction(1, 4)
    is_nearest: bool = False
    must_rise: bool = False
    note: str = ""
    groups: tuple[GroupPlan, ...] = ()
    criteria: tuple[CriterionPlan, ...] = ()
    stars: tuple[StarPlan, ...] = ()
    gates: tuple[GatePlan, ...] = ()

    def of_kind(self, kind: str) -> tuple[GroupPlan, ...]:
        return tuple(group for group in self.groups if group.kind == kind)

    @property
    def counted(self) -> tuple[CriterionPlan, ...]:
        return tuple(each for each in self.criteria if not each.is_dry)


def following(plan: SchemePlan, name: str) -> SchemePlan:
    """Return the draft of the year after: what was announced counts from now on."""
    criteria = tuple(replace(each, is_dry=False) for each in plan.criteria)
    return replace(plan, name=name, year=plan.year + 1, criteria=criteria)
