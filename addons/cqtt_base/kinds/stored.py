"""What a field takes, by its type."""

from collections.abc import Callable, Container
from enum import Enum
from typing import Any

from . import plain


class Kind(Enum):
    """What people are told that a field takes."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    MOMENT = "moment"
    CHOICE = "choice"
    RECORD = "record"
    LINES = "lines"
    FILE = "file"
    DATA = "data"


def is_flag(value: Any) -> bool:
    return isinstance(value, bool) or (type(value) is int and value in (0, 1))


def is_sent_file(value: Any) -> bool:
    """Tell whether it may be a file that a form shows: of some it has the size only."""
    return isinstance(value, bytes) or (isinstance(value, str) and value.isascii())


KINDS = {
    "char": Kind.TEXT,
    "text": Kind.TEXT,
    "html": Kind.TEXT,
    "integer": Kind.WHOLE,
    "many2one_reference": Kind.WHOLE,
    "float": Kind.NUMBER,
    "monetary": Kind.NUMBER,
    "boolean": Kind.FLAG,
    "date": Kind.DAY,
    "datetime": Kind.MOMENT,
    "selection": Kind.CHOICE,
    "many2one": Kind.RECORD,
    "reference": Kind.RECORD,
    "one2many": Kind.LINES,
    "many2many": Kind.LINES,
    "binary": Kind.FILE,
}
CHECKS: dict[Kind, Callable[[Any], bool]] = {
    Kind.TEXT: plain.is_text,
    Kind.WHOLE: plain.is_whole,
    Kind.NUMBER: plain.is_number,
    Kind.FLAG: is_flag,
    Kind.DAY: plain.is_day,
    Kind.MOMENT: plain.is_moment,
    Kind.CHOICE: plain.is_text,
    Kind.RECORD: plain.is_id,
    Kind.FILE: plain.is_file,
    Kind.DATA: plain.is_json,
}


def kind_of(field_type: str) -> Kind:
    return KINDS.get(field_type, Kind.DATA)


def is_of(
    field_type: str,
    value: Any,
    choices: Container[str] | None = None,
    is_draft: bool = False,
) -> bool:
    """Tell whether a field of a type takes a value; lines are another's business.

    :param choices: of a field that offers some, if they are known
    :param is_draft: it is what a form shows, not yet what is kept
    """
    if value is None or value is False or (isinstance(value, str) and not value):
        return True
    if field_type == "reference":
        return plain.is_reference(value)
    kind = kind_of(field_type)
    if kind is Kind.FILE and is_draft:
        return is_sent_file(value)
    if not CHECKS[kind](value):
        return False
    return kind is not Kind.CHOICE or choices is None or value in choices
