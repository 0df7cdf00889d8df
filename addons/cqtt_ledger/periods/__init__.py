"""Which days the month, quarter or year of a report covers. No Odoo."""

from .regular import (
    END_OF_MONTH,
    Kind,
    RegularPeriod,
    before,
    periods_of_year,
    regular_of,
)
from .span import Span

__all__ = [
    "END_OF_MONTH",
    "Kind",
    "RegularPeriod",
    "Span",
    "before",
    "periods_of_year",
    "regular_of",
]
