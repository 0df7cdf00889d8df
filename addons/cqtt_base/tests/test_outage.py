import errno
from types import SimpleNamespace
from unittest.mock import Mock, patch

import psycopg2
from werkzeug.exceptions import NotFound

from odoo.exceptions import UserError
from odoo.tests import HttpCase, TransactionCase, tagged
from odoo.tools import mute_logger

from .. import outage


def raising(error, cause=None):
    def serve(_request):
        raise error from cause

    return outage.served(serve)


class TestOutage(TransactionCase):
    """What people are told when the ground goes."""

    @mute_logger("odoo.addons.cqtt_base.outage")
    def answer(self, error, cause=None):
        return raising(error, cause)(SimpleNamespace())

    def test_a_lost_connection_is_a_page(self):
        gone = psycopg2.OperationalError("server closed the connection unexpectedly")
        for error in (gone, psycopg2.InterfaceError("connection already closed")):
            page = self.answer(error, gone)
            self.assertEqual(page.status_code, 503)
            self.assertIn("Cơ sở dữ liệu không trả lời", page.get_data(as_text=True))
            self.assertEqual(page.headers["Retry-After"], "10")

    def test_a_server_that_ends_is_away(self):
        for name in ("AdminShutdown", "CrashShutdown", "CannotConnectNow"):
            error = type(name, (psycopg2.OperationalError,), {"pgcode": "57P01"})()
            self.assertTrue(outage.is_away(error), name)

    @mute_logger("odoo.addons.cqtt_base.outage")
    def test_the_first_process_lives_on(self):
        gone = psycopg2.OperationalError("the database system is starting up")
        outage.spawned(Mock(side_effect=gone))(None)
        other = type("F", (psycopg2.OperationalError,), {"pgcode": "53300"})()
        with self.assertRaises(psycopg2.OperationalError):
            outage.spawned(Mock(side_effect=other))(None)

    def test_what_collides_is_not_away(self):
        cancelled = type("Q", (psycopg2.OperationalError,), {"pgcode": "57014"})()
        clash = type("S", (psycopg2.OperationalError,), {"pgcode": "40001"})()
        self.assertFalse(outage.is_away(cancelled))
        self.assertFalse(outage.is_away(clash))

    def test_a_full_disk_is_a_sentence(self):
        for error in (psycopg2.errors.DiskFull(), OSError(errno.ENOSPC, "full")):
            with self.assertRaisesRegex(UserError, "Đĩa của máy chủ đã đầy"):
                self.answer(error)

    def test_what_no_text_can_hold_is_a_sentence(self):
        half = UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed")
        nul = ValueError("A string literal cannot contain NUL (0x00) characters.")
        for error in (half, nul):
            with self.assertRaisesRegex(UserError, "ký tự"):
                self.answer(error)

    def test_a_path_that_leads_out_is_no_file(self):
        with self.assertRaises(NotFound):
            outage.static_served(Mock(side_effect=TypeError))(None)

    def test_a_failure_has_a_number_and_no_traceback(self):
        with self.assertRaisesRegex(UserError, "[0-9A-F]{6}$") as caught:
            self.answer(KeyError("secret"))
        self.assertTrue(caught.exception.__suppress_context__)
        self.assertNotIn("secret", str(caught.exception))

    def test_words_for_people_pass(self):
        with self.assertRaisesRegex(UserError, "^Chọn ngày$"):
            self.answer(UserError("Chọn ngày"))


@tagged("post_install", "-at_install")
class TestOutageHttp(HttpCase):
    def test_the_client_gets_no_traceback(self):
        self.authenticate("admin", "admin")
        users = type(self.env["res.users"])

        def fail(_self):
            raise KeyError("secret")

        with (
            patch.object(users, "context_get", fail),
            mute_logger("odoo.addons.cqtt_base.outage", "odoo.http"),
        ):
            path = "/web/dataset/call_kw/res.users/context_get"
            params = {"model": "res.users", "method": "context_get"}
            wish = {"params": {**params, "args": [], "kwargs": {}}}
            answer = self.url_open(path, json=wish)
        told = answer.json()["error"]["data"]
        self.assertIn("Phần mềm gặp lỗi", told["message"])
        self.assertNotIn("secret", answer.text)

    def test_a_lost_connection_is_no_refusal(self):
        self.authenticate("admin", "admin")
        gone = psycopg2.InterfaceError("connection already closed")
        gone.__cause__ = psycopg2.OperationalError("server closed the connection")
        with (
            patch("odoo.service.security.check_session", side_effect=gone),
            mute_logger("odoo.addons.cqtt_base.outage"),
        ):
            path = "/web/dataset/call_kw/res.users/context_get"
            params = {"model": "res.users", "method": "context_get"}
            wish = {"params": {**params, "args": [], "kwargs": {}}}
            answer = self.url_open(path, json=wish)
        self.assertEqual(answer.status_code, 503, answer.text)
        self.assertIn("Cơ sở dữ liệu không trả lời", answer.text)
