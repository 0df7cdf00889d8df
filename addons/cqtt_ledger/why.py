"""What a list of facts asks to say why its figure is what it is. No Odoo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

#: where the context of a list bears it
KEY = "cqtt_why"


@dataclass(frozen=True)
class Why:
    """The question for rule and source of a figure whose facts are shown.

    Both methods take the same choice; the one that opens a term takes its id first.

    :param model: which explains the figure
    :param args: of the explanation, before the choice
    :param choice: keywords of both
    :param explain: method that returns the explanation
    :param term: method that opens the facts of a term of it
    """

    model: str
    args: Sequence[Any]
    choice: Mapping[str, Any]
    explain: str = "get_explanation"
    term: str = "open_term"

    def as_context(self) -> dict[str, Any]:
        """Return it as the context of the list bears it."""
        return {KEY: asdict(self)}
