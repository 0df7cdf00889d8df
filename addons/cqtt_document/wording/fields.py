"""Named fields: what may be filled in, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from ..words import (
    format_date,
    format_short,
    group_digits,
    spell_date,
    spell_money,
    spell_number,
    spell_ordinal,
)
from .errors import ValueProblem

NAME = re.compile(r"[a-z][a-z0-9_]*")
KINDS = ("text", "block", "rows", "date", "number", "money")
_FIGURES = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?|-?\d+(,\d+)?")


@dataclass(frozen=True)
class Field:
    """A named gap in a wording.

    :param kind: text; block (several paragraphs, alone in its line); rows (lines of a
        table, cells parted by "|"); date (dd/mm/yyyy); number and money as Vietnam
        writes them (1.234,5)
    :param sample: stands in previews
    """

    name: str
    label: str
    kind: str = "text"
    is_required: bool = True
    sample: str = ""


#: filled in by the program when the paper is signed
SYSTEM_FIELDS = (
    Field("don_vi", "Đơn vị ban hành", sample="Ủy ban nhân dân xã Mẫu"),
    Field("dia_danh", "Địa danh", sample="Mẫu"),
    Field("ngay_ban_hanh", "Ngày ban hành", "date", sample="05/01/2026"),
    Field("nguoi_ky", "Người ký", sample="Trần Văn Thử"),
    Field("chuc_vu_nguoi_ky", "Chức vụ người ký", sample="Chủ tịch"),
    Field("can_cu_uy_quyen", "Căn cứ giao quyền ký", is_required=False),
)


def read_date(text: str) -> date:
    """:raise ValueError: it is no date of the form 05/03/2026"""
    return datetime.strptime(text.strip(), "%d/%m/%Y").date()


def read_number(text: str) -> Decimal:
    """Read 1.234,5 or 1234,5.

    :raise ValueError: it is no such number
    """
    figures = text.strip()
    if not _FIGURES.fullmatch(figures):
        raise ValueError(figures)
    try:
        return Decimal(figures.replace(".", "").replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(figures) from error


def _ordinal(number: Decimal) -> str:
    if number != int(number):
        raise ValueError(number)
    return spell_ordinal(int(number))


Form = Callable[[str], str]
_TEXT: Mapping[str, Form] = {"": str, "hoa": str.upper}
FORMS: Mapping[str, Mapping[str, Form]] = {
    "text": _TEXT,
    "block": {"": str},
    "rows": {"": str},
    "date": {
        "": lambda text: format_date(read_date(text)),
        "ngan": lambda text: format_short(read_date(text)),
        "chu": lambda text: spell_date(read_date(text)),
    },
    "number": {
        "": lambda text: group_digits(read_number(text)),
        "chu": lambda text: spell_number(read_number(text)),
        "thu_tu": lambda text: _ordinal(read_number(text)),
    },
    "money": {
        "": lambda text: f"{group_digits(read_number(text))} đồng",
        "chu": lambda text: spell_money(read_number(text)),
    },
}


def write_value(field: Field, value: str, form: str = "") -> str:
    """Return what was filled in as the paper writes it.

    :raise ValueProblem: the field does not take it
    """
    try:
        return FORMS[field.kind][form](value)
    except ValueError as error:
        raise ValueProblem(field.label, field.kind, value) from error
