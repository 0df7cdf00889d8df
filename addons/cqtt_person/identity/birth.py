"""When somebody can have been born."""

from datetime import date

from .errors import Fault, IdentityError

#: nobody who comes to an office was born before
EARLIEST_YEAR = 1880


def check_birth(day: date | None, year: int | None, today: date) -> None:
    """Check a birth date, or a year where no more is known.

    :raise IdentityError: in the future, too long ago, or day and year differ
    """
    if day and year and day.year != year:
        raise IdentityError(Fault.BIRTH_TWICE)
    born = day.year if day else year
    if (day and day > today) or (born and born > today.year):
        raise IdentityError(Fault.BIRTH_FUTURE)
    if born and born < EARLIEST_YEAR:
        raise IdentityError(Fault.BIRTH_LONG_AGO)
