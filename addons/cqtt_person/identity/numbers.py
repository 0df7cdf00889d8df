"""Numbers and addresses that reach or identify somebody, in one form each."""

import re

from .errors import Fault, IdentityError

_PUNCTUATION = re.compile(r"[\s.\-()/]+")
#: ID number of 12 digits, or of 9 on identity cards before 2016 (CMND)
_PERSONAL = re.compile(r"[0-9]{12}|[0-9]{9}")
#: tax code, with three more digits for a branch; since July 2025 a household business
#: has its owner's ID number instead (Circular 86/2024/TT-BTC)
_TAX_CODE = re.compile(r"[0-9]{10}|[0-9]{12}|[0-9]{13}")
#: mobile phones, fixed lines with their area, and numbers of organisations
_PHONE = re.compile(r"0[35789][0-9]{8}|02[0-9]{9}|1[89]00[0-9]{4,6}")
#: E.164, anywhere but in Viet Nam
_FOREIGN_PHONE = re.compile(r"\+(?!84)[1-9][0-9]{7,14}")
_EMAIL = re.compile(r"[^@\s,;<>\"()]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)


def _bare(text: str) -> str:
    return _PUNCTUATION.sub("", text)


def clean_personal_number(text: str) -> str:
    """Return the digits of a personal ID number.

    :raise IdentityError: neither 12 digits nor the 9 of an old identity card
    """
    digits = _bare(text)
    if not _PERSONAL.fullmatch(digits):
        raise IdentityError(Fault.PERSONAL_NUMBER)
    return digits


def clean_tax_code(text: str) -> str:
    """Return the digits of a tax code.

    :raise IdentityError: not 10 digits, 13 for a branch, or 12 for a household
    """
    digits = _bare(text)
    if not _TAX_CODE.fullmatch(digits):
        raise IdentityError(Fault.TAX_CODE)
    return digits


def clean_any_number(text: str) -> str:
    """Return the digits of what may be an ID number or a tax code.

    :raise IdentityError: it can be neither
    """
    digits = _bare(text)
    if not (_PERSONAL.fullmatch(digits) or _TAX_CODE.fullmatch(digits)):
        raise IdentityError(Fault.PERSONAL_NUMBER)
    return digits


def clean_phone(text: str) -> str:
    """Return a phone number as it is dialled here: ``+84 912.345.678`` is 0912345678.

    A foreign number keeps its ``+`` and country code.

    :raise IdentityError: no number can be like this
    """
    number = re.sub(r"^00", "+", _bare(text))
    number = re.sub(r"^\+84", "0", number)
    number = re.sub(r"^84(?=[0-9]{9,10}$)", "0", number)
    number = re.sub(r"^00(?=[0-9])", "0", number)  # +84 (0)912 345 678
    if not (_PHONE.fullmatch(number) or _FOREIGN_PHONE.fullmatch(number)):
        raise IdentityError(Fault.PHONE)
    return number


def clean_email(text: str) -> str:
    """Return an e-mail address in small letters.

    :raise IdentityError: it is none
    """
    address = text.strip().lower()
    if not _EMAIL.fullmatch(address):
        raise IdentityError(Fault.EMAIL)
    return address
