"""How long is waited before a message is tried again."""

from __future__ import annotations

from datetime import timedelta

#: after the first, second … failure
PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 30, 120, 600))
MOST_TRIES = len(PAUSES) + 1


def pause(tries: int) -> timedelta | None:
    """Return how long to wait after so many failures; ``None``: it is given up.

    :raise ValueError: nothing was tried yet
    """
    if tries < 1:
        raise ValueError("nothing was tried yet")
    return PAUSES[tries - 1] if tries <= len(PAUSES) else None
