"""The sheet on the notice board: what a procedure asks for, costs and takes.

Decree 118/2025/NĐ-CP asks for procedures to be posted where they are received.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NoticeWay:
    """One way of submitting, in words.

    :param promised: the shorter limit of the commune; empty: the law's
    """

    way: str
    by_law: str
    promised: str
    fee: str


@dataclass(frozen=True)
class NoticePaper:
    """A paper, when it is needed, and how many of it."""

    name: str
    case: str
    originals: str
    copies: str


@dataclass(frozen=True)
class Notice:
    """All that the sheet says, in Vietnamese."""

    code: str
    name: str
    field: str
    done_by: str
    ways: tuple[NoticeWay, ...]
    papers: tuple[NoticePaper, ...]
    results: tuple[str, ...]
    legal_basis: str
    decision: str
    valid_from: str

    @property
    def is_promised(self) -> bool:
        """Tell whether the commune promises a shorter limit anywhere."""
        return any(way.promised for way in self.ways)
