"""What another scheme would have meant for the same communes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from .appraise import Appraised, appraise
from .scheme import Scheme
from .seen import Seen


@dataclass(frozen=True)
class Outcome:
    """All communes under one scheme and under another, by commune."""

    before: Mapping[int, Appraised]
    after: Mapping[int, Appraised]

    @staticmethod
    def stars(appraised: Mapping[int, Appraised]) -> Counter[int]:
        """Return how many communes earned each star, 0 for none."""
        return Counter(each.star for each in appraised.values())

    @staticmethod
    def recognised(appraised: Mapping[int, Appraised]) -> int:
        """Return how many communes earned any."""
        return sum(1 for each in appraised.values() if each.star)

    @property
    def moved(self) -> dict[int, tuple[int, int]]:
        """The communes whose star would be another, with both stars."""
        return {
            key: (old.star, self.after[key].star)
            for key, old in self.before.items()
            if old.star != self.after[key].star
        }

    @property
    def broken_promises(self) -> list[int]:
        """The communes that would not rise although they should."""
        return [key for key, new in self.after.items() if not new.keeps_promise]


def what_if(
    before: Scheme,
    after: Scheme,
    seen: Mapping[int, Mapping[str, Seen]],
    previous: Mapping[int, int] | None = None,
    seen_after: Mapping[int, Mapping[str, Seen]] | None = None,
) -> Outcome:
    """Appraise all communes under both schemes.

    :param seen: what was seen, by commune and code of the criterion
    :param seen_after: what the other scheme sees, where it looks at something else
    :param previous: stars of the year before, by commune
    :raise TypeError: a figure does not fit the method of its criterion
    """
    stars = previous or {}
    old, new = (
        {key: appraise(scheme, row, stars.get(key, 0)) for key, row in rows.items()}
        for scheme, rows in ((before, seen), (after, seen_after or seen))
    )
    return Outcome(old, new)
