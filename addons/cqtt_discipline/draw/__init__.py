"""Drawing units for surprise checks by commit and reveal. No Odoo.

First the weights are frozen and, together with a secret seed, hashed; the hash is made
known (``Ticket.commitment``). Then a witness gives a word, and seed and word together
decide who is drawn (``Ticket.drawn``): whoever made the seed could not try seeds
without knowing the word, and the witness chose the word without knowing the seed. When
the seed is published anybody can hash and draw again (``verify``).
"""

from .chance import drawn
from .spread import spread
from .ticket import Candidate, Ticket, Verdict, new_seed, verify, with_word
from .weights import Coefficients, Signs, weight

__all__ = [
    "Candidate",
    "Coefficients",
    "Signs",
    "Ticket",
    "Verdict",
    "drawn",
    "new_seed",
    "spread",
    "verify",
    "weight",
    "with_word",
]
