"""The papers of a dossier, as forms list them: one in a line, or in a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PaperColumn:
    """A column of the table of papers.

    :param value: what of a ``Component`` stands in it
    """

    value: str
    head: str


#: how many of each were handed in; the set of forms of 2018 prints it
COUNTED = (
    PaperColumn("originals", "Bản chính"),
    PaperColumn("certified", "Bản chứng thực"),
    PaperColumn("photocopies", "Bản photo"),
)
#: what is to be certified; provinces print it for these dossiers
CERTIFIED = (
    PaperColumn("pages", "Số trang"),
    PaperColumn("paper_copies", "Số bản giấy"),
    PaperColumn("has_e_copy", "Ký bản điện tử"),
)


@dataclass(frozen=True)
class Component:
    """A paper that was handed in, and how many of it.

    :param pages: of a paper that is to be certified
    :param paper_copies: how many certified copies on paper are asked for
    :param has_e_copy: whether a copy with a digital signature is asked for
    """

    name: str
    originals: int = 0
    certified: int = 0
    photocopies: int = 0
    pages: int = 0
    paper_copies: int = 0
    has_e_copy: bool = False

    @property
    def counts(self) -> tuple[int, int, int]:
        return self.originals, self.certified, self.photocopies

    @property
    def listed(self) -> str:
        """The paper in one line, with how many of it."""
        counts = ", ".join(
            f"{count:02} {column.head.lower()}"
            for count, column in zip(self.counts, COUNTED, strict=True)
            if count
        )
        return f"{self.name} ({counts})" if counts else self.name

    def cells(self, columns: tuple[PaperColumn, ...]) -> tuple[str, ...]:
        """Return what stands in columns; a cross says yes, nothing says no or none."""
        return tuple(_text(getattr(self, column.value)) for column in columns)


def _text(value: int) -> str:
    if value is True:
        return "X"
    return str(value) if value else ""
