"""A hand at a tablet whose connection comes and goes, in a real browser."""

import time
from contextlib import contextmanager
from unittest.mock import patch

from odoo.tests.common import ChromeBrowser

PATIENCE = 20
NO_LIMIT = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


class Tablet:
    """Taps, types, and loses the connection when a test says so."""

    def __init__(self, browser):
        self.browser = browser
        self._send("Network.enable")

    def lose_connection(self):
        self._send("Network.emulateNetworkConditions", offline=True, **NO_LIMIT)
        self.wait("!navigator.onLine")

    def find_connection(self):
        self._send("Network.emulateNetworkConditions", offline=False, **NO_LIMIT)

    def tap(self, selector):
        """Tap what can be seen, and return the moment of the hand (seconds, UTC)."""
        self.wait(f"document.querySelector({selector!r}).offsetParent")
        moment = time.time()
        self._evaluate(f"document.querySelector({selector!r}).click()")
        return moment

    def enter(self, selector, text):
        self.wait(f"document.querySelector({selector!r}).offsetParent")
        self._evaluate(
            f"(() => {{ const one = document.querySelector({selector!r});"
            f" one.value = {text!r};"
            " one.dispatchEvent(new Event('input', {bubbles: true})); })()"
        )

    def see(self, selector):
        self.wait(f"document.querySelector({selector!r})")

    def see_no(self, selector):
        self.wait(f"!document.querySelector({selector!r})")

    def run(self, code):
        self._evaluate(code)

    def open(self, url):
        self.browser.navigate_to(url)

    def wait(self, condition):
        end = time.monotonic() + PATIENCE
        while not self._holds(condition):
            if time.monotonic() > end:
                self.browser.take_screenshot()
                raise AssertionError(f"not so: {condition}")
            time.sleep(0.1)

    def _holds(self, condition):
        return self._evaluate(
            f"(() => {{ try {{ return Boolean({condition}); }}"
            " catch { return false; } })()"
        )

    def _evaluate(self, expression):
        found = self._send("Runtime.evaluate", expression=expression)
        return found["result"].get("value")

    def _send(self, method, **params):
        return self.browser._websocket_request(method, params=params)


@contextmanager
def at_tablet(walk):
    """Let ``walk`` tap where ``browser_js`` would run its script."""

    def run(browser, *_args, **_options):
        walk(Tablet(browser))

    with patch.object(ChromeBrowser, "_wait_code_ok", run):
        yield
