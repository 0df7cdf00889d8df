"""Kinds of values that come from outside, and whether a value is of one: no ORM."""

from .annotated import Day, Id, Text, Values, Whole, fits
from .plain import is_id, is_number, is_text, is_whole
from .stored import Kind, is_of, kind_of

__all__ = [
    "Day",
    "Id",
    "Kind",
    "Text",
    "Values",
    "Whole",
    "fits",
    "is_id",
    "is_number",
    "is_of",
    "is_text",
    "is_whole",
    "kind_of",
]
