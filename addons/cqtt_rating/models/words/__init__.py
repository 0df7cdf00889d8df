"""What the engine finds, in words of the reader's language."""

from .words import Words

__all__ = ["Words"]
