"""Who issues a paper: the lines on its left, and the place in its date line.

Decree 30/2020/NĐ-CP, annex I: the issuing body stands in full, its superior may be
abbreviated; a commune's papers bear the commune's own name as their place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import normalize

from ..words import format_dateline

COMMITTEE = "ỦY BAN NHÂN DÂN"
ABBREVIATION = "UBND"
CENTRE = "Trung tâm\nPhục vụ hành chính công"
DESK = "Bộ phận Tiếp nhận\nvà Trả kết quả"

_KIND = re.compile(
    r"^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Đặc khu|Phường|Xã)(?= )",
    re.IGNORECASE,
)
_NUMBER = re.compile(r" \d")


@dataclass(frozen=True)
class Letterhead:
    """What stands at the head of a unit's papers.

    :param superior: the body above, or nothing
    :param body: the issuing body; several lines are printed as they are
    :param place: stands before the date
    :param contact: address, telephone … in one line
    :param abbreviation: of the issuing body, in the numbers of its papers
    """

    superior: str = ""
    body: str = ""
    place: str = ""
    contact: str = ""
    abbreviation: str = ""

    @property
    def body_lines(self) -> list[str]:
        return _lines(self.body)

    @property
    def superior_lines(self) -> list[str]:
        return _lines(self.superior)

    def dateline(self, day: date) -> str:
        """Return place and date, as they stand under the motto."""
        return format_dateline(self.place, day)

    def below(self, body: str) -> Letterhead:
        """Return the head of a part of the issuing body, such as its one-stop shop."""
        superior = " ".join(self.body_lines).replace(COMMITTEE, ABBREVIATION)
        return replace(self, superior=superior, body=body)


def committee_letterhead(
    name: str, parent_name: str = "", contact: str = ""
) -> Letterhead:
    """Return the head of a People's Committee.

    :param name: of the unit with its kind, such as "Phường Thái Bình"
    :param parent_name: of the unit it belongs to, if any
    """
    superior = f"{ABBREVIATION} {_upper(parent_name)}" if parent_name else ""
    body = f"{COMMITTEE}\n{_upper(name)}"
    return Letterhead(superior, body, place_name(name), contact, ABBREVIATION)


def agency_letterhead(name: str, place: str = "", contact: str = "") -> Letterhead:
    """Return the head of an agency, whose superior is not in the tree of units."""
    return Letterhead("", _upper(name), place, contact, initials(name))


def initials(name: str) -> str:
    """Return the first letters of a name: "Sở Tư pháp" is "STP"."""
    return "".join(word[0] for word in _upper(name).split() if word[0].isalpha())


def one_stop_name(parent_is_province: bool) -> str:
    """Return what the one-stop shop of a commune is called, broken into lines.

    A commune right below the province has a service centre (Decree 118/2025/NĐ-CP);
    where there was a district between, it was the desk of Decree 61/2018/NĐ-CP.
    """
    return CENTRE if parent_is_province else DESK


def in_sentence(name: str) -> str:
    """Return a unit's name as it stands within a sentence: "phường Thái Bình"."""
    return _KIND.sub(lambda kind: kind[0].lower(), _clean(name))


def place_name(name: str) -> str:
    """Return a unit's name as the place of a date: without its kind.

    Numbers keep theirs ("Phường 3"). So do names of persons and events by law, which
    nobody can tell from the name: they are entered by hand.
    """
    name = _clean(name)
    bare = _KIND.sub("", name)
    return name if _NUMBER.match(bare) else bare.strip()


def _clean(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


def _upper(text: str) -> str:
    return _clean(text).upper()


def _lines(text: str) -> list[str]:
    return [_clean(line) for line in text.splitlines() if line.strip()]
