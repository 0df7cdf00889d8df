"""How likely a unit is drawn: what the ledger says of it, as a whole number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Signs:
    """What speaks for looking at a unit.

    :param finished: dossiers finished in the period looked at
    :param late: of these, finished late
    :param ratings: ratings of citizens in the period
    :param unhappy: of these, not satisfied
    :param open_findings: findings that no later check has seen gone
    :param months: whole months since the last check; ``None`` if there was none
    """

    finished: int = 0
    late: int = 0
    ratings: int = 0
    unhappy: int = 0
    open_findings: int = 0
    months: int | None = None

    def __post_init__(self) -> None:
        counts = (self.finished, self.late, self.ratings, self.unhappy)
        if min(*counts, self.open_findings, self.months or 0) < 0:
            raise ValueError("Nothing is counted below zero.")
        if self.late > self.finished or self.unhappy > self.ratings:
            raise ValueError("A part is not larger than its whole.")


@dataclass(frozen=True)
class Coefficients:
    """How much each sign weighs; 0 leaves it out.

    :param base: of every unit, so that none is safe; 1 or more
    :param late: of a unit that finishes all dossiers late
    :param unhappy: of a unit that satisfies nobody
    :param finding: of each open finding
    :param month: of each month without a check
    :param most_findings: more open findings weigh no more
    :param most_months: more months weigh no more; a unit never checked weighs as much
    """

    base: int = 10
    late: int = 100
    unhappy: int = 50
    finding: int = 10
    month: int = 5
    most_findings: int = 10
    most_months: int = 24

    def __post_init__(self) -> None:
        if self.base < 1:
            raise ValueError("Every unit can be drawn: the base is 1 or more.")
        parts = (self.late, self.unhappy, self.finding, self.month)
        if min(*parts, self.most_findings, self.most_months) < 0:
            raise ValueError("A sign does not make a unit safe.")


def weight(signs: Signs, by: Coefficients) -> int:
    """Return the weight of a unit: a whole number, so that all count the same.

    Shares are rounded up to the next whole point.
    """
    months = by.most_months if signs.months is None else signs.months
    return (
        by.base
        + _share(by.late, signs.late, signs.finished)
        + _share(by.unhappy, signs.unhappy, signs.ratings)
        + by.finding * min(signs.open_findings, by.most_findings)
        + by.month * min(months, by.most_months)
    )


def _share(points: int, part: int, whole: int) -> int:
    return -(-points * part // whole) if whole else 0
