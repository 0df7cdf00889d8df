"""The guide of the product: its chapters, its pictures, and which screen has which."""

from .book import Book, Chapter
from .screens import HOME, screens_of, segments

__all__ = ["HOME", "Book", "Chapter", "screens_of", "segments"]
