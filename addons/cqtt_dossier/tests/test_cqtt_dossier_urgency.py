from odoo.tests import tagged

from .common import DossierCommon

#: due on Monday 9 March 2026, 09:00; a warning eight working hours before
COURSE = [
    ("2026-03-02 10:00", "in_time"),
    ("2026-03-06 08:59", "in_time"),
    ("2026-03-06 09:00", "soon"),
    ("2026-03-09 16:00", "soon"),
    ("2026-03-10 00:00", "late"),
]


@tagged("post_install", "-at_install")
class TestUrgency(DossierCommon):
    def test_course(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
        for text, urgency in COURSE:
            with self.subTest(text), self.at(text):
                self.assertEqual(dossier.urgency, urgency)
                for one in ("in_time", "soon", "late", "waiting", "ended"):
                    found = self.Dossier.search(
                        [("urgency", "=", one), ("id", "=", dossier.id)]
                    )
                    self.assertEqual(bool(found), one == urgency, one)

    def test_ended_is_not_urgent(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
            dossier.perform("claim")
            dossier.perform("pass_on")
            dossier.with_user(self.leader).perform("sign")
            dossier.perform("finish")
        with self.at("2026-05-02 09:00"):
            self.assertEqual(dossier.urgency, "ended")
            self.assertIn(dossier, self.Dossier.search([("urgency", "=", "ended")]))

    def test_board_in_the_order_of_the_work(self):
        first, second = self.receive(self.marriage), self.receive(self.marriage)
        first.perform("claim")
        board = self.Dossier.with_user(self.officer).with_context(
            read_group_expand=True
        )
        groups = board.web_read_group(
            [("id", "in", (first | second).ids)], ["state"], ["__count"]
        )["groups"]
        self.assertEqual(
            [group["state"] for group in groups], ["received", "processing"]
        )
