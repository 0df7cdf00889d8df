"""Which days the month, quarter or year of a report covers. No Odoo."""

from .regular import END_OF_MONTH, Kind, RegularPeriod, periods_of_year
from .span import Span

__all__ = ["END_OF_MONTH", "Kind", "RegularPeriod", "Span", "periods_of_year"]
