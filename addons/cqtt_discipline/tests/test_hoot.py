from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.test_hoot import suite_id


@tagged("post_install", "-at_install")
class TestHoot(HttpCase):
    def test_front_end(self):
        self.browser_js(
            "/web/tests?headless&loglevel=2&preset=desktop&timeout=15000"
            f"&id={suite_id('@cqtt_discipline')}",
            code="",
            login="admin",
            timeout=300,
            success_signal="[HOOT] Test suite succeeded",
            error_checker=lambda message: "[HOOT]" not in message,
        )
