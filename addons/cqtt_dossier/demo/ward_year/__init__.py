"""The year 2017 of Thái Bình ward as it was published, as a workbook to import.

5,066 dossiers: 4,995 of justice and civil status, 15 of land and construction, 56 of
office and statistics; none was late. Totals are those of the ward's report; people,
days and hours are made up, from a seed. Plain Python, no ORM.
"""

from .people import make_person
from .year import FILE_NAME, TOTALS, YEAR, make_rows, make_workbook

__all__ = ["FILE_NAME", "TOTALS", "YEAR", "make_person", "make_rows", "make_workbook"]
