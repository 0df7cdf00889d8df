"""The sheet of a person and the list of a unit.

After the forms that provinces use with Decree 335/2025/NĐ-CP: 30 points of common
criteria, 70 of results, the person, the head, the approver.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Signature

HINT = "(Ký, ghi rõ họ tên)"


@dataclass(frozen=True)
class SheetLine:
    """A criterion; points as they are written, empty while there are none."""

    code: str
    name: str
    maximum: str
    own: str = ""
    head: str = ""
    final: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetPart:
    """A part with its criteria and what they come to."""

    code: str
    name: str
    maximum: str
    lines: tuple[SheetLine, ...]
    own: str = ""
    head: str = ""
    final: str = ""
    is_percent: bool = False


@dataclass(frozen=True)
class Sheet:
    """What is said of one person in one period.

    :param forced: what forces the lowest grade, with the paper that says so
    :param comments: what the person said about it
    """

    day: date
    period: str
    name: str
    post: str
    unit: str
    basis: str
    parts: tuple[SheetPart, ...]
    maximum: str
    own: str = ""
    head: str = ""
    final: str = ""
    grade: str = ""
    lowered: str = ""
    forced: str = ""
    self_note: str = ""
    head_note: str = ""
    final_note: str = ""
    comments: tuple[str, ...] = ()
    head_name: str = ""
    final_name: str = ""

    @property
    def signatures(self) -> tuple[Signature, Signature, Signature]:
        return (
            Signature(("NGƯỜI TỰ ĐÁNH GIÁ",), self.name, HINT),
            Signature(("NGƯỜI QUẢN LÝ TRỰC TIẾP",), self.head_name, HINT),
            Signature(("NGƯỜI CÓ THẨM QUYỀN",), self.final_name, HINT),
        )


@dataclass(frozen=True)
class Person:
    """A line of the list."""

    name: str
    post: str
    own: str
    head: str
    final: str
    grade: str
    note: str = ""


@dataclass(frozen=True)
class Group:
    """People who are compared with each other."""

    name: str
    people: tuple[Person, ...]


@dataclass(frozen=True)
class GradeList:
    """All people of a unit in one period.

    :param tally: how many have each grade, best first
    :param excess: where too many have the best one
    """

    day: date
    period: str
    unit: str
    basis: str
    groups: tuple[Group, ...]
    tally: tuple[tuple[str, int], ...]
    excess: tuple[str, ...] = ()
    is_final: bool = False

    @property
    def count(self) -> int:
        return sum(len(group.people) for group in self.groups)

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        return (
            Signature(("NGƯỜI LẬP DANH SÁCH",), "", HINT),
            Signature(("THỦ TRƯỞNG ĐƠN VỊ",), "", "(Ký tên, đóng dấu)"),
        )
