"""A scheme as it is written: looked through, compared, read from a file. No Odoo."""

from .build import build
from .differ import Change, differ
from .file import read, write
from .lint import Finding, lint
from .plan import CriterionPlan, GatePlan, GroupPlan, SchemePlan, StarPlan, following
from .problems import FileError, Problem

__all__ = [
    "Change",
    "CriterionPlan",
    "FileError",
    "Finding",
    "GatePlan",
    "GroupPlan",
    "Problem",
    "SchemePlan",
    "StarPlan",
    "build",
    "differ",
    "following",
    "lint",
    "read",
    "write",
]
