from datetime import timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestProcedure(DossierCommon):
    def test_version_in_force_stays(self):
        version = self.birth._in_force()
        for attempt in (
            lambda: version.write({"needs_signature": False}),
            lambda: version.limit_ids.write({"amount": 9}),
            lambda: version.component_ids[:1].unlink(),
            lambda: version.step_ids[:1].copy(),
        ):
            with self.assertRaises(UserError):
                attempt()

    def test_next_version_ends_the_one_before(self):
        old = self.birth._in_force()
        new = old.copy({"valid_from": "2026-07-01"})
        self.assertEqual((new.number, new.state), (2, "draft"))
        self.assertEqual(len(new.component_ids), len(old.component_ids))
        new.with_user(self.province_admin).perform("put_in_force")
        self.assertEqual(str(old.valid_to), "2026-06-30")
        with self.at("2026-06-30 12:00"):
            self.assertEqual(self.birth._in_force(), old)
        with self.at("2026-07-01 12:00"):
            self.assertEqual(self.birth._in_force(), new)

    def test_two_never_hold_on_the_same_day(self):
        old = self.birth._in_force()
        for day in (old.valid_from, old.valid_from - timedelta(days=1)):
            new = old.copy({"valid_from": day})
            with self.assert_refused(UserError, "choose a later first day"):
                new.with_user(self.province_admin).perform("put_in_force")
        with self.at("2026-06-30 12:00"):
            old.with_user(self.province_admin).perform("end", reason="Replaced.")
        new.valid_from = "2026-06-30"
        with self.assert_refused(UserError, "was in force until"):
            new.with_user(self.province_admin).perform("put_in_force")
        new.valid_from = "2026-07-01"
        new.with_user(self.province_admin).perform("put_in_force")
        self.assertEqual(str(old.valid_to), "2026-06-30")

    def test_incomplete_is_not_put_in_force(self):
        version = self.birth._in_force().copy({"valid_from": "2026-07-01"})
        version.step_ids.filtered(lambda step: step.role == "leader").unlink()
        with self.assert_refused(UserError, "no step is a leader's"):
            version.perform("put_in_force")
        version.step_ids.unlink()
        with self.assert_refused(UserError, "Enter the steps"):
            version.perform("put_in_force")
        version.limit_ids.unlink()
        with self.assert_refused(UserError, "Enter a time limit"):
            version.perform("put_in_force")

    def test_province_alone_puts_in_force(self):
        version = self.birth._in_force().copy({"valid_from": "2026-07-01"})
        for role in ("officer", "manager", "leader", "account_admin", "supervisor"):
            with self.subTest(role), self.assertRaises(UserError):
                version.with_user(self.role_users[role]).perform("put_in_force")
