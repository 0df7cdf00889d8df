"""What stands on a paper, before it is laid out.

Plain Python, no Odoo: usable and testable without a database.
"""

from .letter import Check, Letter
from .letterhead import (
    Letterhead,
    agency_letterhead,
    committee_letterhead,
    in_sentence,
    initials,
    one_stop_name,
    place_name,
)
from .papers import CERTIFIED, COUNTED, Component, PaperColumn
from .qr import qr_picture
from .receipt import COPIES, Principal, Receipt
from .sample import MARK, sample_letter, sample_receipt
from .signature import Authority, Recipients, Signature

__all__ = [
    "CERTIFIED",
    "COPIES",
    "COUNTED",
    "MARK",
    "Authority",
    "Check",
    "Component",
    "Letter",
    "Letterhead",
    "PaperColumn",
    "Principal",
    "Receipt",
    "Recipients",
    "Signature",
    "agency_letterhead",
    "committee_letterhead",
    "in_sentence",
    "initials",
    "one_stop_name",
    "place_name",
    "qr_picture",
    "sample_letter",
    "sample_receipt",
]
