"""Why it is this star: sentences as keys and values, which a language puts in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from .appraise import Appraised, Line, Rise
from .methods import (
    Deduct,
    Indicator,
    Manual,
    Method,
    Ratio,
    Steps,
    Survey,
    YesNo,
    value_of,
)
from .seen import Amount, Answers, Figure, Nothing, Points, Share

ZERO = Fraction(0)


@dataclass(frozen=True)
class Said:
    """One sentence.

    :param key: which sentence
    :param values: what stands in it
    :param points: its part of the total
    """

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    points: Fraction = ZERO


def explain(appraised: Appraised) -> Iterator[Said]:
    """Return how the total and the star came about, in the order of the reckoning.

    The points of all sentences add up to the total.
    """
    for line in appraised.lines:
        yield _said_line(line)
    yield Said("total", {"total": appraised.total, "maximum": appraised.scheme.maximum})
    yield _said_band(appraised)
    for check in appraised.gates:
        if check.is_met:
            yield Said("gate_met", {"gate": check.gate.code, "star": check.gate.star})
        else:
            values = {"gate": check.gate.code, "star": check.gate.star}
            yield Said("gate_shut", {**values, "criteria": check.lacking})
    if appraised.star < appraised.band_star:
        key = "fallen_back" if appraised.star else "fallen_out"
        yield Said(key, {"star": appraised.star, "band_star": appraised.band_star})
    if appraised.scheme.must_rise and appraised.rise is not Rise.NEW:
        values = {"star": appraised.star, "previous": appraised.previous}
        yield Said(appraised.rise.value, values)


def _said_band(appraised: Appraised) -> Said:
    bands = appraised.scheme.bands
    if not appraised.band_star:
        lowest = min((band.low for band in bands), default=ZERO)
        return Said("no_band", {"total": appraised.total, "low": lowest})
    band = bands.band(appraised.band_star)
    return Said("band", {"total": appraised.total, "star": band.star, "band": band})


def _said_line(line: Line) -> Said:
    values: dict[str, Any] = {
        "code": line.criterion.code,
        "points": line.points,
        "maximum": line.criterion.maximum,
        "earned": line.earned,
        "counted": line.counted,
        "counted_maximum": line.counted_maximum,
        "is_rounded": line.earned != line.points,
        "is_shared": line.counted_maximum != line.criterion.maximum,
        "is_dry": line.criterion.is_dry,
    }
    if isinstance(line.seen, Nothing):
        return Said(f"line_{line.status.value}", values, line.counted)
    given = isinstance(line.seen, Points)
    method = Manual() if given else line.criterion.method
    values |= _seen_values(method, line.seen)
    return Said(f"line_{_key(method)}", values, line.counted)


def _key(method: Method) -> str:
    formula = method.formula if isinstance(method, Indicator) else method
    keys: dict[type, str] = {
        Manual: "manual",
        YesNo: "yes_no",
        Ratio: "ratio",
        Steps: "steps",
        Deduct: "deduct",
        Survey: "survey",
    }
    return keys[type(formula)]


def _seen_values(method: Method, figure: Figure) -> dict[str, Any]:
    formula = method.formula if isinstance(method, Indicator) else method
    values: dict[str, Any] = {}
    if isinstance(figure, Share):
        values = {"part": figure.part, "whole": figure.whole}
    if isinstance(figure, (Share, Amount)):
        is_share = isinstance(figure, Share)
        values |= {"value": value_of(formula, figure), "is_share": is_share}
    if isinstance(figure, Answers):
        values["answers"] = sum(figure.counts)
    if isinstance(formula, (Ratio, Survey)):
        values["target"] = formula.target
    if isinstance(formula, Deduct):
        values |= {"per": formula.per, "free": formula.free}
    return values
