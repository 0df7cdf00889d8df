"""What can be wrong with a wording, or with what is filled in."""

from __future__ import annotations


class WordingError(ValueError):
    """A text cannot be used as wording.

    :ivar reason: braces, bold, unknown (no such field), form (the field has no such
        form), name (cannot be a field's name), reserved, twice
    :ivar part: the name or text at fault
    :ivar line: number of the line, from 1; 0 if it is in no line
    :ivar suggestion: what was probably meant, or nothing
    """

    def __init__(
        self, reason: str, part: str, line: int = 0, suggestion: str = ""
    ) -> None:
        super().__init__(f"{reason} in line {line}: {part}")
        self.reason = reason
        self.part = part
        self.line = line
        self.suggestion = suggestion


class ValueProblem(ValueError):
    """What was filled in is not what the field takes.

    :ivar label: of the field
    :ivar kind: of the field
    :ivar value: what was filled in
    """

    def __init__(self, label: str, kind: str, value: str) -> None:
        super().__init__(f"{label} takes a {kind}: {value!r}")
        self.label = label
        self.kind = kind
        self.value = value
