"""Which historical district a commune belongs to, after communes were merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Link(NamedTuple):
    """A unit that another was made of.

    :param is_default: the other stands for the predecessor as a whole
    """

    predecessor: int
    is_default: bool


def district_of(
    commune: int,
    districts: Mapping[int, int],
    links: Mapping[int, Sequence[Link]],
    _seen: frozenset[int] = frozenset(),
) -> int | None:
    """Return the district a commune lies in, or that most of its predecessors lay in.

    Predecessors that the commune stands for count twice, mere parts of others once; of
    equals the first one named wins.

    :param districts: the district of each commune that had one
    :param links: what each commune was made of
    """
    if commune in districts or commune in _seen:
        return districts.get(commune)
    votes: Counter[int] = Counter()
    for link in links.get(commune, ()):
        district = district_of(link.predecessor, districts, links, _seen | {commune})
        if district is not None:
            votes[district] += 2 if link.is_default else 1
    return votes.most_common(1)[0][0] if votes else None
