"""How points of a person become a grade, exactly; and how many may get the best one.

No Odoo in here.
"""

from .grades import Grade, Grades, Seam
from .proposal import Kind, Proposal, Term, TermError, propose, read_terms
from .quota import Excess, Graded, Quota, check
from .rounding import cut, on_step
from .scheme import Audience, Criterion, How, Override, Part, Problem, Scheme, Trouble
from .total import Incomplete, Result, evaluate, mean

__all__ = [
    "Audience",
    "Criterion",
    "Excess",
    "Grade",
    "Graded",
    "Grades",
    "How",
    "Incomplete",
    "Kind",
    "Override",
    "Part",
    "Problem",
    "Proposal",
    "Quota",
    "Result",
    "Scheme",
    "Seam",
    "Term",
    "TermError",
    "Trouble",
    "check",
    "cut",
    "evaluate",
    "mean",
    "on_step",
    "propose",
    "read_terms",
]
