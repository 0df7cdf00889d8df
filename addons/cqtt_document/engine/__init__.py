"""The PDF engine: WeasyPrint, with what is on this machine and nothing else.

Plain Python, no Odoo: usable and testable without a database.
"""

from . import quiet
from .fetcher import LocalFetcher, OutsideError
from .page import PageFormat
from .printer import Printer
from .resource import Query, Resolve, Resource

__all__ = [
    "LocalFetcher",
    "OutsideError",
    "PageFormat",
    "Printer",
    "Query",
    "Resolve",
    "Resource",
]
