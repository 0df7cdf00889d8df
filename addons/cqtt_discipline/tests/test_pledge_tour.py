"""The pledge of a year and a training course, in a real browser."""

import base64

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.tours_common import ToursMixin

from .evaluation_common import EvaluationMixin


@tagged("post_install", "-at_install")
class TestPledgeTour(ToursMixin, EvaluationMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.set_up_commune(lang="vi_VN", tz="Asia/Ho_Chi_Minh")

    def pledges(self, **values):
        domain = [("unit_id", "=", self.commune.id)]
        return self.env["cqtt.pledge"].search(
            domain + [(name, "=", value) for name, value in values.items()]
        )

    def test_pledges_of_a_year(self):
        """Opened for all; drawn by an officer, typed by the chair for the commune."""
        wizard = self.env["cqtt.pledge.open"].with_user(self.manager)
        wizard.create({"unit_id": self.commune.id}).action_open()
        self.assertEqual(len(self.pledges()), 13)
        self.walk(self.an, "cam-ket", "cqtt_pledge_person")
        mine = self.pledges(signer_user_id=self.an.id)
        self.assertEqual(mine.state, "signed")
        self.assertTrue(mine.signature)
        self.assertTrue(base64.b64decode(mine.pdf).startswith(b"%PDF"))
        self.walk(self.chair, "cam-ket", "cqtt_pledge_unit")
        ours = self.pledges(kind="unit")
        self.assertEqual((ours.state, ours.signer_user_id), ("signed", self.chair))
        self.assertEqual(len(self.pledges(state="signed")), 2)

    def test_training(self):
        self.walk(self.manager, "tap-huan", "cqtt_training_log")
        course = self.env["cqtt.training"].search([("unit_id", "=", self.commune.id)])
        self.assertEqual((course.state, course.people_count), ("held", 1))
        self.assertEqual(course.attendance_ids.staff_id.user_id, self.an)
