"""Who may carry out which verb, when, and what it leaves behind."""

from odoo import api
from odoo.exceptions import AccessError, UserError
from odoo.tests import freeze_time, tagged

from .common import PaperCase


@tagged("post_install", "-at_install")
class TestPerform(PaperCase):
    def test_officer_receives_and_leader_signs(self):
        self.paper.perform("receive")
        self.assertEqual(self.paper.state, "received")
        self.assertRegex(self.paper.number, r"^H99\.01-\d{6}-0001$")
        self.paper.with_user(self.leader).perform("sign")
        self.assertEqual(self.paper.state, "signed")
        self.assertTrue(self.paper.signed_at)

    @freeze_time("2026-10-08 20:30:00")
    def test_number_counts_by_the_local_day(self):
        self.paper.perform("receive")
        self.assertEqual(self.paper.number, "H99.01-261009-0001")

    def test_role_is_missing(self):
        self.paper.perform("receive")
        with self.assertRaisesRegex(UserError, "Sign.*is for.*Xã Một"):
            self.paper.perform("sign")
        self.assertEqual(self.paper.state, "received")

    def test_role_elsewhere_does_not_help(self):
        leader = self.role_user("both", "leader", self.other_commune)
        self.env["cqtt.role.grant"].create(
            {
                "user_id": leader.id,
                "role": "officer",
                "unit_id": self.commune.id,
                "date_from": "2020-01-01",
            }
        )
        self.paper.perform("receive")
        self.assertEqual(self.paper.with_user(leader).name, "Đơn")
        with self.assertRaisesRegex(UserError, "is for"):
            self.paper.with_user(leader).perform("sign")

    def test_other_unit_sees_nothing(self):
        with self.assertRaises(AccessError):
            self.paper.with_user(self.stranger).perform("receive")
        with self.assertRaises(AccessError):
            self.paper.with_user(self.stranger).why_not("receive")

    def test_role_does_not_open_what_cannot_be_read(self):
        self.env["ir.rule"].create(
            {
                "name": "Secret papers",
                "model_id": self.env["ir.model"]._get_id("test.cqtt.paper"),
                "domain_force": "[('name', '!=', 'Mật')]",
            }
        )
        paper = self.new_paper()
        paper.sudo().name = "Mật"
        with self.assertRaises(AccessError):
            paper.perform("receive")

    def test_superuser_holds_no_role(self):
        with self.assertRaises(UserError):
            self.paper.with_user(api.SUPERUSER_ID).perform("receive")
        with self.assertRaises(UserError):
            self.paper.with_user(self.stranger).sudo().perform("receive")

    def test_system_verb_is_for_jobs(self):
        self.paper.perform("receive")
        with self.assertRaises(UserError):
            self.paper.perform("remind")
        self.assertTrue(self.paper.with_user(api.SUPERUSER_ID).perform("remind"))
        self.assertEqual(self.paper.state, "received")

    def test_wrong_state(self):
        with self.assertRaisesRegex(UserError, "while the state is “Draft”"):
            self.paper.with_user(self.leader).perform("sign")

    def test_guard_says_what_is_missing(self):
        paper = self.new_paper(amount=0)
        self.assertEqual(paper.why_not("receive"), "Enter the amount first.")
        with self.assertRaisesRegex(UserError, "Enter the amount first"):
            paper.perform("receive")
        self.assertFalse(paper.number, "A refused verb gives out no number")

    def test_reason_is_needed(self):
        self.paper.perform("receive")
        manager = self.paper.with_user(self.manager)
        for empty in (None, "", "   "):
            with self.assertRaisesRegex(UserError, "needs a reason"):
                manager.perform("send_back", reason=empty)
        manager.perform("send_back", reason="Thiếu bản sao")
        self.assertEqual(self.paper.state, "draft")

    def test_unknown_verb(self):
        with self.assertRaisesRegex(UserError, "no step “fly”"):
            self.paper.perform("fly")

    def test_one_closed_record_stops_all(self):
        two = self.paper + self.new_paper(amount=0)
        with self.assertRaises(UserError):
            two.perform("receive")
        self.assertEqual(two.mapped("state"), ["draft", "draft"])

    def test_buttons_say_why_they_are_closed(self):
        [receive] = self.paper.verbs
        self.assertEqual((receive["verb"], receive["why_not"]), ("receive", ""))
        [receive] = self.paper.with_user(self.leader).verbs
        self.assertIn("is for", receive["why_not"])
        self.paper.perform("receive")
        verbs = {v["verb"]: v for v in self.paper.with_user(self.leader).verbs}
        self.assertEqual(list(verbs), ["sign", "send_back"])
        self.assertEqual(verbs["sign"]["why_not"], "")
        self.assertTrue(verbs["send_back"]["needs_reason"])
