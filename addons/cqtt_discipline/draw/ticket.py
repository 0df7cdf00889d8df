"""What is frozen before a draw, and how anybody checks it afterwards."""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from .chance import drawn


@dataclass(frozen=True)
class Candidate:
    """A unit that may be drawn.

    :param key: what it is called in the draw, the same for ever
    :param signs: what the weight comes from, for whoever asks why
    """

    key: str
    weight: int
    signs: str = ""


@dataclass(frozen=True)
class Ticket:
    """A draw as it is fixed: seed, candidates with weights, and how many are drawn.

    :param about: which draw it is; two draws never share it
    :raise ValueError: there is nobody to draw, or somebody twice
    """

    about: str
    seed: str
    candidates: tuple[Candidate, ...]
    count: int

    def __post_init__(self) -> None:
        keys = [candidate.key for candidate in self.candidates]
        if not 1 <= self.count <= len(keys) or len(set(keys)) < len(keys):
            raise ValueError("Draw at least one, of candidates that differ.")

    @property
    def text(self) -> str:
        """What is hashed: JSON without blanks, keys and candidates in order."""
        return json.dumps(
            {
                "about": self.about,
                "candidates": [
                    [c.key, c.weight, c.signs]
                    for c in sorted(self.candidates, key=lambda c: c.key)
                ],
                "count": self.count,
                "seed": self.seed,
            },
            ensure_ascii=False,
            separators=(",", ":"),
            sort_keys=True,
        )

    @property
    def commitment(self) -> str:
        """The hash that is made known first (SHA-256, hexadecimal)."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def weights(self) -> Mapping[str, int]:
        return {candidate.key: candidate.weight for candidate in self.candidates}

    def drawn(self, word: str) -> Sequence[str]:
        """Return who is drawn once the witness has given his word.

        Lots are drawn under HMAC-SHA256 of the word under the seed (hexadecimal).
        """
        return drawn(with_word(self.seed, word), self.weights, self.count)


@dataclass(frozen=True)
class Verdict:
    """What a recount of a published draw finds."""

    is_committed: bool
    is_witnessed: bool
    is_drawn: bool

    @property
    def is_right(self) -> bool:
        return self.is_committed and self.is_witnessed and self.is_drawn


def new_seed() -> str:
    """Return 256 bits that nobody can foresee, as text."""
    return secrets.token_hex(32)


def with_word(seed: str, word: str) -> str:
    """Return what decides: who knows only one of the two knows nothing of it."""
    return hmac.new(seed.encode(), word.strip().encode(), sha256).hexdigest()


def verify(
    ticket: Ticket,
    commitment: str,
    word: str,
    result: Sequence[str],
    is_other: bool = True,
) -> Verdict:
    """Check a published draw against what was made known before it.

    :param commitment: the hash as it was journalled
    :param word: of the witness, as it was journalled
    :param result: the keys as they were drawn
    :param is_other: the word came after the hash, from somebody else
    """
    return Verdict(
        ticket.commitment == commitment,
        bool(word.strip()) and is_other,
        list(ticket.drawn(word)) == list(result),
    )
