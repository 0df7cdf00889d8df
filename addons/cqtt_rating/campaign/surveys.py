"""What tally sheets of a survey say: how a criterion reads them from the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from odoo.addons.cqtt_ledger.indicators import Definition, Term
from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_ledger.readings import Answer, Key

from ..scoring import Amount, Answers


@dataclass(frozen=True)
class SurveyReading:
    """A question as one criterion reads it.

    :param measures: codes of its answers, the best answer first
    :param full: so many answers are of full worth
    :param least: with fewer answers nothing can be said
    :param counts_worst: each of the worst answers is a case; otherwise all are weighed
    """

    measures: tuple[str, ...]
    full: int = 1
    least: int = 1
    counts_worst: bool = False

    @property
    def terms(self) -> tuple[Term, ...]:
        return tuple(Term(measure) for measure in self.measures)

    def definition(self) -> Definition:
        """Return the figure that is shown beside the points: of so many, so many."""
        above = self.terms[-1:] if self.counts_worst else self.terms[: self.full]
        return Definition(above, self.terms)

    def figure(
        self, answer: Answer | None, span: Span, key: Key
    ) -> Answers | Amount | None:
        """Return what the engine judges; ``None`` with too few answers."""
        if answer is None:
            return None
        counts = tuple(term.figure(answer, span, key) for term in self.terms)
        if sum(counts) < max(self.least, 1):
            return None
        return Amount(Fraction(counts[-1])) if self.counts_worst else Answers(counts)
