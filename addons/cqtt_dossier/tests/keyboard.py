"""A person at the keyboard of a real browser: keys go where the cursor stands."""

import time
from contextlib import contextmanager
from unittest.mock import patch

from odoo.tests.common import ChromeBrowser

#: modifiers, as Chromium counts them
MODIFIERS = {"Alt": 1, "Control": 2, "Shift": 8}
CODES = {"Tab": 9, "Enter": 13, "Space": 32, "ArrowDown": 40}
TEXTS = {"Enter": "\r", "Space": " "}
#: what a person needs for a key who does not type with ten fingers
SECONDS_A_KEY = 0.5
#: slower than a scanner, which the desk tells from people by its speed
PAUSE = 0.06
PATIENCE = 20


class Keyboard:
    """Counts its keys, so that a test can say how long a person would have typed."""

    def __init__(self, browser):
        self.browser = browser
        self.keys = 0

    @property
    def seconds(self):
        return self.keys * SECONDS_A_KEY

    def press(self, keys):
        """Press a key, alone or as in ``Control+Enter``."""
        *held, key = keys.split("+")
        told = {
            "key": " " if key == "Space" else key,
            "code": f"Key{key.upper()}" if len(key) == 1 else key,
            "windowsVirtualKeyCode": CODES.get(key) or ord(key.upper()),
            "modifiers": sum(MODIFIERS[name] for name in held),
        }
        text = {} if held else {"text": TEXTS[key]} if key in TEXTS else {}
        self._send(type="keyDown" if text else "rawKeyDown", **told, **text)
        self._send(type="keyUp", **told)
        self.keys += 1 + len(held)
        time.sleep(PAUSE)

    def enter(self, text):
        for char in text:
            self._send(type="keyDown", key=char, text=char)
            self._send(type="keyUp", key=char)
            self.keys += 1
            time.sleep(PAUSE)

    def tab_to(self, selector):
        """Go on from field to field until the cursor stands in one."""
        for _key in range(40):
            if self.ask(f"document.activeElement.matches({selector!r})"):
                return
            self.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    def wait(self, condition):
        """Wait until something holds in the page."""
        end = time.monotonic() + PATIENCE
        while not self.ask(condition):
            if time.monotonic() > end:
                self.browser.take_screenshot()
                raise AssertionError(f"not so: {condition}")
            time.sleep(0.1)

    def wait_text(self, selector, text):
        self.wait(
            f"[...document.querySelectorAll({selector!r})]"
            f".some((one) => (one.value || one.textContent).includes({text!r}))"
        )

    def ask(self, expression):
        params = {"expression": f"(() => {{ try {{ return Boolean({expression}); }}"}
        params["expression"] += " catch { return false; } })()"
        found = self.browser._websocket_request("Runtime.evaluate", params=params)
        return found["result"].get("value")

    def _send(self, **params):
        self.browser._websocket_request("Input.dispatchKeyEvent", params=params)


@contextmanager
def at_keyboard(walk):
    """Let ``walk`` type where ``browser_js`` would run its script."""

    def run(browser, *_args, **_options):
        walk(Keyboard(browser))

    with patch.object(ChromeBrowser, "_wait_code_ok", run):
        yield
