"""Points of an index: weighted sub-indicators, as Decision 766 has them. No Odoo."""

from .score import Formula, Item, Points, grade, score

__all__ = ["Formula", "Item", "Points", "grade", "score"]
