"""What a figure says: shares, their target, trend and neighbours. No Odoo."""

from .compare import Place, compare
from .count import Count, wilson
from .definition import Definition, Part, Term, asked, counted
from .reading import Reading
from .rule import Direction, Rule, Standing, Zero
from .trend import Trend, trend

__all__ = [
    "Count",
    "Definition",
    "Direction",
    "Part",
    "Place",
    "Reading",
    "Rule",
    "Standing",
    "Term",
    "Trend",
    "Zero",
    "asked",
    "compare",
    "counted",
    "trend",
    "wilson",
]
