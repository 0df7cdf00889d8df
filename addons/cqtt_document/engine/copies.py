"""Copies ("liên") of a paper: laid out once, painted several times."""

from __future__ import annotations

from typing import Any

Page = Any


class CopyPage:
    """A page of one copy: the page that all copies share, and on it the copy's name.

    To WeasyPrint it is a page like any other.
    """

    def __init__(self, page: Page, label: Page) -> None:
        vars(self).update(vars(page))
        self._shared, self._label = page, label

    def paint(self, stream: object, scale: float = 1) -> None:
        """Draw both into a PDF file."""
        self._shared.paint(stream, scale)
        self._label.paint(stream, scale)
