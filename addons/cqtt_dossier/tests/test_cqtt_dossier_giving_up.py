from odoo.exceptions import UserError
from odoo.tests import tagged

from .clock_common import ClockCommon


@tagged("post_install", "-at_install")
class TestGivingUp(ClockCommon):
    """Refused, withdrawn, stopped: the end without a result."""

    def registered(self):
        desk = self.Dossier.with_user(self.officer)
        unit = self.home_commune
        values = desk._prepare_desk_values(self.desk_values(self.marriage), unit)
        return desk.create(values)

    def test_refused_at_the_counter(self):
        dossier = self.registered()
        with self.assert_refused(UserError, "needs a reason"):
            dossier.perform("refuse")
        dossier.perform("refuse", reason="Không thuộc thẩm quyền của xã")
        self.assertEqual(dossier.state, "not_received")
        self.assertFalse(dossier.received_at or dossier.timeliness or dossier.code)
        self.assertEqual(dossier.ending_reason, "Không thuộc thẩm quyền của xã")
        self.assertEqual(dossier.refusal_number, "01/PTC-TTPVHCC")
        self.assertEqual(self.facts(dossier), [("dossier.not_received", 1)])

    def test_who_refuses(self):
        with self.assert_refused(UserError, "is for"):
            self.registered().with_user(self.leader).perform("refuse", reason="Sai")
        with self.assert_refused(UserError, "is for"):
            self.dossier.perform("turn_down", reason="Sai")

    def test_turned_down_after_receipt(self):
        with self.at("2026-03-05 09:00"):
            self.dossier.with_user(self.leader).perform("turn_down", reason="Sai")
        self.assertEqual(self.dossier.state, "not_received")
        self.assertEqual(self.dossier.timeliness, "on_time")
        self.assertTrue(self.dossier.refusal_number)
        facts = dict(self.facts(self.dossier, "dossier.not_received"))
        self.assertEqual(facts, {"dossier.not_received": 1})
        open_facts = self.facts(self.dossier, "dossier.open")
        self.assertEqual(sum(quantity for _c, quantity in open_facts), 0)

    def test_withdrawn_while_papers_are_awaited(self):
        with self.at("2026-03-04 10:00"):
            self.ask_supplement()
        with self.at("2026-03-10 14:00"):
            self.dossier.perform("withdraw", reason="Không còn nhu cầu")
        self.assertEqual(self.dossier.state, "withdrawn")
        self.assertTrue(self.dossier.suspension_ids.ended_at)
        self.assertEqual(self.due(), "2026-03-13 11:00")
        self.assertFalse(self.overdue())
        self.assertIn(("dossier.withdrawn", 1), self.facts(self.dossier))

    def test_who_withdraws(self):
        with self.assert_refused(UserError, "is for"):
            self.dossier.with_user(self.leader).perform("withdraw", reason="Thôi")

    def test_stopped(self):
        with self.assert_refused(UserError, "is for"):
            self.dossier.perform("stop", reason="Chết")
        self.dossier.with_user(self.manager).perform("stop", reason="Chết")
        self.assertEqual(self.dossier.state, "stopped")
        self.assertFalse(self.dossier.holder_id)
        self.assertIn(("dossier.stopped", 1), self.facts(self.dossier))

    def test_counted_by_due_where_the_province_says_so(self):
        self.env["cqtt.dossier.policy"].search([]).ended_counts_as = "by_due"
        with self.at("2026-03-10 08:00"):
            self.dossier.perform("withdraw", reason="Thôi")
        self.assertEqual(self.dossier.timeliness, "late")

    def test_signed_is_not_given_up(self):
        self.dossier.perform("pass_on")
        self.dossier.with_user(self.leader).perform("sign")
        for verb, user in (
            ("turn_down", self.leader),
            ("withdraw", self.officer),
            ("stop", self.manager),
        ):
            with self.assert_refused(UserError, "signed already"):
                self.dossier.with_user(user).perform(verb, reason="Thôi")
