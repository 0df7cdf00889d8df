"""What identifies people: checked, put in one form, masked. Plain Python, no Odoo."""

from .birth import check_birth
from .card import Card, is_card, read_card
from .errors import Fault, IdentityError
from .masks import holds_number, mask, tail
from .names import clean_text, search_key
from .numbers import (
    clean_any_number,
    clean_email,
    clean_personal_number,
    clean_phone,
    clean_tax_code,
)
from .pseudonym import id_of, pseudonym

__all__ = [
    "Card",
    "Fault",
    "IdentityError",
    "check_birth",
    "clean_any_number",
    "clean_email",
    "clean_personal_number",
    "clean_phone",
    "clean_tax_code",
    "clean_text",
    "holds_number",
    "id_of",
    "is_card",
    "mask",
    "pseudonym",
    "read_card",
    "search_key",
    "tail",
]
