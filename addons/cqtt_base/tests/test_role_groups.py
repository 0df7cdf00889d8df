from datetime import timedelta

from freezegun import freeze_time

from odoo.exceptions import ValidationError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged

from ..clock import today
from ..roles import ROLES
from .common import CqttCommon


@tagged("post_install", "-at_install")
class TestRoleGroups(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.Users = cls.env["res.users"]
        cls.groups = cls.env["res.groups"]._role_groups()
        cls.officer = cls.role_users["officer"]

    def roles(self, user):
        return {role for role, group in self.groups.items() if group in user.group_ids}

    def test_a_grant_brings_its_group_alone(self):
        for role, user in self.role_users.items():
            self.assertEqual(self.roles(user), {role})
            self.assertTrue(user.has_group("base.group_user"))

    def test_other_groups_stay(self):
        other = self.env.ref("base.group_allow_export")
        self.officer.group_ids = [Command.link(other.id)]
        self.officer.role_grant_ids.action_end(today() - timedelta(days=1), "Thử")
        self.assertFalse(self.roles(self.officer))
        self.assertIn(other, self.officer.group_ids)

    def test_cron_takes_and_gives(self):
        self.officer.role_grant_ids.action_end(today() + timedelta(days=1), "Thử")
        first = today() + timedelta(days=2)
        self.grant(self.officer, "manager", self.home_commune, date_from=first)
        self.Users._cron_sync_role_groups()
        self.assertEqual(self.roles(self.officer), {"officer"})
        with freeze_time(f"{first} 05:00:00"):
            self.Users._cron_sync_role_groups()
            self.assertEqual(self.roles(self.officer), {"manager"})

    def test_cron_writes_only_what_differs(self):
        self.Users._cron_sync_role_groups()
        self.assertEqual(self.Users._role_group_differences(None), [])
        self.env.cr.execute(
            "SELECT xmin FROM res_users WHERE id = %s", [self.officer.id]
        )
        before = self.env.cr.fetchone()
        with self.assertQueryCount(1):
            self.Users._cron_sync_role_groups()
        self.env.cr.execute(
            "SELECT xmin FROM res_users WHERE id = %s", [self.officer.id]
        )
        self.assertEqual(self.env.cr.fetchone(), before)

    def test_cron_leaves_citizens_alone(self):
        first = today() + timedelta(days=1)
        grant = self.grant(self.employee, "officer", self.home_commune, date_from=first)
        self.employee.group_ids = self.env.ref("base.group_portal")
        with freeze_time(f"{first} 05:00:00"):
            self.Users._cron_sync_role_groups()
        self.assertFalse(self.roles(grant.user_id))

    def test_cron_is_there(self):
        cron = self.env.ref("cqtt_base.ir_cron_sync_role_groups")
        self.assertEqual((cron.interval_number, cron.interval_type), (1, "minutes"))
        cron.method_direct_trigger()

    def test_log_in(self):
        first = today() + timedelta(days=1)
        self.grant(self.employee, "officer", self.home_commune, date_from=first)
        self.employee.password = "test_employee"
        credential = {
            "type": "password",
            "login": "test_employee",
            "password": "test_employee",
        }
        with freeze_time(f"{first} 05:00:00"):
            self.assertFalse(self.roles(self.employee))
            self.Users.authenticate(credential, {"interactive": False})
            self.assertEqual(self.roles(self.employee), {"officer"})

    def test_no_group_by_hand(self):
        admin = self.env.ref("base.user_admin")
        for role in ROLES:
            group = self.groups[role]
            with self.subTest(role=role):
                with self.assert_refused(ValidationError, "Role grants"):
                    self.employee.with_user(admin).group_ids = [Command.link(group.id)]
                with self.assertRaises(ValidationError):
                    group.user_ids = [Command.link(self.employee.id)]
                with self.assertRaises(ValidationError):
                    new_test_user(self.env, "x", groups=f"cqtt_base.group_{role}")

    def test_a_copied_account_has_no_role(self):
        copy = self.officer.copy({"login": "copy"})
        self.assertFalse(self.roles(copy) or copy.role_grant_ids)
        self.assertTrue(copy.has_group("base.group_user"))

    def test_archived_and_back(self):
        self.officer.action_archive()
        self.officer.role_grant_ids.action_end(today() - timedelta(days=1), "Nghỉ")
        self.officer.action_unarchive()
        self.assertFalse(self.roles(self.officer))
