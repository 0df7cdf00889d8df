from odoo.tests import tagged

from .common import DossierCommon, local


@tagged("post_install", "-at_install")
class TestEnding(DossierCommon):
    """Due on Monday 9 March 2026, 09:00."""

    def finish(self, text, **policy):
        self.env["cqtt.dossier.policy"].search([]).write(policy)
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
            dossier.perform("claim")
            dossier.perform("pass_on")
            dossier.with_user(self.leader).perform("sign")
        with self.at(text):
            dossier.perform("finish")
        return dossier

    def test_by_day(self):
        for text, timeliness in (
            ("2026-03-06 17:00", "early"),
            ("2026-03-09 16:30", "on_time"),
            ("2026-03-10 07:30", "late"),
        ):
            with self.subTest(text):
                dossier = self.finish(text)
                self.assertEqual(dossier.timeliness, timeliness)
                self.assertEqual(
                    self.facts(dossier, f"dossier.{timeliness}"),
                    [(f"dossier.{timeliness}", 1)],
                )

    def test_by_minute(self):
        self.assertEqual(
            self.finish("2026-03-09 09:01", level="minute").timeliness, "late"
        )

    def test_became_overdue_once(self):
        dossier = self.finish("2026-03-10 07:30")
        overdue = self.env["cqtt.fact"].search(
            [
                ("res_id", "=", dossier.id),
                ("model", "=", "cqtt.dossier"),
                ("measure_id.code", "like", "dossier.overdue%"),
            ],
            order="at, id",
        )
        self.assertEqual(
            [(f.measure_id.code, f.quantity, f.at) for f in overdue],
            [
                ("dossier.overdue", 1, local("2026-03-09 23:59:59")),
                ("dossier.overdue_open", 1, local("2026-03-09 23:59:59")),
                ("dossier.overdue_open", -1, local("2026-03-10 07:30")),
            ],
        )

    def test_on_the_due_day_is_never_overdue(self):
        dossier = self.finish("2026-03-09 16:30")
        self.assertFalse(self.facts(dossier, "dossier.overdue", "dossier.overdue_open"))

    def test_nothing_is_left_open(self):
        dossier = self.finish("2026-03-06 17:00")
        self.assertEqual(sum(q for _c, q in self.facts(dossier, "dossier.open")), 0)
        self.assertFalse(dossier.holder_id or dossier.step_role)
