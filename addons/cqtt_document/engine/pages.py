"""What has to be done to a page before WeasyPrint sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

#: one paper, whose pages count from 1: a copy of a form, a letter of a batch
PAPER = "paper"
#: attribute of a paper that is printed several times: what is written on each copy
_COPIES = "data-copies"
_BETWEEN = "|"
#: class of an element that holds the name of a copy
_COPY = "paper-copy"
#: how Odoo's own layouts mark what stands above and below each page
_HEADER = "header"
_FOOTER = "footer"
#: attributes by which Odoo's layouts ask for other settings than the paper format's
_OPTIONS = "data-report-"


@dataclass(frozen=True)
class Paper:
    """A page of its own.

    :param copies: for each copy a page that holds nothing but its name
    """

    html: str
    copies: tuple[str, ...] = ()


@dataclass
class Source:
    """A page taken apart.

    :param sheets: addresses of its stylesheets
    :param options: what the page asks for, such as ``landscape``
    :param is_running: Odoo's header and footer stand in it
    """

    sheets: list[str] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)
    is_running: bool = False


def take_apart(html: str | bytes) -> Source:
    """Return a page as papers and addresses of stylesheets."""
    text = html.decode() if isinstance(html, bytes) else html
    root = lxml.html.document_fromstring(text, ensure_head_body=True)
    source = Source(sheets=list(_pop_sheets(root)), options=_options(root))
    source.is_running = _lift_footers(root)
    source.papers = list(_papers(root))
    return source


def _pop_sheets(root: HtmlElement) -> Iterator[str]:
    for link in root.xpath("//link[@rel='stylesheet'][@href]"):
        yield link.get("href")
        link.drop_tree()


def _options(root: HtmlElement) -> dict[str, str]:
    return {
        name.removeprefix(_OPTIONS): value
        for name, value in root.items()
        if name.startswith(_OPTIONS)
    }


def _lift_footers(root: HtmlElement) -> bool:
    """Put footers before what they stand under: a running element counts from there."""
    headers, footers = root.find_class(_HEADER), root.find_class(_FOOTER)
    for footer in footers:
        parent = footer.getparent()
        footer.drop_tree()
        parent.insert(0, footer)
    return bool(headers or footers)


def _papers(root: HtmlElement) -> Iterator[Paper]:
    papers = [p for p in root.find_class(PAPER) if not _is_within(p)]
    if not papers:
        yield Paper(_text(root))
        return
    for paper in papers:
        paper.drop_tree()
        paper.tail = None
    for paper in papers:
        names = paper.attrib.pop(_COPIES, "").split(_BETWEEN)
        copies = [_page_of(root, _label(name)) for name in names if name]
        yield Paper(_page_of(root, paper), tuple(copies))


def _page_of(root: HtmlElement, element: HtmlElement) -> str:
    """Return the page with nothing in it but one element."""
    root.body[:] = [element]
    root.body.text = None
    return _text(root)


def _label(name: str) -> HtmlElement:
    label = lxml.html.Element("section", {"class": _COPY})
    etree.SubElement(label, "div").text = name
    return label


def _is_within(paper: HtmlElement) -> bool:
    return any(PAPER in above.classes for above in paper.iterancestors())


def _text(root: HtmlElement) -> str:
    text: str = lxml.html.tostring(root, encoding="unicode", doctype="<!DOCTYPE html>")
    return text
