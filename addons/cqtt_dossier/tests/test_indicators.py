from datetime import date

from odoo.tests import tagged

from odoo.addons.cqtt_ledger.indicators import asked, counted
from odoo.addons.cqtt_ledger.periods import Span

from .common import DossierCommon

MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))


@tagged("post_install", "-at_install")
class TestIndicators(DossierCommon):
    """One early, one late; one open in time, one open and overdue at the end."""

    def setUp(self):
        super().setUp()
        for received, finished in (
            ("2026-03-02 09:00", "2026-03-06 09:00"),
            ("2026-03-02 09:00", "2026-03-20 09:00"),
            ("2026-03-31 09:00", None),
            ("2026-03-02 09:00", None),
        ):
            with self.at(received):
                dossier = self.receive(self.marriage)
                dossier.perform("claim")
                dossier.perform("pass_on")
                dossier.with_user(self.leader).perform("sign")
            if finished:
                with self.at(finished):
                    dossier.perform("finish")
        with self.at("2026-04-01 12:00"):
            self.Dossier.search([])._settle_overdue()

    def count(self, xml_id):
        definition = self.env.ref(xml_id)._definition()
        question = asked([definition], [MARCH], self.home_commune.ids)
        answer = self.env["cqtt.ledger"]._ask(question)
        found = counted(definition, answer, MARCH)
        return found.numerator, found.denominator

    def test_of_what_was_resolved(self):
        in_time = self.count("cqtt_dossier.cqtt_indicator_dossier_in_time")
        self.assertEqual(in_time, (1, 2))
        early = self.count("cqtt_dossier.cqtt_indicator_dossier_early")
        self.assertEqual(early, (1, 2))

    def test_of_what_is_open(self):
        open_in_time = self.count("cqtt_dossier.cqtt_indicator_dossier_open_in_time")
        self.assertEqual(open_in_time, (1, 2))

    def test_decision_766_counts_the_work(self):
        counted_766 = self.count("cqtt_ledger.cqtt_indicator_766_in_time")
        self.assertEqual(counted_766, (2, 4))
