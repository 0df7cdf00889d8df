from pathlib import Path

from lxml import etree

from odoo.tests import tagged

from ..models.res_users_access import ENROL
from ..roles import ROLES
from .common import CqttCommon

DATA = Path(__file__).parents[1] / "data" / "res_groups_data.xml"
DEMO = Path(__file__).parents[1] / "demo" / "res_groups_demo.xml"
WITH_SECOND_FACTOR = {"leader", "board", "decider", "province_admin", "auditor"}
FIVE_MINUTES = {"account_admin", "province_admin"}


@tagged("post_install", "-at_install")
class TestSecondFactor(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # demo data does without
        for role in WITH_SECOND_FACTOR:
            group = cls.env.ref(f"cqtt_base.group_{role}")
            group.second_factor_required = True

    def test_which_roles_need_one(self):
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                needed = role in WITH_SECOND_FACTOR
                self.assertEqual(user._mfa_type(), ENROL if needed else None)
                self.assertEqual(bool(user._mfa_url()), needed)
                self.assertEqual(user._rpc_api_keys_only(), needed)

    def test_what_a_user_has_is_asked_for(self):
        leader = self.role_users["leader"]
        leader.totp_secret = "ABCDEFGHIJKLMNOP"
        self.assertEqual(leader._mfa_type(), "totp")
        self.assertEqual(leader._mfa_url(), "/web/login/totp")

    def test_policy_for_everybody_stays_possible(self):
        self.env["ir.config_parameter"].set_param("auth_totp.policy", "all_required")
        for user in self.role_users.values():
            self.assertEqual(user._mfa_type(), "totp_mail")

    def test_screen_is_unlocked_with_what_there_is(self):
        leader = self.role_users["leader"]
        self.assertEqual(leader._get_auth_methods(), ["password"])
        leader.totp_secret = "ABCDEFGHIJKLMNOP"
        self.assertEqual(leader._get_auth_methods(), ["totp", "password"])

    def test_screen_is_locked(self):
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                minutes = 5 if role in FIVE_MINUTES else 15
                self.assertEqual(user._get_lock_timeout_inactivity(), minutes * 60)

    def test_log_in_lasts_a_working_day(self):
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                ((seconds, second_factor),) = user._get_lock_timeouts()["lock_timeout"]
                self.assertEqual(seconds, 10 * 3600)
                self.assertEqual(second_factor, role in WITH_SECOND_FACTOR)

    def test_shortest_time_of_several_roles(self):
        officer = self.role_users["officer"]
        self.grant(officer, "account_admin", self.home_commune)
        self.assertEqual(officer._get_lock_timeout_inactivity(), 5 * 60)

    def test_users_without_role_are_left_alone(self):
        self.assertIsNone(self.employee._get_lock_timeout_inactivity())
        self.assertIsNone(self.employee._mfa_type())

    def test_demo_switches_off_exactly_what_data_asks_for(self):
        def settings(path):
            return {
                record.get("id"): field.get("eval")
                for record in etree.parse(path).iter("record")
                for field in record.iter("field")
                if field.get("name") == "second_factor_required"
            }

        groups = {f"group_{role}" for role in WITH_SECOND_FACTOR}
        self.assertEqual(settings(DATA), dict.fromkeys(groups, "True"))
        self.assertEqual(settings(DEMO), dict.fromkeys(groups, "False"))

    def test_every_role_has_its_times(self):
        ids = {record.get("id") for record in etree.parse(DATA).iter("record")}
        self.assertLessEqual({f"group_{role}" for role in ROLES}, ids)

    def test_no_mail_and_no_sign_up(self):
        get_param = self.env["ir.config_parameter"].get_param
        self.assertEqual(get_param("auth_signup.invitation_scope"), "b2b")
        self.assertEqual(get_param("auth_signup.reset_password"), "False")
        reminder = self.env.ref(
            "auth_signup.ir_cron_auth_signup_send_pending_user_reminder"
        )
        self.assertFalse(reminder.active)
