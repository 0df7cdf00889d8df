"""Lists of administrative units as CSV files: what they hold and how to read them.

Plain Python, no Odoo: usable and testable without a database.
"""

from .catalogue import SHIPPED, Catalogue
from .errors import Problem, Reason, UnitListError
from .kinds import LEVEL_OF, RANK, Kind, Level, LinkKind
from .reader import read_links, read_lists, read_units
from .rows import LinkRow, UnitList, UnitRow

__all__ = [
    "LEVEL_OF",
    "RANK",
    "SHIPPED",
    "Catalogue",
    "Kind",
    "Level",
    "LinkKind",
    "LinkRow",
    "Problem",
    "Reason",
    "UnitList",
    "UnitListError",
    "UnitRow",
    "read_links",
    "read_lists",
    "read_units",
]
