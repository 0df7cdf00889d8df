"""What a method takes, as its annotations say.

``int``, ``float``, ``str``, ``bool``, ``list[…]``, ``dict[str, …]``, ``Literal[…]`` and
their unions mean what they say, within what the database can keep; ``date`` and
``datetime`` come as text. ``Values`` are those of a record, as ``create`` takes them.
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from . import plain

#: of a record, or of none
Id = int | None | Literal[False]
Day = date
Whole = int | None | Literal[False]
Text = str | None | Literal[False]

#: checks values of a record of a model; raises what people are told
CheckValues = Callable[[str, Mapping[str, Any]], None]


@dataclass(frozen=True, eq=False)
class Values:
    """Values of a record.

    :param model: whose fields they are
    :param beside: kinds of what is sent beside them, by name
    :param needs: names that must be there
    """

    model: str
    beside: Mapping[str, Any] = field(default_factory=dict)
    needs: Set[str] = frozenset()


_PLAIN: dict[Any, Callable[[Any], bool]] = {
    int: plain.is_whole,
    float: plain.is_number,
    str: plain.is_text,
    bool: lambda value: isinstance(value, bool),
    date: plain.is_day,
    datetime: plain.is_moment,
    NoneType: lambda value: value is None,
    None: lambda value: value is None,
}


def fits(value: Any, kind: Any, check_values: CheckValues) -> bool:
    """Tell whether a value is of a kind.

    :param kind: an annotation; ``Any`` takes everything
    :raise TypeError: there is no such kind
    """
    if kind is Any:
        return True
    if isinstance(kind, Values):
        return _fits_values(value, kind, check_values)
    if kind in _PLAIN:
        return _PLAIN[kind](value)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return any(fits(value, each, check_values) for each in inner)
    if origin is Literal:
        return any(type(value) is type(each) and value == each for each in inner)
    if origin is list:
        return isinstance(value, list | tuple) and all(
            fits(each, inner[0], check_values) for each in value
        )
    if origin is dict:
        return isinstance(value, Mapping) and all(
            fits(key, inner[0], check_values) and fits(each, inner[1], check_values)
            for key, each in value.items()
        )
    raise TypeError(f"no kind of argument: {kind!r}")


def _fits_values(value: Any, kind: Values, check_values: CheckValues) -> bool:
    if not isinstance(value, Mapping) or not kind.needs <= value.keys():
        return False
    beside = value.keys() & kind.beside.keys()
    check_values(
        kind.model, {name: value[name] for name in value if name not in beside}
    )
    return all(fits(value[name], kind.beside[name], check_values) for name in beside)
