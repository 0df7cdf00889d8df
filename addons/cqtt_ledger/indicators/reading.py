"""How a measure is read for a period."""

from __future__ import annotations

from enum import Enum


class Reading(str, Enum):
    """What came in a period, or what was there at its beginning or at its end."""

    FLOW = "flow"
    OPENING = "opening"
    CLOSING = "closing"

    @property
    def is_of_stock(self) -> bool:
        return self is not Reading.FLOW
