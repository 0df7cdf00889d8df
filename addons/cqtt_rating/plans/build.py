"""From what is written to what computes."""

from __future__ import annotations

from fractions import Fraction

from ..scoring import (
    Absent,
    Bands,
    Criterion,
    Deduct,
    Gate,
    Indicator,
    Manual,
    Method,
    Ratio,
    Rounding,
    Scheme,
    Steps,
    Survey,
    YesNo,
)
from .plan import CriterionPlan, SchemePlan


def build(plan: SchemePlan) -> Scheme:
    """Return the scheme that computes.

    :raise ValueError: what is written contradicts itself; ``lint`` tells where
    """
    return Scheme(
        criteria=tuple(
            Criterion(
                each.code,
                each.maximum,
                method(each),
                each.content,
                Absent(each.absent),
                each.is_dry,
                each.effort,
            )
            for each in plan.criteria
        ),
        bands=Bands(tuple(star.band for star in plan.stars)),
        gates=tuple(
            Gate(gate.code, gate.star, gate.criteria, gate.share / 100)
            for gate in plan.gates
        ),
        rounding=Rounding(plan.step, plan.is_nearest),
        must_rise=plan.must_rise,
    )


def method(plan: CriterionPlan) -> Method:
    """Return how a criterion is scored.

    :raise ValueError: it cannot be
    """
    if plan.method == "manual":
        return Manual()
    if plan.method == "yes_no":
        return YesNo()
    if plan.method == "survey":
        return Survey(plan.target / 100, plan.weights, plan.least)
    formula = _formula(plan)
    return Indicator(plan.indicator, formula) if plan.method == "indicator" else formula


def _formula(plan: CriterionPlan) -> Ratio | Steps | Deduct:
    scale = Fraction(100 if plan.is_percent else 1)
    if plan.judged_by == "ratio":
        return Ratio(plan.target / scale, plan.is_down)
    if plan.judged_by == "steps":
        table = tuple((bound / scale, points) for bound, points in plan.table)
        return Steps(table, plan.is_down)
    if plan.judged_by == "deduct":
        return Deduct(plan.per, plan.free)
    raise ValueError(f"{plan.code}: {plan.judged_by} is no way to score")
