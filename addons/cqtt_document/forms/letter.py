"""The frame of decisions, notices, reports and official letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .qr import qr_picture
from .signature import Recipients, Signature


@dataclass(frozen=True)
class Check:
    """Where anybody can ask whether a paper is genuine.

    :param address: of the check page, with the code
    :param code: as it is printed and typed
    """

    address: str
    code: str

    @property
    def qr(self) -> str:
        """Address of the picture of the code."""
        return qr_picture(self.address)


@dataclass(frozen=True)
class Letter:
    """What surrounds the text of a paper (Decree 30/2020/NĐ-CP, annex I).

    :param number: complete ("12/QĐ-UBND"); empty while it has none
    :param title: kind of paper in capitals; an official letter (công văn) has none
    :param subtitle: what it is about, below the title
    :param about: what an official letter is about, below its number
    :param addressees: of an official letter or submission ("Kính gửi")
    :param copies: names of the copies ("liên"); without any there is one, unnamed
    :param check: where to ask whether it is genuine, printed below the recipients
    """

    number: str
    day: date
    title: str = ""
    subtitle: str = ""
    about: str = ""
    addressees: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    recipients: Recipients | None = None
    copies: tuple[str, ...] = ()
    check: Check | None = None

    @property
    def copy_labels(self) -> str:
        """What is written on each copy, as the printer expects it."""
        return "|".join(f"Liên: {name}" for name in self.copies)
