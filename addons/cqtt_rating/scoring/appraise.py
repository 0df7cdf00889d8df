"""From what was seen to a star."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from .methods import Manual
from .scheme import Absent, Criterion, Gate, Scheme
from .seen import MISSING, NOT_APPLICABLE, Figure, Nothing, Points, Seen

ZERO = Fraction(0)


class Status(str, Enum):
    """How a criterion came to its points."""

    SCORED = "scored"
    #: nobody has looked yet: 0 so far
    MISSING = "missing"
    #: does not apply: left out, its points shared among others
    EXCLUDED = "excluded"
    #: does not apply: counted as fulfilled
    FULL = "full"
    #: does not apply: counted as not fulfilled
    ZERO = "zero"


@dataclass(frozen=True)
class Line:
    """One criterion.

    :param earned: points before rounding
    :param points: after it, of the criterion's own maximum
    :param counted: its part of the total, with what it bears of excluded ones
    :param counted_maximum: the most that could be
    """

    criterion: Criterion
    seen: Seen
    status: Status
    earned: Fraction
    points: Fraction
    counted: Fraction = ZERO
    counted_maximum: Fraction = ZERO

    @property
    def is_full(self) -> bool:
        return self.points == self.criterion.maximum


@dataclass(frozen=True)
class GateCheck:
    """Whether a gate is open, and what keeps it shut.

    :param lacking: codes of criteria that fall short
    """

    gate: Gate
    lacking: tuple[str, ...]

    @property
    def is_met(self) -> bool:
        return not self.lacking


class Rise(str, Enum):
    """A star beside that of the year before."""

    #: there was none
    NEW = "new"
    RISEN = "risen"
    #: the highest there is, again
    TOP = "top"
    NOT_RISEN = "not_risen"


@dataclass(frozen=True)
class Appraised:
    """What a commune earned.

    :param band_star: by the total alone
    :param star: the highest up to it whose gates are met
    :param previous: the star of the year before, 0 for none
    """

    scheme: Scheme
    lines: tuple[Line, ...]
    total: Fraction
    band_star: int
    gates: tuple[GateCheck, ...]
    star: int
    previous: int = 0

    @property
    def rise(self) -> Rise:
        if not self.previous:
            return Rise.NEW
        if self.star > self.previous:
            return Rise.RISEN
        is_top = self.star == self.previous == max(self.scheme.bands.stars, default=0)
        return Rise.TOP if is_top else Rise.NOT_RISEN

    @property
    def keeps_promise(self) -> bool:
        """Whether it rose, where the scheme wants those recognised to rise."""
        return not self.scheme.must_rise or self.rise is not Rise.NOT_RISEN

    @property
    def counted_lines(self) -> Iterable[Line]:
        return (line for line in self.lines if not line.criterion.is_dry)


def appraise(scheme: Scheme, seen: Mapping[str, Seen], previous: int = 0) -> Appraised:
    """Return lines, total, gates and star of a commune.

    :param seen: by code of the criterion; what is not among it is missing
    :param previous: star of the year before
    :raise TypeError: a figure does not fit the method of its criterion
    """
    scored = [
        _score(scheme, each, seen.get(each.code, MISSING)) for each in scheme.criteria
    ]
    lines = tuple(_shared_out(scored))
    total = sum((line.counted for line in lines), ZERO)
    band_star = scheme.bands.star(total)
    gates = tuple(_check(gate, lines) for gate in scheme.gates)
    star = _fall_back(scheme, band_star, gates)
    return Appraised(scheme, lines, total, band_star, gates, star, previous)


def _score(scheme: Scheme, criterion: Criterion, seen: Seen) -> Line:
    if seen is MISSING:
        return Line(criterion, seen, Status.MISSING, ZERO, ZERO)
    if not isinstance(seen, Nothing):
        earned = _earned(criterion, seen)
        if earned is not None:
            points = scheme.rounding.apply(earned, criterion.maximum)
            return Line(criterion, seen, Status.SCORED, earned, points)
    if criterion.absent is Absent.FULL:
        full = criterion.maximum
        return Line(criterion, NOT_APPLICABLE, Status.FULL, full, full)
    status = Status.ZERO if criterion.absent is Absent.ZERO else Status.EXCLUDED
    return Line(criterion, NOT_APPLICABLE, status, ZERO, ZERO)


def _earned(criterion: Criterion, figure: Figure) -> Fraction | None:
    """Points that people gave stand, whatever the method proposes."""
    method = Manual() if isinstance(figure, Points) else criterion.method
    return method.earned(figure, criterion.maximum)


def _shared_out(lines: list[Line]) -> Iterable[Line]:
    """Let the rest of a group bear the points of what is excluded from it."""
    whole: defaultdict[str, Fraction] = defaultdict(Fraction)
    left: defaultdict[str, Fraction] = defaultdict(Fraction)
    for line in lines:
        if not line.criterion.is_dry:
            whole[line.criterion.content] += line.criterion.maximum
            if line.status is not Status.EXCLUDED:
                left[line.criterion.content] += line.criterion.maximum
    living = sum((whole[group] for group in left), ZERO)
    for line in lines:
        if line.criterion.is_dry or line.status is Status.EXCLUDED:
            yield line
            continue
        group = line.criterion.content
        factor = whole[group] / left[group] * sum(whole.values()) / living
        yield Line(
            line.criterion,
            line.seen,
            line.status,
            line.earned,
            line.points,
            line.points * factor,
            line.criterion.maximum * factor,
        )


def _check(gate: Gate, lines: Iterable[Line]) -> GateCheck:
    """A criterion that is excluded shuts no gate: it cannot be asked for."""
    lacking = (
        line.criterion.code
        for line in lines
        if line.criterion.code in gate.criteria
        and line.status is not Status.EXCLUDED
        and line.points < gate.share * line.criterion.maximum
    )
    return GateCheck(gate, tuple(lacking))


def _fall_back(scheme: Scheme, star: int, gates: Iterable[GateCheck]) -> int:
    """Return the highest star up to one whose gates are all met; 0 for none."""
    shut = [check.gate.star for check in gates if not check.is_met]
    return max(
        (
            each
            for each in scheme.bands.stars
            if each <= star and not any(gate <= each for gate in shut)
        ),
        default=0,
    )
