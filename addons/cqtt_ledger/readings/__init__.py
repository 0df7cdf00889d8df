"""What is asked of the ledger, and what it answers. No Odoo."""

from .answer import Answer, Key, Sum
from .question import Dimension, Question

__all__ = ["Answer", "Dimension", "Key", "Question", "Sum"]
