"""The sheet of paper that is printed on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageFormat:
    """A sheet and its margins, in millimetres; A4 after Decree 30/2020 by default."""

    width: float = 210
    height: float = 297
    top: float = 20
    right: float = 15
    bottom: float = 20
    left: float = 30

    def turned(self) -> PageFormat:
        """Return the same sheet with its long side across; the margins stay."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        return PageFormat(long, short, self.top, self.right, self.bottom, self.left)

    def css(self) -> str:
        """Return the rule that says so."""
        size = f"{self.width:g}mm {self.height:g}mm"
        margins = (self.top, self.right, self.bottom, self.left)
        margin = " ".join(f"{side:g}mm" for side in margins)
        return f"@page {{ size: {size}; margin: {margin} }}"
