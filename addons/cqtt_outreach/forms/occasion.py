"""Papers of a ceremony, a dialogue, or a day of visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from odoo.addons.cqtt_document.forms import Signature
from odoo.addons.cqtt_document.words import format_moment


@dataclass(frozen=True)
class Attendance:
    """How many came from a place."""

    place: str
    invited: int
    attended: int


@dataclass(frozen=True)
class Asked:
    """A question of a dialogue, and what became of it."""

    question: str
    hamlet: str
    answer: str
    owner: str
    until: str

    @property
    def charge(self) -> str:
        """Who sees to it, and until when."""
        until = f"trước {self.until}" if self.until else ""
        return ", ".join(filter(None, (self.owner, until)))


@dataclass(frozen=True)
class Occasion:
    """A ceremony or a dialogue, as its papers tell of it.

    :param families: names of each family, as they are addressed
    :param agenda: items in their order
    :param speech: paragraphs of what the host says
    """

    title: str
    starts: datetime
    ends: datetime
    place: str
    office: str
    host: str
    host_post: str
    presenter: str = ""
    partners: str = ""
    families: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    speech: tuple[str, ...] = ()
    minutes: tuple[str, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    questions: tuple[Asked, ...] = ()

    @property
    def moment(self) -> str:
        return str(format_moment(self.starts))

    @property
    def ending(self) -> str:
        return str(format_moment(self.ends))

    @property
    def attended(self) -> int:
        return sum(each.attended for each in self.attendance)

    @property
    def signatures(self) -> tuple[Signature, Signature]:
        return (
            Signature(("NGƯỜI GHI BIÊN BẢN",), self.presenter),
            Signature(("CHỦ TRÌ",), self.host),
        )


@dataclass(frozen=True)
class Stop:
    """One visit of a day.

    :param phone: of the contact; never one that belonged to who has died
    """

    at: str
    family: str
    place: str
    phone: str
    occasion: str
    host: str
    bring: str


@dataclass(frozen=True)
class Route:
    """The visits of a day, in their order."""

    day: str
    office: str
    stops: tuple[Stop, ...]
