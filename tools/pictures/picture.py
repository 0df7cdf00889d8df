"""One picture of the documentation."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

SIZE = (1280, 720)
PHONE = (390, 844)
TABLET = (820, 1180)
#: a page that is longer than a screen
LONG = (1280, 1100)


@dataclass(frozen=True)
class Picture:
    """One picture of the documentation.

    :param name: file name without suffix
    :param login: the demo account that looks
    :param path: page under ``/odoo``
    :param wait: selector that tells when the page is complete
    :param act: what is done before the picture is taken
    :param size: of the window
    """

    name: str
    login: str
    path: str
    wait: str
    act: Callable[[Page], None] = lambda page: None
    size: tuple[int, int] = SIZE
