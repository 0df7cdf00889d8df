"""Which chapter belongs to a screen.

A chapter names its screens in a comment at its head, by the path that their address
has, each with the heading that tells of it::

    <!-- screens
    cho-ky#ký-lãnh-đạo ho-so
    trang-chu:officer
    -->

The home page is another for each role; so is what tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

HEAD = re.compile(r"\A<!-- screens\s(.*?)-->\s*", re.DOTALL)
#: the page everybody begins with
HOME = "trang-chu"


def screens_of(text: str) -> dict[str, str]:
    """Return the screens that a chapter tells of, each with the heading, or nothing."""
    head = HEAD.match(text)
    names = head[1].split() if head else []
    return {screen: place for screen, _, place in (n.partition("#") for n in names)}


def without_head(text: str) -> str:
    """Return what people read of a chapter."""
    return HEAD.sub("", text)


def segments(address: str, roles: Iterable[str]) -> Iterator[str]:
    """Yield the screens that an address names, the one that is seen first.

    :param address: path of a page, such as ``/odoo/viec-cua-toi/7``
    :param roles: of who looks
    """
    for segment in reversed(address.split("/")):
        if segment == HOME:
            yield from (f"{HOME}:{role}" for role in roles)
        yield segment
