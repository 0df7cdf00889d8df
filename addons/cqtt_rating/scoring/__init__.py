"""What a star appraisal computes, exactly and so that it can be explained. No Odoo."""

from .appraise import Appraised, GateCheck, Line, Rise, Status, appraise
from .arrays import NO_POINTS, NOT_THERE, Change, Standing, standings
from .bands import Band, Bands
from .exact import Exact, exact, show
from .explain import Said, explain
from .methods import Deduct, Indicator, Manual, Method, Ratio, Steps, Survey, YesNo
from .path import Lift, Path, cheapest_path
from .rounding import Rounding
from .scheme import Absent, Criterion, Gate, Scheme
from .seen import MISSING, NOT_APPLICABLE, Amount, Answers, Points, Seen, Share, Yes
from .what_if import Outcome, what_if

__all__ = [
    "MISSING",
    "NOT_APPLICABLE",
    "NOT_THERE",
    "NO_POINTS",
    "Absent",
    "Amount",
    "Answers",
    "Appraised",
    "Band",
    "Bands",
    "Change",
    "Criterion",
    "Deduct",
    "Exact",
    "Gate",
    "GateCheck",
    "Indicator",
    "Lift",
    "Line",
    "Manual",
    "Method",
    "Outcome",
    "Path",
    "Points",
    "Ratio",
    "Rise",
    "Rounding",
    "Said",
    "Scheme",
    "Seen",
    "Share",
    "Standing",
    "Status",
    "Steps",
    "Survey",
    "Yes",
    "YesNo",
    "appraise",
    "cheapest_path",
    "exact",
    "explain",
    "show",
    "standings",
    "what_if",
]
