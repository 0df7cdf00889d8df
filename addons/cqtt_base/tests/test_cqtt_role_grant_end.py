from datetime import timedelta
from unittest.mock import patch

from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from ..clock import today
from .test_cqtt_role_grant import GrantCase


@tagged("post_install", "-at_install")
class TestEnding(GrantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer_grant = cls.grant(cls.person, "officer", cls.home_commune)

    def end(self, grants, user, date, reason="Chuyển công tác"):
        grants.with_user(user).action_end(date, reason)

    def test_end_with_today(self):
        self.end(self.officer_grant, self.account_admin, str(today()))
        self.assertRecordValues(
            self.officer_grant,
            [
                {
                    "date_to": today(),
                    "ended_by": self.account_admin.id,
                    "ended_reason": "Chuyển công tác",
                    "status": "in_force",
                }
            ],
        )
        self.assertTrue(self.person._holds_role("officer", self.home_commune))
        with freeze_time(today() + timedelta(days=2)):
            self.assertFalse(self.person._holds_role("officer"))

    def test_end_at_once(self):
        self.end(self.officer_grant, self.account_admin, self.yesterday())
        self.assertFalse(self.person._holds_role("officer"))
        self.assertFalse(self.person.has_group("cqtt_base.group_officer"))
        self.officer_grant.invalidate_recordset(["status"])
        self.assertEqual(self.officer_grant.status, "ended")

    def test_the_past_stays(self):
        with self.assert_refused(UserError, "gone by"):
            self.end(
                self.officer_grant, self.account_admin, today() - timedelta(days=2)
            )

    def test_never_longer(self):
        self.end(self.officer_grant, self.account_admin, today() + timedelta(days=5))
        for days in (5, 6):
            with self.assert_refused(UserError, "already"):
                self.end(
                    self.officer_grant,
                    self.account_admin,
                    today() + timedelta(days=days),
                )
        self.end(self.officer_grant, self.account_admin, today() + timedelta(days=4))
        self.assertEqual(self.officer_grant.date_to, today() + timedelta(days=4))

    def test_a_reason_is_needed(self):
        for reason in ("", "  ", None):
            with self.assertRaises(UserError):
                self.end(self.officer_grant, self.account_admin, today(), reason)

    def test_what_has_not_begun_never_begins(self):
        first = today() + timedelta(days=30)
        grant = self.grant(self.person, "manager", self.home_commune, date_from=first)
        self.assertEqual(grant.status, "coming")
        self.end(grant, self.account_admin, today())
        self.assertEqual(grant.date_to, first - timedelta(days=1))
        with freeze_time(first):
            self.assertFalse(self.person._holds_role("manager"))
        again = self.grant(self.person, "manager", self.home_commune, date_from=first)
        self.assertEqual(again.status, "coming")

    def test_who_may_end(self):
        leader = self.role_users["leader"].role_grant_ids
        with self.assert_refused(AccessError, "Province administrator"):
            self.end(leader.with_context(lang="en_US"), self.account_admin, today())
        self.end(leader, self.province_admin, today())
        with self.assertRaises(AccessError):
            self.end(self.officer_grant, self.person, today())
        elsewhere = self.grant(self.person, "officer", self.other_commune)
        with self.assertRaises(AccessError):
            self.end(elsewhere, self.account_admin, today())
        own = self.province_admin.role_grant_ids
        with self.assertRaises(AccessError):
            self.end(own, self.province_admin, today())
        self.end(own, self.system, today())

    def test_all_or_nothing(self):
        leader = self.role_users["leader"].role_grant_ids
        with self.assertRaises(AccessError):
            self.end(self.officer_grant | leader, self.account_admin, today())
        self.assertFalse(self.officer_grant.date_to)


@tagged("post_install", "-at_install")
class TestLeaver(GrantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.grants = (
            cls.grant(cls.person, "officer", cls.home_commune)
            | cls.grant(cls.person, "manager", cls.home_commune)
            | cls.grant(cls.person, "officer", cls.other_commune)
        )

    def dialog(self, action, user):
        self.assertEqual(action["res_model"], "cqtt.role.grant.end")
        model = self.env["cqtt.role.grant.end"].with_user(user)
        return Form(model.with_context(**action["context"]))

    def test_end_all_from_one_grant(self):
        action = self.grants[0].with_user(self.province_admin).action_ask_end_all()
        form = self.dialog(action, self.province_admin)
        form.at_once = True
        form.reason = "Nghỉ hưu"
        form.save().action_end()
        self.assertEqual(set(self.grants.mapped("date_to")), {self.yesterday()})
        self.assertFalse(self.person._scope().by_role)
        self.assertFalse(self.person.has_group("cqtt_base.group_officer"))
        self.assertTrue(self.person.has_group("base.group_user"))

    def test_base_knows_no_open_work(self):
        action = self.person.with_user(self.province_admin).action_end_roles()
        form = self.dialog(action, self.province_admin)
        form.reason = "Nghỉ hưu"
        dialog = form.save()
        result = dialog.action_end()
        self.assertEqual(result["res_id"], dialog.id)
        self.assertTrue(dialog.is_done)
        self.assertFalse(dialog.work_ids)

    def test_open_work_is_shown(self):
        units = self.home_commune | self.other_commune
        work = [
            ("cqtt.unit", units.ids, "Hai xã chưa bàn giao"),
            ("cqtt.cluster", [], "Không có gì"),
        ]
        form = self.dialog(
            self.person.with_user(self.province_admin).action_end_roles(),
            self.province_admin,
        )
        form.reason = "Chuyển công tác"
        dialog = form.save()
        with patch.object(
            type(self.env["cqtt.role.grant"]), "_open_work", return_value=work
        ) as open_work:
            dialog.action_end()
        open_work.assert_called_once()
        line = dialog.work_ids
        self.assertRecordValues(
            line,
            [{"user_id": self.person.id, "label": "Hai xã chưa bàn giao", "count": 2}],
        )
        action = line.action_open()
        found = self.env[action["res_model"]].search(action["domain"])
        self.assertEqual(found, units)

    def test_nothing_left_to_end(self):
        self.grants.action_end(self.yesterday(), "Nghỉ")
        self.grants.invalidate_recordset(["status"])
        with self.assertRaises(UserError):
            self.person.with_user(self.province_admin).action_end_roles()

    def test_account_administrator_sees_his_unit_only(self):
        action = self.person.with_user(self.account_admin).action_end_roles()
        self.assertEqual(
            set(action["context"]["default_grant_ids"]), set(self.grants[:2].ids)
        )

    def test_dialog_is_for_administrators(self):
        for user in (self.person, self.role_users["leader"]):
            with self.assertRaises(AccessError):
                self.env["cqtt.role.grant.end"].with_user(user).create(
                    {"grant_ids": self.grants.ids, "reason": "x"}
                )
