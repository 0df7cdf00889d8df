from datetime import date

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestPolicy(DossierCommon):
    def test_what_holds_on_a_day(self):
        policies = self.env["cqtt.dossier.policy"]
        policies.search([]).date_to = "2026-06-30"
        policies.create(
            {"decision": "9/QĐ", "date_from": "2026-07-01", "level": "minute"}
        )
        self.assertEqual(policies._of(date(2026, 6, 30)).level.value, "day")
        self.assertEqual(policies._of(date(2026, 7, 1)).level.value, "minute")

    def test_none_in_force_is_said(self):
        self.env["cqtt.dossier.policy"].search([]).date_to = "2020-01-01"
        with self.assert_refused(UserError, "not decided how dossiers are counted"):
            self.receive()
