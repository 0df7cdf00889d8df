"""What the papers of a campaign say; plain Python, no Odoo."""

from .papers import (
    Certificate,
    DecisionPaper,
    Named,
    Pack,
    ScoreRow,
    ScoreTable,
    VisitMinutes,
)

__all__ = [
    "Certificate",
    "DecisionPaper",
    "Named",
    "Pack",
    "ScoreRow",
    "ScoreTable",
    "VisitMinutes",
]
