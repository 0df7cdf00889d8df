from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .clock_common import ClockCommon
from .common import local


@tagged("post_install", "-at_install")
class TestFromPaper(ClockCommon):
    def enter(self, user=None, **values):
        with self.at("2026-03-20 09:00"):
            entry = self.env["cqtt.dossier.paper.entry"].with_user(user or self.manager)
            box = entry.create(
                {
                    "unit_id": self.home_commune.id,
                    "procedure_id": self.marriage.id,
                    "owner_id": self.dossier.owner_id.id,
                    "external_code": "S-17",
                    "received_at": local("2026-03-10 09:00"),
                    "reason": "Mất điện ngày 10/3",
                    **values,
                }
            )
            action = box.action_enter()
        return self.env[action["res_model"]].browse(action["res_id"])

    def test_open(self):
        dossier = self.enter(receiver_id=self.officer.id)
        self.assertEqual(dossier.state, "received")
        self.assertTrue(dossier.is_from_paper)
        self.assertFalse(dossier.is_history or dossier.version_id or dossier.code)
        self.assertEqual(dossier.receiver_id, self.officer)
        self.assertEqual(self.due(dossier), "2026-03-17 09:00")
        fact = self.env["cqtt.fact"].search(
            [("res_id", "=", dossier.id), ("measure_id.code", "=", "dossier.received")]
        )
        self.assertEqual(fact.at, local("2026-03-10 09:00"))
        line = self.env["cqtt.journal"]._last(dossier)
        self.assertEqual(
            (line.verb, line.reason), ("enter_paper", "Mất điện ngày 10/3")
        )
        self.assertEqual(line.user_id, self.manager)

    def test_worked_on_as_any_other(self):
        dossier = self.enter()
        dossier.with_user(self.officer).perform("claim")
        dossier.with_user(self.officer).perform("finish")
        self.assertEqual(dossier.state, "done")

    def test_returned(self):
        dossier = self.enter(
            state="returned",
            finished_at=local("2026-03-16 10:00"),
            returned_at=local("2026-03-16 11:00"),
        )
        self.assertEqual((dossier.state, dossier.timeliness), ("returned", "early"))
        self.assertIn(("dossier.returned", 1), self.facts(dossier))

    def test_manager_alone(self):
        with self.assert_refused(AccessError, "."):
            self.enter(user=self.officer)
        values = {
            **self.Dossier._prepare_desk_values(
                self.desk_values(self.marriage), self.home_commune
            ),
            "state": "received",
            "received_at": local("2026-03-10 09:00"),
            "due_at": local("2026-03-17 09:00"),
        }
        with self.at("2026-03-20 09:00"), self.assert_refused(UserError, "is for"):
            self.Dossier.with_user(self.officer)._enter_paper(values, "Mất điện")

    def test_times_that_cannot_be(self):
        for pattern, values in (
            ("lies in the past", {"received_at": local("2026-03-21 09:00")}),
            ("within 30 days", {"received_at": local("2026-01-05 09:00")}),
            ("when it was finished", {"state": "done"}),
            ("appointment that the paper", {"due_at": local("2026-03-09 09:00")}),
        ):
            with self.subTest(pattern), self.assert_refused(UserError, pattern):
                self.enter(**values)
