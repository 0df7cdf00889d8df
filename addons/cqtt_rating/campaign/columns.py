"""The columns of an appraisal that people fill in: who, when, compared with what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from ..scoring import Rounding


@dataclass(frozen=True)
class Column:
    """One column of points.

    :param name: its fields are ``<name>_points``, ``_note``, ``_at`` and ``_by_id``
    :param states: of the appraisal, in which it is filled in
    :param roles: who fills it in
    :param before: the column it is compared with
    :param is_judging: who has an interest in the commune keeps out of it
    :param bars_cluster: so does who has one in the commune's cluster
    """

    name: str
    states: frozenset[str]
    roles: frozenset[str]
    before: str
    is_judging: bool = True
    bars_cluster: bool = False


SELF = Column(
    "self",
    frozenset({"draft", "returned"}),
    frozenset({"manager", "leader"}),
    "machine",
    is_judging=False,
)
TEAM = Column("team", frozenset({"appraising"}), frozenset({"supervisor"}), "self")
BOARD = Column(
    "board", frozenset({"committee"}), frozenset({"board"}), "team", bars_cluster=True
)
COLUMNS = {column.name: column for column in (SELF, TEAM, BOARD)}


class Wrong(str, Enum):
    """Why points cannot be given."""

    NEGATIVE = "negative"
    TOO_MANY = "too_many"
    OFF_STEP = "off_step"


def wrong(points: Fraction, maximum: Fraction, rounding: Rounding) -> Wrong | None:
    """Return why points cannot be given for a criterion, if they cannot."""
    if points < 0:
        return Wrong.NEGATIVE
    if points > maximum:
        return Wrong.TOO_MANY
    return None if rounding.is_on_step(points, maximum) else Wrong.OFF_STEP


def lacks_reason(
    points: Fraction | None, before: Fraction | None, gap: Fraction, note: str
) -> bool:
    """Tell whether two columns lie further apart than is allowed without a reason.

    :param gap: the largest difference that needs none
    """
    if points is None or before is None or note.strip():
        return False
    return abs(points - before) > gap
