from odoo.tests import HttpCase, tagged

from .rating_common import RatingCommon

#: what a narrow screen must hold, and what one must be able to press
FITS = """
    const wide = document.documentElement.scrollWidth > window.innerWidth;
    const small = [...document.querySelectorAll("button, .choice")]
        .filter((element) => element.getBoundingClientRect().height < 40);
    const unnamed = [...document.querySelectorAll("input:not([type=hidden]), textarea")]
        .filter((element) => !element.labels.length);
    if (wide || small.length || unnamed.length) {
        console.error(`wide ${wide}, small ${small.length}, unnamed ${unnamed.length}`);
    } else {
        console.log("test successful");
    }
"""


def shown(selector):
    """Return the condition that something is there and the page has its style."""
    there = f"document.querySelector('{selector}') !== null"
    return f"document.readyState === 'complete' && {there}"


@tagged("post_install", "-at_install")
class TestPublicPages(RatingCommon, HttpCase):
    """Look-up and rating in a browser as wide as a telephone."""

    browser_size = "360x740"
    touch_enabled = True

    def test_look_up_and_rating(self):
        self.browser_js(
            f"/tra-cuu?code={self.code}&secret={self.secret}",
            FITS,
            ready=shown("form.rating input[type=radio]"),
        )

    def test_asking(self):
        self.browser_js("/tra-cuu", FITS, ready=shown("#secret"))

    def test_refused(self):
        self.browser_js(
            f"/tra-cuu?code={self.code}&secret=00000000",
            FITS,
            ready=shown(".answer"),
        )
