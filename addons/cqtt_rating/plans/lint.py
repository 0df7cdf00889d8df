"""What is wrong with a scheme, before anybody is measured by it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ..scoring import Bands, Rounding
from .build import method
from .plan import CONTENT, EVIDENCE, CriterionPlan, GroupPlan, SchemePlan

ZERO = Fraction(0)


@dataclass(frozen=True)
class Finding:
    """One thing that was found.

    :param is_error: it stands in the way of putting the scheme in force
    """

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    is_error: bool = True


def lint(plan: SchemePlan, indicators: Mapping[str, bool]) -> list[Finding]:
    """Return what is wrong, the errors first.

    :param indicators: the codes that exist, and whether each is a share
    """
    found = [
        *_sums(plan),
        *_groups(plan),
        *_criteria(plan, indicators),
        *_stars(plan),
        *_gates(plan),
    ]
    return sorted(found, key=lambda finding: not finding.is_error)


def _sums(plan: SchemePlan) -> Iterator[Finding]:
    if not plan.counted:
        yield Finding("no_criteria")
        return
    total = sum((each.maximum for each in plan.counted), ZERO)
    if total != plan.maximum:
        yield Finding("sum_scheme", {"sum": total, "maximum": plan.maximum})
    for kind in (CONTENT, EVIDENCE):
        declared = sum((group.maximum for group in plan.of_kind(kind)), ZERO)
        if plan.of_kind(kind) and declared != plan.maximum:
            values = {"kind": kind, "sum": declared, "maximum": plan.maximum}
            yield Finding("sum_groups", values)


def _groups(plan: SchemePlan) -> Iterator[Finding]:
    for group in plan.groups:
        values = {"kind": group.kind, "code": group.code, "maximum": group.maximum}
        members = [each for each in plan.criteria if _is_in(each, group)]
        if not members:
            yield Finding("empty_group", values)
            continue
        total = sum((each.maximum for each in members if not each.is_dry), ZERO)
        if total != group.maximum:
            yield Finding("sum_group", {**values, "sum": total})
    for kind in (CONTENT, EVIDENCE):
        known = {group.code for group in plan.of_kind(kind)}
        orphans = tuple(
            each.code for each in plan.criteria if _group(each, kind) not in known
        )
        if known and orphans:
            yield Finding("orphans", {"kind": kind, "codes": orphans})
    if not plan.of_kind(CONTENT):
        yield Finding("no_groups")


def _criteria(plan: SchemePlan, indicators: Mapping[str, bool]) -> Iterator[Finding]:
    rounding = Rounding(plan.step) if plan.step > 0 else Rounding()
    for each in plan.criteria:
        values = {"code": each.code, "maximum": each.maximum, "step": plan.step}
        if each.maximum <= 0:
            yield Finding("no_points", values)
        elif each.maximum % rounding.step:
            yield Finding("off_step", values)
        yield from _scored(each, indicators)


def _scored(each: CriterionPlan, indicators: Mapping[str, bool]) -> Iterator[Finding]:
    values = {"code": each.code, "maximum": each.maximum}
    try:
        method(each)
    except ValueError:
        key = {"steps": "bad_table", "deduct": "bad_deduction", "survey": "bad_survey"}
        yield Finding(key.get(each.judged_by, "bad_target"), values)
    if each.judged_by == "steps":
        best = max((points for _bound, points in each.table), default=ZERO)
        if best != each.maximum:
            yield Finding("table_top", {**values, "points": best})
    if each.method != "indicator":
        return
    values["indicator"] = each.indicator
    if not each.indicator:
        yield Finding("no_indicator", values)
    elif each.indicator not in indicators:
        yield Finding("unknown_indicator", values, is_error=False)
    elif not indicators[each.indicator] and each.is_percent:
        if each.judged_by != "deduct":
            yield Finding("number_as_share", values)
    elif indicators[each.indicator] and (
        each.judged_by == "deduct" or not each.is_percent
    ):
        yield Finding("share_as_number", values)


def _stars(plan: SchemePlan) -> Iterator[Finding]:
    if not plan.stars:
        yield Finding("no_stars")
    bands = Bands(tuple(star.band for star in plan.stars))
    for seam, star in bands.seams(plan.maximum):
        yield Finding(f"band_{seam.value}", {"star": star, "maximum": plan.maximum})


def _gates(plan: SchemePlan) -> Iterator[Finding]:
    counted: Collection[str] = {each.code for each in plan.counted}
    for gate in plan.gates:
        values = {"gate": gate.code, "star": gate.star}
        others = tuple(code for code in gate.criteria if code not in counted)
        if not gate.criteria:
            yield Finding("gate_empty", values)
        elif others:
            yield Finding("gate_dry", {**values, "codes": others})
        if gate.star not in {star.star for star in plan.stars}:
            yield Finding("gate_star", values)
        if not 0 < gate.share <= 100:
            yield Finding("gate_share", values)


def _is_in(each: CriterionPlan, group: GroupPlan) -> bool:
    return _group(each, group.kind) == group.code


def _group(each: CriterionPlan, kind: str) -> str:
    return each.content if kind == CONTENT else each.evidence
