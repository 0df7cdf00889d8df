"""Open the home page in a real Chromium; print how long it took as JSON.

usage: first_paint.py ADDRESS LOGIN PASSWORD TIMES

Each time gives two milliseconds since asking for the page: until the page is there with
its cards, and until the last figure of its panels is drawn. The first time, with
nothing in the browser's cache, is left out: it comes once a day.
"""

import json
import resource
import sys
import time

from playwright.sync_api import sync_playwright

THERE = ".o_cqtt_home .o_cqtt_home_cards"
DRAWN = ".o_cqtt_home:not(:has([aria-busy=true]))"


def open_home(page, address):
    """Return the milliseconds until the page is there, and until it is drawn."""
    begin = time.monotonic()
    page.goto(f"{address}/odoo/trang-chu", wait_until="commit")
    times = []
    for selector in (THERE, DRAWN):
        page.wait_for_selector(selector)
        times.append((time.monotonic() - begin) * 1000)
    return times


def unlimited():
    """Give back the address space that Odoo denies to what it starts."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def main(address, login, password, times):
    unlimited()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.goto(f"{address}/web/login")
        page.fill("#login", login)
        page.fill("#password", password)
        page.press("#password", "Enter")
        page.wait_for_selector(DRAWN)
        print(json.dumps([open_home(page, address) for _time in range(int(times))]))
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
