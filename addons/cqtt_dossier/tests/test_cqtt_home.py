from odoo.tests import tagged

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestHomeCounts(DossierCommon):
    """What waits is counted for who works on it, and empties itself."""

    def counts(self, user):
        self.env.flush_all()
        return self.env["cqtt.home"].with_user(user).get_data()["counts"]

    def test_a_dossier_passes_from_hand_to_hand(self):
        dossier = self.receive(self.copies)
        self.assertEqual(
            self.counts(self.manager)["dossier_team"], {"total": 1, "late": 0}
        )
        self.assertNotIn("dossier_mine", self.counts(self.officer))
        dossier.with_user(self.officer).perform("claim")
        self.assertEqual(self.counts(self.officer)["dossier_mine"]["total"], 1)
        dossier.with_user(self.officer).perform("pass_on")
        self.assertNotIn("dossier_mine", self.counts(self.officer))
        self.assertEqual(self.counts(self.leader)["dossier_to_sign"]["total"], 1)

    def test_late_ones_stand_out(self):
        with self.at("2026-03-02 09:00"):
            self.receive(self.copies)
        with self.at("2026-03-20 09:00"):
            self.assertEqual(
                self.counts(self.officer)["dossier_team"], {"total": 1, "late": 1}
            )
            supervisor = self.role_users["supervisor"]
            self.assertEqual(
                self.counts(supervisor), {"dossier_meta": {"total": 1, "late": 1}}
            )

    def test_nothing_of_the_neighbours(self):
        self.receive(self.copies)
        stranger = self.new_role_user("stranger", "manager", self.other_commune)
        self.assertEqual(self.counts(stranger), {})
