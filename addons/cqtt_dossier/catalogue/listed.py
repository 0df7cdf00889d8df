"""What the national portal says of a procedure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ListedLimit:
    """Time limit and fee of one way of submitting.

    :param channel: code of the channel; empty if all ways have the same
    :param amount: the number published, 0 if there is none
    :param unit: what it counts; empty where the published text leaves it open
    :param published: the text as published
    :param fee: in đồng, 0 where ``fee_rule`` leaves it open
    :param fee_rule: who says how much: ``free``, ``fixed``, ``province``,
        ``other_rule``, ``unknown``
    :param fee_per: what the fee is counted by; empty: a dossier
    """

    channel: str
    amount: float
    unit: str
    published: str
    fee: int
    fee_rule: str
    fee_per: str
    fee_published: str


@dataclass(frozen=True)
class ListedPaper:
    """A paper to hand in or to show.

    :param case: when it is needed; empty: whenever
    """

    name: str
    is_required: bool
    is_shown_only: bool
    originals: int
    photocopies: int
    case: str


@dataclass(frozen=True)
class ListedProcedure:
    """One procedure of the list.

    :param key: names what the list says; another text has another key
    :param is_of_agency: a vertical agency carries it out (police, tax …)
    :param results: names and national codes of what the citizen gets
    :param legal_basis: document numbers
    """

    key: str
    code: str
    name: str
    short_name: str
    field: str
    is_of_agency: bool
    decision: str
    life_event: str
    as_of: date
    note: str
    limits: tuple[ListedLimit, ...]
    papers: tuple[ListedPaper, ...]
    results: tuple[tuple[str, str], ...]
    legal_basis: tuple[str, ...]
