from odoo.tests import HttpCase, tagged


def suite_id(name):
    """Return what the test runner in the browser calls a suite: a hash of its name."""
    number = 0
    for letter in name:
        number = (number * 31 + ord(letter)) & 0xFFFFFFFF
    return f"{number:08x}"


@tagged("post_install", "-at_install")
class TestHoot(HttpCase):
    def test_front_end(self):
        self.browser_js(
            "/web/tests?headless&loglevel=2&preset=desktop&timeout=15000"
            f"&id={suite_id('@cqtt_base')}",
            code="",
            login="admin",
            timeout=300,
            success_signal="[HOOT] Test suite succeeded",
            error_checker=lambda message: "[HOOT]" not in message,
        )
