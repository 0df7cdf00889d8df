"""What the papers of a campaign say; plain Python, no Odoo."""

from .papers import (
    Certificate,
    DecisionPaper,
    Named,
    ObjectionRow,
    Pack,
    ScoreRow,
    ScoreTable,
    VisitMinutes,
)
from .submission import GroupResult, ModelRegistration, SelfReport, Submission

__all__ = [
    "Certificate",
    "DecisionPaper",
    "GroupResult",
    "ModelRegistration",
    "Named",
    "ObjectionRow",
    "Pack",
    "ScoreRow",
    "ScoreTable",
    "SelfReport",
    "Submission",
    "VisitMinutes",
]
