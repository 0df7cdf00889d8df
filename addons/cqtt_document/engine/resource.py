"""What a page refers to: pictures, stylesheets, fonts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

#: parameters behind the question mark; each may come several times
Query = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Resource:
    """A file and what kind of file it is."""

    data: bytes
    mimetype: str = "application/octet-stream"


#: finds what is behind a path of this server; ``None`` if nothing is
Resolve = Callable[[str, Query], Resource | None]
