"""What can be wrong with what somebody has typed or scanned."""

from enum import Enum


class Fault(str, Enum):
    """The kinds of faults; each has one sentence for the user elsewhere."""

    NAME_MISSING = "name_missing"
    NAME_HOLDS_NUMBER = "name_holds_number"
    PERSONAL_NUMBER = "personal_number"
    TAX_CODE = "tax_code"
    PHONE = "phone"
    EMAIL = "email"
    BIRTH_FUTURE = "birth_future"
    BIRTH_LONG_AGO = "birth_long_ago"
    BIRTH_TWICE = "birth_twice"
    CARD = "card"


class IdentityError(ValueError):
    """Something is not what it should be; it never carries the value itself."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault
