import base64
import re
import time

from lxml import html

from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException

from odoo.addons.auth_totp.models.totp import TIMESTEP, hotp

from .staff_common import StaffCommon

PASSWORD = "Mat-khau-dau-2026"


class Browser:
    """Forms as somebody fills them in; each has the session's own token."""

    def __init__(self, case):
        self.case = case

    def open(self, path):
        self.page = self.case.url_open(path)
        return self.page

    def submit(self, form_class, **values):
        form = html.fromstring(self.page.text).xpath(
            f"//form[contains(@class, '{form_class}')]"
        )[0]
        fields = {**form.fields, **values}
        self.page = self.case.url_open(
            form.action or self.page.url,
            data={k: v for k, v in fields.items() if v is not None},
        )
        return self.page

    @property
    def path(self):
        return re.sub(r"^https?://[^/]+", "", self.page.url)


@tagged("post_install", "-at_install")
class TestFirstLogin(StaffCommon, HttpCase):
    def setUp(self):
        super().setUp()
        self.authenticate(None, None)
        self.browser = Browser(self)
        # wrong passwords slow down whoever comes from the same address
        self.addCleanup(lambda: vars(self.registry).pop("_login_failures", None))

    def hand_out(self, staff, user):
        dialog = (
            self.env["cqtt.access.handout"]
            .with_user(user)
            .with_context(active_model=staff._name, active_ids=staff.ids)
            .create({})
        )
        dialog.action_hand_out()
        self.env.flush_all()
        return dialog.line_ids

    def set_password(self, line, password=PASSWORD):
        self.browser.open(f"/kich-hoat/{line.code}")
        self.assertTrue(self.browser.path.startswith("/web/reset_password?token="))
        return self.browser.submit(
            "oe_reset_password_form", password=password, confirm_password=password
        )

    def log_in(self, login, password=PASSWORD):
        self.browser.open("/web/login")
        return self.browser.submit("oe_login_form", login=login, password=password)

    def logged_in_as(self):
        try:
            info = self.make_jsonrpc_request("/web/session/get_session_info", {})
        except JsonRpcException:
            return None
        return info["uid"]

    def test_from_the_slip_to_work(self):
        line = self.hand_out(self.an, self.account_admin)
        page = self.browser.open(f"/kich-hoat/{line.code}")
        self.assertIn("Lê Văn An", page.text)
        self.assertIn("anlv", page.text)
        self.set_password(line)
        self.log_in("anlv")
        self.assertTrue(self.browser.path.startswith("/odoo"))
        self.assertEqual(self.logged_in_as(), self.an.user_id.id)
        self.env.invalidate_all()
        self.assertEqual(self.an.account_state, "used")
        self.assertEqual(self.an.user_id.lang, "vi_VN")

    def test_used_and_wrong_slips(self):
        line = self.hand_out(self.an, self.account_admin)
        self.set_password(line)
        for code in (line.code, "AAAA-BBBB-CCCC"):
            page = self.browser.open(f"/kich-hoat/{code}")
            self.assertEqual(page.status_code, 410)
            self.assertNotIn("Lê Văn An", page.text)

    def test_short_password_is_refused(self):
        line = self.hand_out(self.an, self.account_admin)
        page = self.set_password(line, "ngan")
        self.assertTrue(html.fromstring(page.text).find_class("alert-danger"))
        self.log_in("anlv", "ngan")
        self.assertEqual(self.browser.path, "/web/login")

    def test_no_log_in_before_the_slip_is_used(self):
        self.hand_out(self.an, self.account_admin)
        for password in ("anlv", "admin", ""):
            self.log_in("anlv", password)
            self.assertEqual(self.browser.path, "/web/login")

    def test_nobody_makes_an_account_or_asks_for_mail(self):
        for path in ("/web/signup", "/web/reset_password"):
            self.assertEqual(self.browser.open(path).status_code, 404, path)
        page = self.browser.open("/web/login").text
        self.assertNotIn("/web/signup", page)
        self.assertNotIn("/web/reset_password", page)

    # second factor

    def require_second_factor(self):
        # demo data does without
        self.env.ref("cqtt_base.group_leader").second_factor_required = True
        leader = self.role_users["leader"]
        leader.password = PASSWORD
        self.env.flush_all()
        return leader

    def shown_secret(self):
        page = html.fromstring(self.browser.page.text)
        return page.find_class("font-monospace")[0].text_content().replace(" ", "")

    def code_of(self, secret):
        """Return what a phone shows now."""
        return f"{hotp(base64.b32decode(secret), int(time.time() / TIMESTEP)):06}"

    def test_leader_sets_up_a_second_factor(self):
        leader = self.require_second_factor()
        self.log_in(leader.login)
        self.assertTrue(self.browser.path.startswith("/web/login/second-factor"))
        self.assertIsNone(self.logged_in_as())
        secret = self.shown_secret()
        self.browser.submit("oe_login_form", code="000000")
        self.assertIsNone(self.logged_in_as())
        self.assertEqual(self.shown_secret(), secret, "the picture stays")
        self.browser.submit("oe_login_form", code=self.code_of(secret))
        self.assertEqual(self.logged_in_as(), leader.id)
        leader.invalidate_recordset()
        self.assertTrue(leader.totp_enabled)

    def test_then_it_is_asked_for(self):
        leader = self.require_second_factor()
        leader.totp_secret = "ABCDEFGHIJKLMNOPQRSTUVWX"
        self.env.flush_all()
        self.log_in(leader.login)
        self.assertTrue(self.browser.path.startswith("/web/login/totp"))
        self.assertIsNone(self.logged_in_as())

    def test_page_is_no_way_round(self):
        self.browser.open("/web/login/second-factor")
        self.assertTrue(self.browser.path.startswith("/web/login"))
        leader = self.require_second_factor()
        leader.totp_secret = "ABCDEFGHIJKLMNOPQRSTUVWX"
        self.env.flush_all()
        self.log_in(leader.login)
        self.browser.open("/web/login/second-factor")
        self.assertEqual(self.browser.path, "/web/login/totp")
        self.assertIsNone(self.logged_in_as())

    def test_officer_logs_in_without(self):
        self.officer.password = PASSWORD
        self.env.flush_all()
        self.log_in(self.officer.login)
        self.assertEqual(self.logged_in_as(), self.officer.id)
