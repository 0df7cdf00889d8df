from odoo.tests import tagged

from .common import DossierCommon, local


@tagged("post_install", "-at_install")
class TestSpine(DossierCommon):
    """A citizen's papers, from officer to leader to officer."""

    def test_from_counter_to_citizen(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
            self.assertEqual(dossier.code, "H99.1.01-260302-0001")
            self.assertEqual(dossier.state, "received")
            self.assertEqual(dossier.due_at, local("2026-03-09 09:00"))
            self.assertEqual(dossier.overdue_at, local("2026-03-09 23:59:59"))
            self.assertEqual(dossier.warn_at, local("2026-03-06 09:00"))
            self.assertEqual(dossier.step_id.due_at, local("2026-03-05 15:00"))
            dossier.perform("claim")
        with self.at("2026-03-03 10:00"):
            dossier.perform("pass_on")
            self.assertEqual(dossier.step_role, "leader")
            self.assertFalse(dossier.holder_id)
        with self.at("2026-03-03 15:00"):
            dossier.with_user(self.leader).perform("sign")
            self.assertEqual(dossier.holder_id, self.officer)
        with self.at("2026-03-04 08:00"):
            dossier.perform("finish")
            self.assertEqual((dossier.state, dossier.timeliness), ("done", "early"))
        with self.at("2026-03-04 09:00"):
            dossier.perform("return_result")
        self.assertEqual(dossier.state, "returned")
        self.assertEqual(
            self.facts(dossier),
            [
                ("dossier.received", 1),
                ("dossier.taken_in", 1),
                ("dossier.open", 1),
                ("dossier.signed", 1),
                ("dossier.early", 1),
                ("dossier.open", -1),
                ("dossier.returned", 1),
            ],
        )
        verbs = self.env["cqtt.journal"].search(
            [("model", "=", "cqtt.dossier"), ("res_id", "=", dossier.id)], order="id"
        )
        self.assertEqual(
            verbs.mapped("verb"),
            ["receive", "claim", "pass_on", "sign", "finish", "return_result"],
        )
