"""The yearly pledge to keep discipline, of a person or of a commune."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from odoo.addons.cqtt_document.forms import Signature


@dataclass(frozen=True)
class Pledge:
    """What is pledged, by whom, for which year.

    :param signed: the moment it was signed, in words; empty before
    :param drawn: address of the picture of the signature, if it was drawn
    """

    day: date
    title: str
    year: int
    of_unit: bool
    addressee: str
    opening: str
    points: tuple[str, ...]
    name: str
    post: str
    unit: str
    signed: str = ""
    drawn: str = ""

    @property
    def signatures(self) -> tuple[Signature, ...]:
        line = "ĐẠI DIỆN ĐƠN VỊ CAM KẾT" if self.of_unit else "NGƯỜI CAM KẾT"
        box = (f"Đã ký trên hệ thống: {self.signed}",) if self.signed else ()
        # nobody else signs: the left column stays free
        return (Signature(()), Signature((line,), self.name, "", box))
