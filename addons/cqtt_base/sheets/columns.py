"""A column of a list, as offices know it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column: what it is called in code and in the file, and what goes in."""

    key: str
    title: str
    hint: str
    width: int = 16
    required: bool = False
