from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestMark(DossierCommon):
    def test_hours(self):
        # 2026-03-02 is a Monday, 2026-03-06 a Friday
        for at, procedure, out, friday in (
            ("2026-03-02 09:00", self.copies, False, False),
            ("2026-03-02 06:59", self.copies, True, False),
            ("2026-03-02 12:10", self.copies, True, False),
            ("2026-03-02 17:40", self.marriage, True, False),
            ("2026-03-07 09:00", self.marriage, True, False),
            ("2026-03-06 09:00", self.copies, False, True),
            ("2026-03-06 18:00", self.copies, True, True),
            ("2026-03-06 09:00", self.marriage, False, False),
        ):
            with self.subTest(at, procedure=procedure.name), self.at(at):
                dossier = self.receive(procedure)
                self.assertEqual(
                    (dossier.is_out_of_hours, dossier.is_friday_same_day), (out, friday)
                )
                facts = self.facts(dossier, "dossier.out_of_hours")
                self.assertEqual(bool(facts), out)

    def resolve(self, dossier):
        dossier.perform("claim")
        dossier.perform("pass_on")
        dossier.with_user(self.leader).perform("sign")

    def test_same_day(self):
        for ended, same in (("2026-03-02 16:00", True), ("2026-03-03 08:00", False)):
            with self.subTest(ended):
                with self.at("2026-03-02 09:00"):
                    dossier = self.receive(self.marriage)
                    self.resolve(dossier)
                with self.at(ended):
                    dossier.perform("finish")
                facts = self.facts(dossier, "dossier.same_day")
                self.assertEqual(facts, [("dossier.same_day", 1)] if same else [])

    def test_nobody_writes_them(self):
        dossier = self.receive()
        with self.assert_refused(AccessError, "cannot be entered"):
            dossier.is_out_of_hours = False

    def test_shares(self):
        for name, over in (("same_day", "early"), ("out_of_hours", "received")):
            indicator = self.env.ref(f"cqtt_dossier.cqtt_indicator_dossier_{name}")
            codes = indicator.denominator_ids.measure_id.mapped("code")
            self.assertIn(f"dossier.{over}", codes)
            [term] = indicator.numerator_ids
            self.assertEqual(term.measure_id.code, f"dossier.{name}")
