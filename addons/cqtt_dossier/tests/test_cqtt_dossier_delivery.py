from odoo.exceptions import UserError
from odoo.tests import tagged

from .clock_common import ClockCommon
from .common import local


@tagged("post_install", "-at_install")
class TestDelivery(ClockCommon):
    def setUp(self):
        super().setUp()
        with self.at("2026-03-05 09:00"):
            self.dossier.perform("pass_on")
            self.dossier.with_user(self.leader).perform("sign")
            self.dossier.perform("finish")

    def send(self, dossier=None, **values):
        dossier = dossier or self.dossier
        self.ask(dossier, "cqtt.dossier.send", "action_send", **values)

    def rows(self):
        return self.dossier.delivery_ids.mapped(lambda one: (one.method, one.state))

    def test_at_the_desk(self):
        self.dossier.perform("return_result")
        self.assertEqual(self.rows(), [("desk", "delivered")])

    def test_online(self):
        self.dossier.return_method = "online"
        self.dossier.perform("return_result")
        self.assertEqual(self.rows(), [("online", "delivered")])

    def test_by_post(self):
        with self.assert_refused(UserError, "number that the post has given"):
            self.send(method="post")
        self.send(method="post", tracking_number="EA123456789VN")
        self.assertEqual(self.dossier.state, "done")
        with self.assert_refused(UserError, "on its way already"):
            self.send(method="post", tracking_number="EA123456789VN")
        self.dossier.perform("return_result")
        self.assertEqual(self.rows(), [("post", "delivered")])
        self.assertEqual(self.dossier.state, "returned")

    def test_came_back(self):
        with self.assert_refused(UserError, "Nothing was sent"):
            self.dossier.perform("result_came_back", reason="Sai địa chỉ")
        self.send(method="post", tracking_number="EA123456789VN")
        verbs = {verb["verb"] for verb in self.dossier.verbs}
        self.assertIn("result_came_back", verbs)
        self.assertNotIn("send_result", verbs)
        self.dossier.perform("result_came_back", reason="Sai địa chỉ")
        self.assertEqual(self.rows(), [("post", "came_back")])
        self.assertEqual(self.dossier.delivery_ids.note, "Sai địa chỉ")
        self.dossier.perform("return_result")
        self.assertEqual(self.rows()[1:], [("desk", "delivered")])

    def test_at_home(self):
        with self.assert_refused(UserError, "when somebody comes"):
            self.send(method="home")
        self.send(method="home", planned_at=local("2026-03-06 15:00"))
        visit = self.dossier.delivery_ids
        self.assertEqual(visit.officer_id, self.officer)
        self.assertFalse(visit.tracking_number)
        self.assertEqual(self.due(visit, "planned_at"), "2026-03-06 15:00")

    def test_who_may(self):
        leader = self.dossier.with_user(self.leader)
        for verb in ("send_result", "return_result", "result_came_back"):
            self.assertIn("is for", leader.why_not(verb), verb)
