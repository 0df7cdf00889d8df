from datetime import timedelta

from freezegun import freeze_time

from odoo import fields
from odoo.exceptions import AccessDenied, AccessError, UserError
from odoo.tests import Form, new_test_user, tagged

from ..models.cqtt_access_code import ALPHABET
from .handout_common import HandoutCommon


@tagged("post_install", "-at_install")
class TestCqttAccessHandout(HandoutCommon):
    def test_account_is_made_without_password_or_role(self):
        line = self.hand_out(self.an)
        user = self.an.user_id
        self.assertEqual((line.login, user.login), ("anlv", "anlv"))
        self.assertEqual(user.name, "Lê Văn An")
        self.assertEqual(user.group_ids, self.env.ref("base.group_user"))
        self.assertEqual((user.lang, user.tz), ("vi_VN", "Asia/Ho_Chi_Minh"))
        self.env.flush_all()
        self.env.cr.execute("SELECT password FROM res_users WHERE id = %s", [user.id])
        self.assertEqual(self.env.cr.fetchone(), (None,))
        for password in ("", "anlv", "admin"):
            with self.assertRaises(AccessDenied):
                user.with_user(user)._check_credentials(
                    {"type": "password", "login": "anlv", "password": password},
                    {"interactive": True},
                )

    def test_no_mail_is_sent(self):
        self.an.work_email = "an@xa.example.vn"
        before = self.env["mail.mail"].search_count([])
        self.hand_out(self.an)
        self.assertEqual(self.an.user_id.email, "an@xa.example.vn")
        self.assertEqual(self.env["mail.mail"].search_count([]), before)

    def test_code_is_kept_by_its_print_alone(self):
        line = self.hand_out(self.an)
        letters = line.code.replace("-", "")
        self.assertRegex(line.code, f"^([{ALPHABET}]{{4}}-){{2}}[{ALPHABET}]{{4}}$")
        self.assertTrue(line.link.endswith(f"/kich-hoat/{line.code}"))
        self.env.flush_all()
        self.env.cr.execute("SELECT cqtt_access_code::text FROM cqtt_access_code")
        for (row,) in self.env.cr.fetchall():
            self.assertNotIn(letters, row)
            self.assertNotIn(line.code, row)

    def test_slip_sets_one_password(self):
        line = self.hand_out(self.an)
        token = self.password_page(line)
        self.assertTrue(self.password_page(line), "looking does not use it up")
        self.env["res.users"].sudo().signup({"password": "Mat-khau-2026"}, token)
        user = self.an.user_id
        info = user.with_user(user)._check_credentials(
            {"type": "password", "login": "anlv", "password": "Mat-khau-2026"},
            {"interactive": True},
        )
        self.assertEqual(info["uid"], user.id)
        self.assertIsNone(self.password_page(line))
        with self.assertRaises(UserError):
            self.env["res.users"].sudo().signup({"password": "Khac-khac-1"}, token)

    def test_short_password(self):
        token = self.password_page(self.hand_out(self.an))
        with self.assertRaises(UserError):
            self.env["res.users"].sudo().signup({"password": "1234567"}, token)

    def test_slip_is_good_for_a_day(self):
        line = self.hand_out(self.an)
        in_time = line.expires_at - timedelta(minutes=1)
        too_late = line.expires_at + timedelta(seconds=1)
        self.assertAlmostEqual(
            line.expires_at,
            fields.Datetime.now() + timedelta(hours=24),
            delta=timedelta(minutes=1),
        )
        with freeze_time(in_time):
            self.assertTrue(self.password_page(line))
        with freeze_time(too_late):
            self.assertIsNone(self.password_page(line))

    def test_new_slip_ends_the_old_one(self):
        old = self.hand_out(self.an)
        new = self.hand_out(self.an)
        self.assertIsNone(self.password_page(old))
        self.assertTrue(self.password_page(new))

    def test_closed_account_and_wrong_codes(self):
        line = self.hand_out(self.an)
        codes = self.env["cqtt.access.code"]
        self.assertTrue(codes._redeem(line.code.lower().replace("-", " ")))
        for wrong in ("", "-", line.code[:-1], line.code + "A"):
            self.assertIsNone(codes._redeem(wrong), wrong)
        self.an.user_id.active = False
        self.assertIsNone(codes._redeem(line.code))

    def test_logins_of_one_batch_differ(self):
        new_test_user(self.env, "anlv")
        other = self.make_staff("Lê Vũ An")
        lines = self.hand_out(self.an | other)
        self.assertEqual(lines.mapped("login"), ["anlv2", "anlv3"])
        self.assertEqual(self.an.user_id.login, "anlv2")

    def test_login_can_be_chosen_but_not_taken(self):
        dialog = self.dialog(self.an)
        dialog.line_ids.login = self.officer.login
        with self.assert_refused(UserError, self.officer.login):
            dialog.action_hand_out()
        self.assertFalse(self.an.user_id)
        with Form(dialog) as form, form.line_ids.edit(0) as line:
            line.login = "levanan"
        dialog.action_hand_out()
        self.assertEqual(self.an.user_id.login, "levanan")

    def test_slips_are_made_once(self):
        dialog = self.dialog(self.an)
        dialog.action_hand_out()
        with self.assertRaises(UserError):
            dialog.action_hand_out()

    def test_code_cannot_be_entered(self):
        line = self.dialog(self.an).line_ids
        with self.assertRaises(AccessError):
            line.code = "AAAA-AAAA-AAAA"
        with self.assertRaises(AccessError):
            line.copy({"handout_id": line.handout_id.id, "code": "AAAA"})

    def test_slip_in_print(self):
        lines = self.hand_out(self.an | self.hanh)
        html, kind = self.env["ir.actions.report"]._render_qweb_html(
            "cqtt_base.access_slip", lines.handout_id.ids
        )
        self.assertEqual(kind, "html")
        for line in lines:
            self.assertIn(line.link, html.decode())
            self.assertIn(line.login, html.decode())
        action = lines.handout_id.action_print()
        self.assertIn(f"access_slip/{lines.handout_id.id}", action["url"])

    def test_actions(self):
        staff = self.an.with_user(self.account_admin)
        action = staff.action_hand_out_access()
        self.assertEqual(action["context"]["active_ids"], self.an.ids)
        roles = self.hanh.with_user(self.account_admin).action_view_roles()
        self.assertEqual(roles["context"]["default_user_id"], self.officer.id)
        found = self.env[roles["res_model"]].search(roles["domain"])
        self.assertEqual(found, self.officer.role_grant_ids)
        self.assertEqual(
            self.hanh.action_end_roles()["context"]["default_grant_ids"], found.ids
        )
