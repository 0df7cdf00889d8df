"""The frame of decisions, notices, reports and official letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .signature import Recipients, Signature


@dataclass(frozen=True)
class Letter:
    """What surrounds the text of a paper (Decree 30/2020/NĐ-CP, annex I).

    :param number: complete ("12/QĐ-UBND"); empty while it has none
    :param title: kind of paper in capitals; an official letter (công văn) has none
    :param subtitle: what it is about, below the title
    :param about: what an official letter is about, below its number
    :param addressees: of an official letter or submission ("Kính gửi")
    """

    number: str
    day: date
    title: str = ""
    subtitle: str = ""
    about: str = ""
    addressees: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    recipients: Recipients | None = None
