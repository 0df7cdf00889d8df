"""The lower end of a paper: who signs, in whose name, and who gets it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Authority:
    """In whose name a person signs (Decree 30/2020/NĐ-CP, annex I, II.7).

    :param post: of the person who signs
    :param collective: body that decided together and that the head signs for (TM.)
    :param deputises: post of the head whose deputy signs (KT.)
    :param by_order: post of the head by whose order the head of a part signs (TL.)
    :param authorised_by: post of the head who gave authority in writing (TUQ.)
    :param is_acting: the post is held provisionally (Q.)
    :raise ValueError: more than one of KT., TL., TUQ.
    """

    post: str
    collective: str = ""
    deputises: str = ""
    by_order: str = ""
    authorised_by: str = ""
    is_acting: bool = False

    def __post_init__(self) -> None:
        if sum(map(bool, (self.deputises, self.by_order, self.authorised_by))) > 1:
            raise ValueError(f"{self.post} cannot sign for several persons at once")

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines above the signature, in capitals."""
        marked = (
            ("TM.", self.collective),
            ("KT.", self.deputises),
            ("TL.", self.by_order),
            ("TUQ.", self.authorised_by),
            ("Q." if self.is_acting else "", self.post),
        )
        return tuple(f"{mark} {text}".strip().upper() for mark, text in marked if text)


@dataclass(frozen=True)
class Signature:
    """A column at the foot of a paper.

    :param lines: title of the column, printed in bold
    :param name: of the person, printed below the room for the hand
    :param hint: what is written under the title, such as "(Ký, ghi rõ họ tên)"
    :param box: what stands in a frame instead of the room for the hand, such as
        "(Chữ ký số)"; another program puts its signature there
    """

    lines: tuple[str, ...]
    name: str = ""
    hint: str = ""
    box: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recipients:
    """``Nơi nhận``: the addressees, and last where it is filed.

    :param archive: who keeps it, such as "VT" or "VT, VP"
    """

    names: tuple[str, ...] = ()
    archive: str = "VT"

    @property
    def lines(self) -> tuple[str, ...]:
        names = (f"- {name};" for name in self.names)
        return (*names, *((f"- Lưu: {self.archive}.",) if self.archive else ()))
