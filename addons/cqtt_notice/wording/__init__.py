"""Texts with named places. Pure."""

from .places import WordingError, fill, places
from .retries import MOST_TRIES, pause

__all__ = ["MOST_TRIES", "WordingError", "fill", "pause", "places"]
