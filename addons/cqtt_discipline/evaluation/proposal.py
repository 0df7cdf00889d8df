"""What the ledger proposes for a criterion; people may always say otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from .rounding import on_step


class TermError(ValueError):
    """A line of measures that cannot be read.

    :param line: what stands there
    """

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


class Kind(str, Enum):
    """How figures become points."""

    #: full points times the weighted mean of what was counted
    SHARE = "share"
    #: full points, less the weight of each that was counted
    DEDUCT = "deduct"


@dataclass(frozen=True)
class Term:
    """A measure of the ledger.

    :param weight: of a share, from 0 (worth nothing) to 1 (worth all); of a deduction,
        the points that each one costs
    """

    measure: str
    weight: Fraction


@dataclass(frozen=True)
class Proposal:
    """How a criterion is proposed.

    :param minimum: with fewer counted a share is none: luck would decide, and single
        answers of citizens would show
    """

    kind: Kind
    terms: tuple[Term, ...]
    minimum: int = 1

    @property
    def measures(self) -> tuple[str, ...]:
        return tuple(term.measure for term in self.terms)


def propose(
    proposal: Proposal, figures: Mapping[str, int], maximum: Fraction, step: Fraction
) -> Fraction | None:
    """Return the points that figures speak for, or ``None`` if they say nothing.

    :param figures: what was counted, by measure; those that nobody counts are missing
    """
    known = [term for term in proposal.terms if term.measure in figures]
    if not known:
        return None
    weighted = sum((t.weight * figures[t.measure] for t in known), Fraction(0))
    if proposal.kind is Kind.DEDUCT:
        return on_step(maximum - weighted, maximum, step)
    counted = sum(figures[term.measure] for term in known)
    if counted < max(proposal.minimum, 1):
        return None
    return on_step(maximum * weighted / counted, maximum, step)


def read_terms(text: str) -> tuple[Term, ...]:
    """Read measures with their weights, one a line: ``dossier.late 0.75``.

    :raise TermError: a line is none of these, or names a measure again
    """
    terms: list[Term] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        pieces = line.replace(",", ".").split()
        if len(pieces) != 2 or pieces[0] in [term.measure for term in terms]:
            raise TermError(line)
        try:
            weight = Fraction(pieces[1])
        except (ValueError, ZeroDivisionError) as error:
            raise TermError(line) from error
        if weight < 0:
            raise TermError(line)
        terms.append(Term(pieces[0], weight))
    return tuple(terms)
