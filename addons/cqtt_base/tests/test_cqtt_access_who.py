import re
from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from ..clock import today
from .handout_common import HandoutCommon


@tagged("post_install", "-at_install")
class TestCqttAccessWho(HandoutCommon):
    def assert_hands_out(self, admin, user, expected):
        why_not = user.with_user(admin)._why_no_hand_out()
        self.assertEqual(not why_not, expected, why_not)
        dialog = self.dialog(user, admin)
        if expected:
            dialog.action_hand_out()
        else:
            self.assertEqual(dialog.line_ids.why_not, why_not)
            with self.assert_refused(AccessError, re.escape(why_not)):
                dialog.action_hand_out()

    def test_account_administrator_hands_out_to_whom_he_grants(self):
        roles = {"officer": True, "manager": True, "leader": False}
        for role, expected in roles.items():
            user = self.role_users[role]
            if role != "officer":
                self.make_staff(role, user_id=user.id)
            with self.subTest(role=role):
                self.assert_hands_out(self.account_admin, user, expected)

    def test_not_to_another_account_administrator(self):
        colleague = self.new_role_user(
            "test_second", "account_admin", self.home_commune
        )
        self.make_staff("Tài", user_id=colleague.id)
        self.assert_hands_out(self.account_admin, colleague, False)
        self.assert_hands_out(self.province_admin, colleague, True)

    def test_not_at_another_unit(self):
        user = self.new_role_user("test_next_door", "officer", self.other_commune)
        self.next_door.user_id = user
        self.assert_hands_out(self.account_admin, user, False)
        self.assert_hands_out(self.province_admin, user, True)

    def test_not_to_who_also_works_elsewhere(self):
        self.next_door.user_id = self.officer
        self.assert_hands_out(self.account_admin, self.officer, False)
        self.next_door.date_to = today() - timedelta(days=1)
        self.assert_hands_out(self.account_admin, self.officer, True)

    def test_account_of_others_is_not_made_ones_own(self):
        stranger = new_test_user(self.env, "test_stranger")
        mine = self.an.with_user(self.account_admin)
        with self.assert_refused(UserError, "test_stranger"):
            mine.user_id = stranger
        self.grant(stranger, "officer", self.home_commune)
        mine.user_id = stranger
        self.assert_hands_out(self.account_admin, stranger, True)
        self.next_door.with_user(self.province_admin).user_id = self.employee

    def test_not_while_a_role_elsewhere_lasts(self):
        grant = self.grant(self.officer, "officer", self.other_commune)
        self.assert_hands_out(self.account_admin, self.officer, False)
        grant.action_end(today() - timedelta(days=1), "chuyển công tác")
        self.assert_hands_out(self.account_admin, self.officer, True)

    def test_not_to_who_has_left(self):
        self.hanh.date_to = today() - timedelta(days=1)
        self.assert_hands_out(self.account_admin, self.officer, False)

    def test_province(self):
        for role in ("leader", "supervisor", "board", "decider", "auditor"):
            with self.subTest(role=role):
                self.assert_hands_out(self.province_admin, self.role_users[role], True)
        other = self.new_role_user("test_pad2", "province_admin", self.home_province)
        self.assert_hands_out(self.province_admin, other, False)

    def test_technical_administrator(self):
        system = new_test_user(self.env, "test_sys", groups="base.group_system")
        self.assert_hands_out(self.province_admin, system, False)
        self.assert_hands_out(system, self.province_admin, True)

    def test_not_to_oneself(self):
        self.make_staff("Tài", user_id=self.account_admin.id)
        self.assert_hands_out(self.account_admin, self.account_admin, False)

    def test_not_to_citizens(self):
        portal = new_test_user(self.env, "test_portal", groups="base.group_portal")
        self.assert_hands_out(self.province_admin, portal, False)

    def test_account_of_another_unit_is_not_made(self):
        dialog = self.dialog(self.an)
        dialog.line_ids.staff_id = self.next_door
        with self.assertRaises(AccessError):
            dialog.action_hand_out()
        self.assertFalse(self.next_door.user_id)

    def test_officers_hand_out_nothing(self):
        with self.assertRaises(AccessError):
            self.an.with_user(self.officer)._create_accounts(["an"])

    def test_lost_phone(self):
        leader = self.role_users["leader"]
        leader.totp_secret = "ABCDEFGHIJKLMNOP"
        dialog = self.dialog(leader, self.province_admin)
        self.assertTrue(dialog.line_ids.has_second_factor)
        dialog.line_ids.forget_second_factor = True
        dialog.action_hand_out()
        leader.invalidate_recordset()
        self.assertFalse(leader.totp_enabled)
