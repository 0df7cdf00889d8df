"""On the screens of figures, each figure opens what it was computed of."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ADDONS = Path(__file__).parents[1] / "addons"
#: templates of the screens that show figures
SCREENS = (
    "cqtt_base/static/src/home/panels.xml",
    "cqtt_discipline/static/src/desk/*.xml",
    "cqtt_dossier/static/src/ii06/*.xml",
    "cqtt_dossier/static/src/officers/*.xml",
    "cqtt_ledger/static/src/figures/*.xml",
    "cqtt_province/static/src/overview/*.xml",
    "cqtt_rating/static/src/insight/*.xml",
    "cqtt_rating/static/src/rating/*.xml",
)
#: what shows a figure: a way to write one, or the name of one
FIGURE = re.compile(
    r"\b(number|percent|points|rate|signed|value|shown|figure|months|change"
    r"|formatInteger)\("
    r"|\.(above|after|apart|before|communes|count|points|recognised|share|total\w*"
    r"|value|volume|length)$"
    r"|^(recognised|risen|said)$"
)
#: what a rule asks for, and not what somebody reached
RULE = re.compile(r"\.(declared|maximum|most|target)\b")
#: the explanation itself: there a figure has come to its end
EXPLAINS = "why.xml"


def templates() -> list[Path]:
    found = [path for screen in SCREENS for path in ADDONS.glob(screen)]
    return [path for path in found if path.name != EXPLAINS]


def closed(tree: ET.Element, is_open: bool = False) -> Iterator[str]:
    """Yield the figures that are shown outside of what can be clicked.

    What stands in place of a button (``t-else``) says that nothing is behind it.
    """
    is_open |= tree.tag == "button"
    shown = tree.get("t-out", "")
    if not is_open and FIGURE.search(shown) and not RULE.search(shown):
        yield shown
    before = None
    for child in tree:
        stands_in = before == "button" and "t-else" in child.attrib
        yield from closed(child, is_open or stands_in)
        before = child.tag


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_each_figure_opens(path: Path) -> None:
    assert not list(closed(ET.parse(path).getroot()))


def test_a_figure_without_a_way_is_seen() -> None:
    cell = '<td><b t-out="number(row.mean)"/></td>'
    assert list(closed(ET.fromstring(cell))) == ["number(row.mean)"]
    assert not list(closed(ET.fromstring(f"<button>{cell}</button>")))
    assert len(templates()) > 10
