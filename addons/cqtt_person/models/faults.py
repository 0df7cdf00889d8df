"""One sentence for each fault of what was typed: what to do, never what was typed."""

from contextlib import contextmanager

from odoo.exceptions import ValidationError
from odoo.tools.translate import LazyTranslate

from ..identity import Fault, IdentityError

_lt = LazyTranslate(__name__)

SENTENCES = {
    Fault.NAME_MISSING: _lt("Enter the full name."),
    Fault.NAME_HOLDS_NUMBER: _lt(
        "The name or address holds a long number. Enter ID number and phone in their "
        "own fields, where they are protected."
    ),
    Fault.PERSONAL_NUMBER: _lt(
        "An ID number has 12 digits, that of an old identity card 9. Check it against "
        "the card."
    ),
    Fault.TAX_CODE: _lt(
        "A tax code has 10 digits, that of a branch 13, that of a household business "
        "12. Check it against the certificate."
    ),
    Fault.PHONE: _lt(
        "This is no phone number. Enter for instance 0912 345 678, 0218 3 123 456 or, "
        "from abroad, + and the country code."
    ),
    Fault.EMAIL: _lt(
        "This is no e-mail address. Enter for instance ten@example.vn, or leave it "
        "empty."
    ),
    Fault.BIRTH_FUTURE: _lt("The birth date lies in the future. Check the year."),
    Fault.BIRTH_LONG_AGO: _lt("The birth date lies too far back. Check the year."),
    Fault.BIRTH_TWICE: _lt(
        "Birth date and year of birth differ. Enter the date, or the year alone."
    ),
    Fault.CARD: _lt(
        "This is not what the QR code of an ID card holds. Scan it again, with the "
        "keyboard set to English, or type the ID number."
    ),
}


@contextmanager
def told(env):
    """Turn faults into sentences for the user.

    :raise ValidationError: something inside met a fault
    """
    try:
        yield
    except IdentityError as error:
        raise ValidationError(env._(SENTENCES[error.fault])) from None
