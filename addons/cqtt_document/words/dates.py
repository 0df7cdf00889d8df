"""Dates and times as official papers write them.

Decree 30/2020/NĐ-CP, annex I: days below 10 and the months 1 and 2 have a zero in
front, so that no digit can be added.
"""

from __future__ import annotations

from datetime import date, datetime

from .numbers import spell_integer
from .spelling import DEFAULT, Spelling


def format_date(day: date) -> str:
    """Return "ngày 05 tháng 3 năm 2026"."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def format_moment(moment: datetime) -> str:
    """Return "08 giờ 30 phút, ngày 05 tháng 3 năm 2026", in the time that it bears."""
    return f"{moment:%H giờ %M phút}, {format_date(moment)}"


def format_short(day: date) -> str:
    """Return "05/03/2026"."""
    return f"{day:%d/%m}/{day.year:04}"


def format_dateline(place: str, day: date) -> str:
    """Return the line under the national motto: "Thái Bình, ngày 05 tháng 3 …"."""
    return f"{place}, {format_date(day)}" if place else format_date(day).capitalize()


def spell_date(day: date, spelling: Spelling = DEFAULT) -> str:
    """Return a date in words, as certificates repeat it behind the figures.

    The fourth month is "tháng tư" whatever the spelling says of other numbers.
    """
    month = "tư" if day.month == 4 else spell_integer(day.month, spelling)
    year = spell_integer(day.year, spelling)
    return f"ngày {spell_integer(day.day, spelling)} tháng {month} năm {year}"
