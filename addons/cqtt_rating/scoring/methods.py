"""How a criterion turns what was seen into points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Protocol

from .rounding import Rounding
from .seen import Amount, Answers, Figure, Points, Share, Yes

ZERO, ONE = Fraction(0), Fraction(1)


class Method(Protocol):
    """A way of scoring."""

    def earned(self, figure: Figure, maximum: Fraction) -> Fraction | None:
        """Return points between 0 and the maximum, before rounding.

        :return: ``None`` where the figure leaves nothing to judge
        :raise TypeError: it is a figure of another method
        """

    def levels(self, maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
        """Return all points that can be reached, ascending."""


def _all_steps(maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
    """Return the multiples of the step up to the maximum, and the maximum."""
    step, found = rounding.step or maximum, ZERO
    while found < maximum:
        yield found
        found += step
    yield maximum


def _wrong(method: object, figure: Figure) -> TypeError:
    return TypeError(f"{type(method).__name__} cannot judge {figure!r}")


@dataclass(frozen=True)
class Manual:
    """A person gives the points."""

    def earned(self, figure: Figure, maximum: Fraction) -> Fraction | None:
        if not isinstance(figure, Points):
            raise _wrong(self, figure)
        return min(max(figure.points, ZERO), maximum)

    def levels(self, maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
        return _all_steps(maximum, rounding)


@dataclass(frozen=True)
class YesNo:
    """All or nothing."""

    def earned(self, figure: Figure, maximum: Fraction) -> Fraction | None:
        if not isinstance(figure, Yes):
            raise _wrong(self, figure)
        return maximum if figure.is_yes else ZERO

    def levels(self, maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
        yield from (ZERO, maximum)


def value_of(method: object, figure: Figure) -> Fraction | None:
    """Return a share or a number as one value; ``None`` for a share of nothing."""
    if isinstance(figure, Amount):
        return figure.amount
    if not isinstance(figure, Share):
        raise _wrong(method, figure)
    return figure.part / figure.whole if figure.whole else None


@dataclass(frozen=True)
class Ratio:
    """maximum × min(value / target, 1); where less is better, target / value.

    :param target: a share, 0.95 for 95 %, or a number
    :param is_down: less is better
    :raise ValueError: a negative target, or one of 0 where more is better
    """

    target: Fraction
    is_down: bool = False

    def __post_init__(self) -> None:
        if self.target < 0 or (not self.target and not self.is_down):
            raise ValueError(f"{self.target} is no target")

    def earned(self, figure: Figure, maximum: Fraction) -> Fraction | None:
        value = value_of(self, figure)
        if value is None:
            return None
        if self.is_down:
            reached = ONE if value <= self.target else self.target / value
        else:
            reached = min(max(value, ZERO) / self.target, ONE)
        return maximum * reached

    def levels(self, maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
        return _all_steps(maximum, rounding)


@dataclass(frozen=True)
class Steps:
    """A table: whoever reaches a bound gets its points, the most he can.

    :param table: (bound, points), in any order
    :param is_down: a bound is reached from above: less is better
    :raise ValueError: a harder bound gives fewer points, or a bound stands twice
    """

    table: tuple[tuple[Fraction, Fraction], ...]
    is_down: bool = False

    def __post_init__(self) -> None:
        rows = sorted(self.table, reverse=self.is_down)
        bounds = [bound for bound, _points in rows]
        points = [points for _bound, points in rows]
        if len(set(bounds)) < len(bounds) or points != sorted(points):
            raise ValueError(f"{self.table} is no table of steps")

    def earned(self, figure: Figure, maximum: Fraction) -> Fraction | None:
        value = value_of(self, figure)
        if value is None:
            return None
        reached = (
            points
            for bound, points in self.table
            if (value <= bound if self.is_down else value >= bound)
        )
        return min(max(reached, default=ZERO), maximum)

    def levels(self, maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
        points = {rounding.apply(p, maximum) for _bound, p in self.table}
        yield from sorted(points | {ZERO})


@dataclass(frozen=True)
class Deduct:
    """maximum − per × (number − free), never below 0.

    :param per: points lost for each case
    :param free: cases that cost nothing
    :raise ValueError: a case costs nothing, or a negative number is free
    """

    per: Fraction
    free: Fraction = ZERO

    def __post_init__(self) -> None:
        if self.per <= 0 or self.free < 0:
            raise ValueError(f"{self.per} for each beyond {self.free} deducts nothing")

    def earned(self, figure: Figure, maximum: Fraction) -> Fraction | None:
        if not isinstance(figure, Amount):
            raise _wrong(self, figure)
        counted = max(figure.amount - self.free, ZERO)
        return max(maximum - self.per * counted, ZERO)

    def levels(self, maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
        found, points = set[Fraction](), maximum
        while points > 0:
            found.add(rounding.apply(points, maximum))
            points -= self.per
        yield from sorted(found | {ZERO})


@dataclass(frozen=True)
class Survey:
    """The mean worth of all answers, as a share of its target.

    :param target: a share
    :param weights: what each answer is worth, the best first
    :param least: with fewer answers nothing can be said
    :raise ValueError: no target, or answers that are worth more than those before
    """

    target: Fraction
    weights: tuple[Fraction, ...] = field(default=(ONE, ONE, Fraction(1, 2), ZERO))
    least: int = 1

    def __post_init__(self) -> None:
        falling = list(self.weights) == sorted(self.weights, reverse=True)
        fits = falling and self.weights and 0 <= self.weights[-1] <= self.weights[0]
        if not 0 < self.target <= 1 or not fits or self.weights[0] > 1:
            raise ValueError(f"{self.target} of {self.weights} is no survey")

    def earned(self, figure: Figure, maximum: Fraction) -> Fraction | None:
        if not isinstance(figure, Answers) or len(figure.counts) != len(self.weights):
            raise _wrong(self, figure)
        total = sum(figure.counts)
        if total < max(self.least, 1):
            return None
        worth = sum(
            (w * n for w, n in zip(self.weights, figure.counts, strict=True)), ZERO
        )
        return maximum * min(worth / total / self.target, ONE)

    def levels(self, maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
        return _all_steps(maximum, rounding)


@dataclass(frozen=True)
class Indicator:
    """A figure of the ledger, judged by a formula.

    :param code: of the indicator
    """

    code: str
    formula: Ratio | Steps | Deduct

    def earned(self, figure: Figure, maximum: Fraction) -> Fraction | None:
        return self.formula.earned(figure, maximum)

    def levels(self, maximum: Fraction, rounding: Rounding) -> Iterator[Fraction]:
        return self.formula.levels(maximum, rounding)
