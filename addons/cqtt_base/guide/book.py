"""Chapters in Markdown, turned into HTML; pictures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

import markdown

from .screens import screens_of, without_head

FIRST = "README"
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Chapter:
    """A chapter as it is shown.

    :param name: of its file, without suffix
    :param html: what people read; links lead to ``name.md`` and ``../images/name.png``
    """

    name: str
    title: str
    html: str


class Book:
    """The guide in a folder: chapters in ``vi``, pictures in ``images``.

    Only files that lie in these two folders are ever found, whatever name is asked for.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def chapter(self, name: str) -> Chapter | None:
        """Return a chapter by its name, nothing if there is none."""
        path = self._files("vi", ".md").get(name)
        return _read(path, path.stat().st_mtime_ns) if path else None

    def picture(self, name: str) -> Path | None:
        """Return the file of a picture by its name, nothing if there is none."""
        return self._files("images", ".png").get(name)

    def place_of(self, screens: Iterable[str]) -> str:
        """Return where the first of some screens is told, as ``name.md#heading``."""
        told = self.screens()
        found = (told[screen] for screen in screens if screen in told)
        return next(found, f"{FIRST}.md")

    def screens(self) -> dict[str, str]:
        """Return where each screen is told, as ``name.md#heading``."""
        return {
            screen: f"{path.name}#{heading}" if heading else path.name
            for path in self._files("vi", ".md").values()
            for screen, heading in screens_of(path.read_text("utf-8")).items()
        }

    def _files(self, part: str, suffix: str) -> dict[str, Path]:
        return {path.stem: path for path in (self.folder / part).glob(f"*{suffix}")}


def slug(heading: str, _separator: str = "-") -> str:
    """Return the name of a heading in links, as code forges make it."""
    return re.sub(r"[^\w\- ]", "", normalize("NFC", heading).lower()).replace(" ", "-")


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> Chapter:
    text = without_head(path.read_text("utf-8"))
    title = TITLE.search(text)
    html = markdown.markdown(
        text,
        extensions=["tables", "fenced_code", "sane_lists", "toc"],
        extension_configs={"toc": {"slugify": slug}},
    )
    return Chapter(path.stem, title[1] if title else path.stem, html)
