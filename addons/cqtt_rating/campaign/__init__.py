"""What a campaign decides by: columns of points, reasons, proofs, seals, votes.

Plain Python, no Odoo: usable and testable without a database.
"""

from .certainty import Mean, Place, Runner, mean_of, off_by, ranked, wilson
from .columns import BOARD, COLUMNS, SELF, TEAM, Column, Wrong, lacks_reason, wrong
from .digest import EMPTY, digest
from .members import TeamRule, mean, spread
from .proofs import Claim, Doubt, doubts
from .surveys import SurveyReading
from .votes import Count, Outcome, Tie, count_votes, has_quorum

__all__ = [
    "BOARD",
    "COLUMNS",
    "EMPTY",
    "SELF",
    "TEAM",
    "Claim",
    "Column",
    "Count",
    "Doubt",
    "Mean",
    "Outcome",
    "SurveyReading",
    "TeamRule",
    "Place",
    "Runner",
    "Tie",
    "Wrong",
    "count_votes",
    "digest",
    "doubts",
    "has_quorum",
    "lacks_reason",
    "mean",
    "spread",
    "mean_of",
    "off_by",
    "ranked",
    "wilson",
    "wrong",
]
