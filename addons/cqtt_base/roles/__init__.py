"""Who may do what where: the role table, and what follows from grants.

Plain Python, no Odoo: usable and testable without a database.
"""

from .districts import Link, district_of
from .period import Period
from .scope import ALL, Scope, Units
from .table import ROLES, TECHNICAL, Place, Role, are_exclusive, conflicts, may_grant

__all__ = [
    "ALL",
    "ROLES",
    "TECHNICAL",
    "Link",
    "Period",
    "Place",
    "Role",
    "Scope",
    "Units",
    "are_exclusive",
    "conflicts",
    "district_of",
    "may_grant",
]
