"""The cheapest way to a higher star."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from .appraise import Appraised, Line, Status
from .scheme import Scheme

ZERO = Fraction(0)


@dataclass(frozen=True)
class Lift:
    """One criterion that has to become better.

    :param start: points now
    :param goal: points it takes
    :param is_gate: a gate asks for it
    """

    code: str
    start: Fraction
    goal: Fraction
    is_gate: bool = False


@dataclass(frozen=True)
class Path:
    """What leads to a star with the least effort.

    :param effort: points to gain, each with the effort of its criterion
    """

    star: int
    lifts: tuple[Lift, ...]
    effort: Fraction


class _Cost(NamedTuple):
    """Effort first; of equal efforts the one with fewer criteria to work at."""

    effort: Fraction
    criteria: int

    def plus(self, other: _Cost) -> _Cost:
        return _Cost(self.effort + other.effort, self.criteria + other.criteria)


class _Option(NamedTuple):
    line: Line
    goal: Fraction
    gain: Fraction
    cost: _Cost


class _Way(NamedTuple):
    cost: _Cost
    options: tuple[_Option, ...]


def cheapest_path(appraised: Appraised, star: int | None = None) -> Path | None:
    """Return what to lift to earn a star, at the least effort.

    :param star: ``None`` for the next one up
    :return: ``None`` where no star is higher, or what does not apply bars the way
    """
    scheme = appraised.scheme
    goal = star or _next(scheme, appraised.star)
    if goal is None or goal not in scheme.bands.stars:
        return None
    asked = _asked_by_gates(appraised, goal)
    band = scheme.bands.band(goal)
    best = {ZERO: _Way(_Cost(ZERO, 0), ())}
    lack = band.low - appraised.total
    for line in appraised.counted_lines:
        least = asked.get(line.criterion.code, line.points)
        options = list(_options(scheme, line, least))
        if not options:
            return None
        best = _widened(best, options, lack)
    enough = [
        way
        for gain, way in best.items()
        if gain > lack or (gain == lack and band.has_low)
    ]
    if not enough:
        return None
    way = min(enough, key=lambda each: each.cost)
    lifts = tuple(_lift(option, asked) for option in way.options)
    return Path(goal, lifts, way.cost.effort)


def _lift(option: _Option, asked: Container[str]) -> Lift:
    code = option.line.criterion.code
    return Lift(code, option.line.points, option.goal, code in asked)


def _next(scheme: Scheme, star: int) -> int | None:
    return next((each for each in scheme.bands.stars if each > star), None)


def _asked_by_gates(appraised: Appraised, star: int) -> dict[str, Fraction]:
    """Return the points that the shut gates of a star ask for, by criterion."""
    lines = {line.criterion.code: line for line in appraised.lines}
    asked: dict[str, Fraction] = {}
    for check in appraised.gates:
        if check.gate.star <= star:
            for code in check.lacking:
                least = check.gate.share * lines[code].criterion.maximum
                asked[code] = max(asked.get(code, ZERO), least)
    return asked


def _options(scheme: Scheme, line: Line, least: Fraction) -> Iterator[_Option]:
    """Return the points a criterion can have from now on, at least so many."""
    if line.points >= least:
        yield _Option(line, line.points, ZERO, _Cost(ZERO, 0))
    if line.status not in (Status.SCORED, Status.MISSING):
        return
    criterion = line.criterion
    factor = line.counted_maximum / criterion.maximum
    for points in criterion.method.levels(criterion.maximum, scheme.rounding):
        if points > line.points and points >= least:
            lifted = points - line.points
            cost = _Cost(lifted * criterion.effort, 1)
            yield _Option(line, points, lifted * factor, cost)


def _widened(
    best: dict[Fraction, _Way], options: Iterable[_Option], lack: Fraction
) -> dict[Fraction, _Way]:
    """Return the cheapest way to each gain, one more criterion considered.

    Gains beyond what is lacking are worth the same, so they are kept as one.
    """
    enough = max(lack, ZERO) + 1
    found: dict[Fraction, _Way] = {}
    for gain, way in best.items():
        for option in options:
            total = gain + option.gain
            key = enough if total > max(lack, ZERO) else total
            cost = way.cost.plus(option.cost)
            if key not in found or cost < found[key].cost:
                more = (option,) if option.cost.criteria else ()
                found[key] = _Way(cost, way.options + more)
    return _undominated(found)


def _undominated(ways: dict[Fraction, _Way]) -> dict[Fraction, _Way]:
    """Drop what gains less at no lower cost."""
    found: dict[Fraction, _Way] = {}
    least: _Cost | None = None
    for gain in sorted(ways, reverse=True):
        if least is None or ways[gain].cost < least:
            found[gain], least = ways[gain], ways[gain].cost
    return found
