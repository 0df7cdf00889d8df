from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import NoticeCommon


@tagged("post_install", "-at_install")
class TestSecurity(NoticeCommon):
    def test_the_unit_alone_reads(self):
        notice = self.announce()
        stranger = self.new_role_user("test_far", "manager", self.other_commune)
        for user in (self.officer, self.manager, self.role_users["leader"]):
            self.assertEqual(notice.with_user(user).subject, "Hồ sơ H99-1")
        self.assertFalse(self.notices.with_user(stranger).search([]))
        for role in ("supervisor", "province_admin", "auditor", "account_admin"):
            with self.assertRaises(AccessError):
                self.notices.with_user(self.role_users[role]).search([])

    def test_leaders_send_nothing(self):
        notice = self.announce()
        with self.assertRaises(UserError):
            notice.with_user(self.role_users["leader"]).perform("cancel", reason="x")

    def test_nobody_writes_one(self):
        values = {
            "key": "x",
            "kind_id": self.kind.id,
            "person_id": self.person.id,
            "unit_id": self.home_commune.id,
        }
        with self.assertRaises(AccessError):
            self.notices.with_user(self.manager).create(values)
        with self.assertRaises(AccessError):
            self.announce().with_user(self.manager).write({"text": "x"})

    def test_the_province_opens_ways(self):
        self.zalo.with_user(self.province_admin).active = True
        with self.assertRaises(AccessError):
            self.zalo.with_user(self.manager).active = False
