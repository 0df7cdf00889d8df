"""Drawing units for surprise checks by commit and reveal. No Odoo.

First the weights are frozen and, together with a secret seed, hashed; the hash is made
known (``Ticket.commitment``). Then the seed alone decides who is drawn (``drawn``).
When the seed is published anybody can hash and draw again (``verify``).
"""

from .chance import drawn
from .ticket import Candidate, Ticket, Verdict, new_seed, verify
from .weights import Coefficients, Signs, weight

__all__ = [
    "Candidate",
    "Coefficients",
    "Signs",
    "Ticket",
    "Verdict",
    "drawn",
    "new_seed",
    "verify",
    "weight",
]
