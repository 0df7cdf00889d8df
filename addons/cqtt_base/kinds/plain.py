"""Values as programs send them: what the database can keep, and people can mean."""

import binascii
import re
from datetime import date, datetime
from typing import Any

#: whole numbers of PostgreSQL's ``integer``
SMALLEST, LARGEST = -(2**31), 2**31 - 1
#: beyond it a float is no longer exact to the unit
MOST = 10**15
#: years that anybody could mean
FIRST_YEAR, LAST_YEAR = 1800, 2999
#: how deep what is stored as it is may be nested
DEEPEST = 20

_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?")
_REFERENCE = re.compile(r"[a-z][a-z0-9_.]*,[1-9][0-9]{0,9}")


def is_whole(value: Any) -> bool:
    return type(value) is int and SMALLEST <= value <= LARGEST


def is_id(value: Any) -> bool:
    return type(value) is int and 0 < value <= LARGEST


def is_number(value: Any) -> bool:
    """Tell whether it is a number; what is infinite or not a number is none."""
    return type(value) in (int, float) and abs(value) <= MOST


def is_text(value: Any) -> bool:
    """Tell whether it is a text that PostgreSQL keeps: whole characters, no zeros."""
    if not isinstance(value, str) or "\0" in value:
        return False
    return value.isascii() or not any("\ud800" <= char <= "\udfff" for char in value)


def is_day(value: Any) -> bool:
    """Tell whether it is a day, or a moment of one; as text, as Odoo reads it."""
    if isinstance(value, date):
        return FIRST_YEAR <= value.year <= LAST_YEAR
    return _is_written_time(value)


def is_moment(value: Any) -> bool:
    """Tell whether it is a moment without time zone; as text, as Odoo reads it."""
    if isinstance(value, datetime):
        return value.tzinfo is None and FIRST_YEAR <= value.year <= LAST_YEAR
    return _is_written_time(value)


def _is_written_time(value: Any) -> bool:
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return False
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return False
    return FIRST_YEAR <= moment.year <= LAST_YEAR


def is_file(value: Any) -> bool:
    """Tell whether it is a file in Base64."""
    if not isinstance(value, str | bytes):
        return False
    try:
        binascii.a2b_base64(value)
    except ValueError:
        return False
    return True


def is_reference(value: Any) -> bool:
    """Tell whether it names a record, as ``model,id``."""
    return isinstance(value, str) and bool(_REFERENCE.fullmatch(value))


def is_json(value: Any, depth: int = DEEPEST) -> bool:
    """Tell whether it can be stored as JSON as it is."""
    if isinstance(value, list | tuple):
        return depth > 0 and all(is_json(each, depth - 1) for each in value)
    if isinstance(value, dict):
        return depth > 0 and all(
            is_text(key) and is_json(each, depth - 1) for key, each in value.items()
        )
    if value is None or isinstance(value, bool):
        return True
    return is_text(value) if isinstance(value, str) else is_number(value)
