"""Take the pictures of the documentation in headless Chromium.

usage: take.py ADDRESS FOLDER [NAME...]

Each picture says as whom one logs in, which page is opened and what is done there.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

SIZE = {"width": 1280, "height": 720}


@dataclass(frozen=True)
class Picture:
    """One picture of the documentation.

    :param name: file name without suffix
    :param login: the demo account that looks
    :param path: page under ``/odoo``
    :param wait: selector that tells when the page is complete
    :param act: what is done before the picture is taken
    """

    name: str
    login: str
    path: str
    wait: str
    act: Callable[[Page], None] = lambda page: None


def search(text: str) -> Callable[[Page], None]:
    """Type into the search box, as the person would."""

    def act(page: Page) -> None:
        box = page.locator(".o_searchview_input")
        box.fill(text)
        box.press("Enter")
        page.wait_for_timeout(800)

    return act


PICTURES = [
    Picture("dang-nhap", "", "/web/login", ".oe_login_form"),
    Picture("trang-chu", "quanly", "trang-chu", ".o_cqtt_home"),
    Picture("don-vi", "quantri", "don-vi", ".o_list_view", search("thai binh")),
    Picture("cap-quyen", "quantri", "cap-quyen", ".o_list_view"),
    Picture("cum", "quantri", "cum-giam-sat", ".o_list_view, .o_view_nocontent"),
    Picture("nhan-su", "taikhoan", "nhan-su", ".o_list_view, .o_view_nocontent"),
]


def log_in(browser: Browser, address: str, login: str) -> Page:
    """Return a page of a fresh session in Vietnamese; logged in if a login is given."""
    page = browser.new_context(
        viewport=SIZE, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    ).new_page()
    if login:
        page.goto(f"{address}/web/login")
        page.fill("input[name=login]", login)
        page.fill("input[name=password]", f"{login}@cqtt")
        page.click("button[type=submit]")
        page.wait_for_selector(".o_main_navbar")
    return page


def take(browser: Browser, address: str, picture: Picture, folder: Path) -> None:
    """Take one picture; a page that does not become complete stops the run."""
    page = log_in(browser, address, picture.login)
    prefix = "" if picture.path.startswith("/") else "/odoo/"
    page.goto(f"{address}{prefix}{picture.path}")
    page.wait_for_selector(picture.wait)
    picture.act(page)
    page.wait_for_timeout(500)  # images and transitions
    page.screenshot(path=folder / f"{picture.name}.png")
    page.context.close()


def main(address: str, folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [p for p in PICTURES if not names or p.name in names]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for picture in wanted:
            take(browser, address, picture, folder)
            print(f"   {picture.name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
