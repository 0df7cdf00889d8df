"""HTML in, PDF out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urljoin

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetchingError

from .copies import CopyPage
from .fetcher import BASE_URL, LocalFetcher
from .page import PageFormat
from .pages import Paper, Source, take_apart
from .resource import Resolve

Document = Any

RUNNING = """
@page {
    @top-center { content: element(header); width: 100%; vertical-align: bottom }
    @bottom-center { content: element(footer); width: 100%; vertical-align: top }
}
.header { position: running(header) }
.footer { position: running(footer) }
.footer .page::after { content: counter(page) }
.footer .topage::after { content: counter(pages) }
"""


class Printer:
    """Prints a batch: stylesheets, fonts and pictures are read once for all of it.

    :param resolve: finds what is behind a path of this server
    :param hosts: names of this server in addresses
    """

    def __init__(self, resolve: Resolve, hosts: Iterable[str] = ()) -> None:
        self._fetcher = LocalFetcher(resolve, hosts)
        self._fonts = FontConfiguration()
        self._sheets: dict[str, CSS] = {}
        self._pictures: dict[str, object] = {}
        self._labels: dict[tuple[str, tuple[CSS, ...]], Document] = {}

    def lay_out(self, html: str | bytes, page: PageFormat) -> list[Document]:
        """Return the papers of a page, laid out; each counts its pages from 1."""
        source = take_apart(html)
        rules = [_wanted(page, source), *([RUNNING] if source.is_running else [])]
        sheets = (*map(self._sheet, source.sheets), *map(self._rule, rules))
        return [
            document
            for paper in source.papers
            for document in self._lay_out_paper(paper, sheets)
        ]

    def to_pdf(self, documents: Sequence[Document]) -> bytes:
        """Return laid out papers as one PDF, in which each font is contained once.

        :raise ValueError: there is nothing to write
        """
        if not documents:
            raise ValueError("nothing to print")
        first, *others = documents
        if others:
            first = first.copy([page for doc in documents for page in doc.pages])
        pdf: bytes = first.write_pdf(cache=self._pictures)
        return pdf

    def print(self, html: str | bytes, page: PageFormat) -> bytes:
        """Return a page as PDF."""
        return self.to_pdf(self.lay_out(html, page))

    def _lay_out_paper(self, paper: Paper, sheets: tuple[CSS, ...]) -> list[Document]:
        document = self._render(paper.html, sheets)
        if not paper.copies:
            return [document]
        labels = [self._label(html, sheets) for html in paper.copies]
        return [
            document.copy([CopyPage(page, label.pages[0]) for page in document.pages])
            for label in labels
        ]

    def _label(self, html: str, sheets: tuple[CSS, ...]) -> Document:
        key = html, sheets
        if key not in self._labels:
            self._labels[key] = self._render(html, sheets)
        return self._labels[key]

    def _render(self, html: str, sheets: tuple[CSS, ...]) -> Document:
        document = HTML(string=html, base_url=BASE_URL, url_fetcher=self._fetcher)
        return document.render(
            stylesheets=sheets, font_config=self._fonts, cache=self._pictures
        )

    def _sheet(self, address: str) -> CSS:
        if address not in self._sheets:
            self._sheets[address] = self._read_sheet(address)
        return self._sheets[address]

    def _read_sheet(self, address: str) -> CSS:
        url = urljoin(BASE_URL, address)
        try:
            return CSS(url=url, url_fetcher=self._fetcher, font_config=self._fonts)
        except URLFetchingError:  # logged by the fetcher
            return CSS(string="")

    def _rule(self, css: str) -> CSS:
        if css not in self._sheets:
            self._sheets[css] = CSS(string=css, font_config=self._fonts)
        return self._sheets[css]


def _wanted(page: PageFormat, source: Source) -> str:
    """Return the rule of a sheet with what the page asks for itself."""
    wanted = page.turned() if source.options.get("landscape") else page
    sides = {
        side: float(source.options[f"margin-{side}"])
        for side in ("top", "bottom")
        if f"margin-{side}" in source.options
    }
    return PageFormat(**{**vars(wanted), **sides}).css()
