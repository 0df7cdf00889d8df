"""From a unit of any time to the unit, or units, that it is today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..unit_lists import LinkKind


@dataclass(frozen=True)
class Link:
    """One unit became, wholly or in part, another one.

    :param is_default: of the units it was split into, this one stands for it
    :param date: first day of the successor
    """

    predecessor: int
    successor: int
    kind: LinkKind
    is_default: bool
    date: date

    @property
    def is_whole(self) -> bool:
        """Whether the successor stands for the predecessor as a whole."""
        return self.is_default or self.kind is not LinkKind.SPLIT


@dataclass(frozen=True)
class Heirs:
    """What a unit is today.

    :param main: the one unit that stands for it
    :param units: every unit that has a part of it, the main one first
    """

    main: int
    units: tuple[int, ...]


class CycleError(ValueError):
    """Units that succeed each other in a circle; ``units`` names them in order."""

    def __init__(self, units: Iterable[int]) -> None:
        self.units = tuple(units)
        super().__init__(" → ".join(map(str, self.units)))


def today_units(
    units: Iterable[int], links: Iterable[Link], day: date
) -> dict[int, Heirs]:
    """Follow chains of links to what units are by a day.

    A unit without successor stands for itself, and so does one that only gave parts
    away: split off units without a default leave it in being.

    :param units: whom to ask for
    :param links: all there are that lead on from these units; those of later days wait
    :raise CycleError: units succeed each other in a circle
    """
    steps: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.date <= day:
            steps[link.predecessor].append(link)
    for found in steps.values():
        found.sort(key=lambda link: (not link.is_default, link.date, link.successor))
    known: dict[int, Heirs] = {}
    return {unit: _heirs(unit, steps, known, ()) for unit in units}


def _heirs(
    unit: int,
    steps: Mapping[int, list[Link]],
    known: dict[int, Heirs],
    path: tuple[int, ...],
) -> Heirs:
    if unit in path:
        raise CycleError((*path[path.index(unit) :], unit))
    if unit not in known:
        following = steps.get(unit, ())
        further = [
            (link, _heirs(link.successor, steps, known, (*path, unit)))
            for link in following
        ]
        main = next((heirs.main for link, heirs in further if link.is_whole), unit)
        parts = [part for _link, heirs in further for part in heirs.units]
        known[unit] = Heirs(main, tuple(dict.fromkeys((main, *parts))))
    return known[unit]
