"""Procedures as they were published, shipped with the product. No Odoo."""

from .listed import ListedLimit, ListedPaper, ListedProcedure
from .notice import Notice, NoticePaper, NoticeWay
from .reader import SHIPPED, CatalogueError, read

__all__ = [
    "SHIPPED",
    "CatalogueError",
    "ListedLimit",
    "ListedPaper",
    "ListedProcedure",
    "Notice",
    "NoticePaper",
    "NoticeWay",
    "read",
]
