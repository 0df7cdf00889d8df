"""Transitions declared as data, and what one table may hold: no ORM in here."""

from .table import SYSTEM, Transition, TransitionTable, WorkflowError

__all__ = ["SYSTEM", "Transition", "TransitionTable", "WorkflowError"]
