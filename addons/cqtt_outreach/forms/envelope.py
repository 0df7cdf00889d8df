"""The page that shows through the window of an envelope."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Envelope:
    """Whom a letter goes to.

    :param reference: number of the letter, to put the right one into the envelope
    """

    name: str
    place: str
    reference: str = ""
