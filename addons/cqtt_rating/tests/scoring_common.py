"""Schemes for the tests of the engine."""

from fractions import Fraction

from ..scoring import Band, Bands, Criterion, Gate, Points, Rounding, Scheme

#: Bắc Giang 2023: from 80 on, five stars at 100 alone
BANDS = Bands(
    (
        Band(1, Fraction(80), Fraction(85)),
        Band(2, Fraction(85), Fraction(90)),
        Band(3, Fraction(90), Fraction(95)),
        Band(4, Fraction(95), Fraction(100)),
        Band(5, Fraction(100), Fraction(100), True, True),
    )
)


def scheme(*criteria, gates=(), step="1/4", **values):
    """Return a scheme of criteria, or of one criterion of 100 points called A."""
    return Scheme(
        criteria or (Criterion("A", Fraction(100)),),
        BANDS,
        tuple(gates),
        Rounding(Fraction(step)),
        **values,
    )


def points(**given):
    return {code: Points(Fraction(value)) for code, value in given.items()}


def gate(code, star, *criteria, share=1):
    return Gate(code, star, criteria, Fraction(share))
