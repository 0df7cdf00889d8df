"""Take the pictures of the documentation in headless Chromium.

usage: take.py SET [ADDRESS FOLDER NAME...]

SET is the demonstration that the server shows: ``ward`` or ``bac_giang``. Without an
address, the names of its pictures are listed.
"""

import sys
from pathlib import Path

import bac_giang
import ward
from picture import SIZE, Picture
from playwright.sync_api import Browser, Page, sync_playwright

SETS = {"ward": ward.PICTURES, "bac_giang": bac_giang.PICTURES}


def log_in(
    browser: Browser, address: str, login: str, size: tuple[int, int] = SIZE
) -> Page:
    """Return a page of a fresh session in Vietnamese; logged in if a login is given."""
    page = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
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
    page = log_in(browser, address, picture.login, picture.size)
    prefix = "" if picture.path.startswith("/") else "/odoo/"
    page.goto(f"{address}{prefix}{picture.path}")
    page.wait_for_selector(picture.wait)
    picture.act(page)
    page.wait_for_timeout(500)  # images and transitions
    page.screenshot(path=folder / f"{picture.name}.png")
    page.context.close()


def main(pictures: list[Picture], address: str, folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for picture in pictures:
            if picture.name in names:
                take(browser, address, picture, folder)
                print(f"   {picture.name}.png", flush=True)
        browser.close()


if __name__ == "__main__":
    chosen = SETS[sys.argv[1]]
    if len(sys.argv) > 2:
        main(chosen, sys.argv[2], Path(sys.argv[3]), sys.argv[4:])
    else:
        print("\n".join(picture.name for picture in chosen))
