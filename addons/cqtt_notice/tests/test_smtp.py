from email import message_from_bytes, policy
from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.base.models.ir_mail_server import IrMail_Server

from .common import ADDRESS, NoticeCommon
from .smtp_server import SmtpServer


@tagged("post_install", "-at_install")
class TestSmtp(NoticeCommon):
    """E-mails through a mail server that listens."""

    def setUp(self):
        super().setUp()
        self.email.active = True
        # tests send nothing otherwise
        sending = patch.object(IrMail_Server, "_disable_send", lambda self: False)
        self.startPatcher(sending)

    def deliver_to(self, server, notice):
        self.env["ir.mail_server"].search([]).active = False
        self.env["ir.mail_server"].create(
            {"name": "Thử", "smtp_host": "127.0.0.1", "smtp_port": server.port}
        )
        self.deliver(notice)

    def test_sent(self):
        notice = self.announce()
        with SmtpServer() as server:
            self.deliver_to(server, notice)
            (raw,) = server.messages
        self.assertEqual(notice.state, "sent", notice.last_error)
        message = message_from_bytes(raw, policy=policy.default)
        self.assertEqual(message["To"], ADDRESS)
        self.assertEqual(message["From"], self.email.sender)
        self.assertEqual(message["Subject"], "Hồ sơ H99-1")
        self.assertEqual(message["Auto-Submitted"], "auto-generated")
        self.assertEqual(message.get_content().strip(), notice.text)

    def test_refused_for_good(self):
        notice = self.announce()
        with SmtpServer(refusal=f"550 <{ADDRESS}> is unknown") as server:
            self.deliver_to(server, notice)
            self.assertFalse(server.messages)
        self.assertEqual(notice.state, "failed")
        self.assertIn("550", notice.last_error)
        self.assertNotIn(ADDRESS, notice.last_error)

    def test_refused_for_now(self):
        notice = self.announce()
        with SmtpServer(refusal="451 come back later") as server:
            self.deliver_to(server, notice)
        self.assertEqual((notice.state, notice.tries), ("queued", 1))
        self.assertIn("451", notice.last_error)

    def test_nobody_listens(self):
        notice = self.announce()
        with SmtpServer() as server:
            pass
        self.deliver_to(server, notice)
        self.assertEqual((notice.state, notice.tries), ("queued", 1))
        self.assertIn("could not be reached", notice.last_error)

    def test_no_header_comes_in_by_a_value(self):
        notice = self.announce(code="H99\r\nBcc: all@example.org")
        with SmtpServer() as server:
            self.deliver_to(server, notice)
            message = message_from_bytes(server.messages[0], policy=policy.default)
        self.assertIsNone(message["Bcc"])
