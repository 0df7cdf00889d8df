"""What the home page draws: figures, bars and rows, each with what opens behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

#: colours of the house, see family.variables.scss
TONES = ("early", "on_time", "soon", "late", "waiting", "done")


@dataclass(frozen=True)
class Opens:
    """What a click opens.

    :param action: xml id of a window or client action
    :param domain: records that it shows; ``None``: those of the action
    :param context: added to the context of the action
    :param params: of a client action
    :param record_id: the one record whose form is opened, instead of a list
    """

    action: str
    domain: Sequence[Any] | None = None
    context: Mapping[str, Any] = field(default_factory=dict)
    params: Mapping[str, Any] = field(default_factory=dict)
    record_id: int | None = None

    @classmethod
    def record(cls, action: str, record_id: int) -> Opens:
        """Open one record."""
        return cls(action, [("id", "=", record_id)], record_id=record_id)


@dataclass(frozen=True)
class Figure:
    """One number and what it counts.

    :param value: as it is shown
    :param tone: one of ``TONES``, or nothing
    :param note: said below it
    """

    label: str
    value: str
    tone: str = ""
    note: str = ""
    opens: Opens = field(kw_only=True)

    def __post_init__(self) -> None:
        _check_opens(self.opens)
        _check_tone(self.tone)


@dataclass(frozen=True)
class Bar:
    """A line of bars.

    :param parts: how many of each tone, in the order in which they are drawn
    """

    label: str
    parts: Mapping[str, int]
    opens: Opens = field(kw_only=True)

    def __post_init__(self) -> None:
        _check_opens(self.opens)
        for tone in self.parts:
            _check_tone(tone)


@dataclass(frozen=True)
class Row:
    """A line of a small table, as wide as the heads of its panel."""

    cells: Sequence[str]
    tone: str = ""
    opens: Opens = field(kw_only=True)

    def __post_init__(self) -> None:
        _check_opens(self.opens)
        _check_tone(self.tone)


@dataclass(frozen=True)
class Panel:
    """A part of the home page.

    :param key: no other panel has it
    :param sequence: lower ones stand higher
    :param tones: what the tones of the bars mean here
    :param heads: drawn above the rows, if there are any
    :param empty: said in the place of what there is none of
    """

    key: str
    title: str
    sequence: int
    figures: Sequence[Figure] = ()
    bars: Sequence[Bar] = ()
    tones: Mapping[str, str] = field(default_factory=dict)
    heads: Sequence[str] = ()
    rows: Sequence[Row] = ()
    empty: str = ""
    opens: Opens | None = None

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.heads) for row in self.rows):
            raise ValueError(f"{self.key}: rows as wide as its heads")
        if missing := {t for bar in self.bars for t in bar.parts} - self.tones.keys():
            raise ValueError(f"{self.key}: say what {sorted(missing)} mean")

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON takes it."""
        return asdict(self)


def _check_opens(opens: Opens) -> None:
    if not isinstance(opens, Opens):
        raise ValueError("a figure says what opens behind it")


def _check_tone(tone: str) -> None:
    if tone and tone not in TONES:
        raise ValueError(f"{tone}: one of {', '.join(TONES)}")
