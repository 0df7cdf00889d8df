from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.tours_common import CommuneTours


@tagged("post_install", "-at_install")
class TestTours(CommuneTours):
    """The spine in a browser: officer, leader, officer; then who looks at it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer = cls.new_worker("test_tour_officer", "officer")
        cls.leader = cls.new_worker("test_tour_leader", "leader")
        cluster = cls.make_cluster("Cụm Thử", cls.commune)
        cls.supervisor = cls.new_worker("test_tour_supervisor", "supervisor", cluster)
        other = cls.new_commune("Xã Khác", "H99.1.02")
        cls.stranger = cls.new_worker("test_tour_stranger", "officer", other)

    def test_spine(self):
        for who, path, tour in (
            (self.officer, "tiep-nhan", "cqtt_dossier_receive"),
            (self.leader, "cho-ky", "cqtt_dossier_sign"),
            (self.officer, "viec-cua-toi", "cqtt_dossier_return"),
            (self.leader, "bao-cao-ii06", "cqtt_dossier_ii06"),
            (self.supervisor, "qua-trinh-ho-so", "cqtt_dossier_course"),
        ):
            with self.subTest(tour):
                self.walk(who, path, tour)
        dossier = self.env["cqtt.dossier"].search([("unit_id", "=", self.commune.id)])
        self.assertEqual((dossier.state, dossier.timeliness), ("returned", "early"))
        strangers = dossier.with_user(self.stranger)
        self.assertFalse(strangers.search([("id", "=", dossier.id)]))
