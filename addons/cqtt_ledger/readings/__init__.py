"""What is asked of the ledger, and what it answers. No Odoo."""

from .answer import Answer, Key, Sum
from .months import Cut, cut
from .question import Dimension, Question

__all__ = ["Answer", "Cut", "Dimension", "Key", "Question", "Sum", "cut"]
