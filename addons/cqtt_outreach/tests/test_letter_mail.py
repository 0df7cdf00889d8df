from email import message_from_bytes, policy
from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.base.models.ir_mail_server import IrMail_Server
from odoo.addons.cqtt_document.tests.common import read_pages
from odoo.addons.cqtt_notice.tests.smtp_server import SmtpServer
from odoo.addons.queue_job.tests.common import trap_jobs

from .letters_common import LettersCommon

ADDRESS = "an.bui@example.org"


@tagged("post_install", "-at_install")
class TestLetterMail(LettersCommon):
    """Letters by e-mail, through a mail server that listens."""

    def setUp(self):
        super().setUp()
        # tests send nothing otherwise
        sending = patch.object(IrMail_Server, "_disable_send", lambda self: False)
        self.startPatcher(sending)
        self.provider = self.env.ref("cqtt_notice.cqtt_notice_provider_email")
        self.provider.active = True

    def letter(self, agrees=True):
        family = self.couple(email=ADDRESS)
        self.batch(family).step()
        self.sign(family.letter_ids)
        if agrees:
            self.agree(family.contact_id, "message")
        return family.letter_ids

    def put_out(self, letter):
        with trap_jobs():
            letter.perform("send_email")
        return self.notice(letter)

    def notice(self, letter):
        return self.env["cqtt.notice"].search(
            [("model", "=", "cqtt.letter"), ("res_id", "=", letter.id)], limit=1
        )

    def deliver(self, notice, server):
        self.env["ir.mail_server"].search([]).active = False
        self.env["ir.mail_server"].create(
            {"name": "Thử", "smtp_host": "127.0.0.1", "smtp_port": server.port}
        )
        with trap_jobs():
            notice.with_user(self.env.ref("base.user_root"))._deliver()

    def test_signed_file_is_sent(self):
        letter = self.letter()
        notice = self.put_out(letter)
        counts = ("outreach.letter_marriage", "outreach.marriage_reached")
        self.assertEqual((letter.state, letter.sent_at), ("queued", False))
        self.assertEqual(self.counted(*counts), (0, 0))
        with SmtpServer() as server:
            self.deliver(notice, server)
            (raw,) = server.messages
        self.assertEqual(notice.state, "sent", notice.last_error)
        self.assertEqual((letter.state, letter.way), ("sent", "email"))
        self.assertEqual(letter.sender_id, self.officer)
        self.assertEqual(self.counted(*counts), (1, 1))
        message = message_from_bytes(raw, policy=policy.default)
        self.assertEqual(message["To"], ADDRESS)
        self.assertNotIn("Bùi", message["Subject"])
        [file] = message.iter_attachments()
        self.assertEqual(file.get_filename(), letter.number.replace("/", "-") + ".pdf")
        self.assertEqual(file.get_content(), letter.document_id._pdf())
        self.assertIn("Bùi Văn An", read_pages(file.get_content())[0])

    def test_refused_comes_back_and_goes_by_post(self):
        letter = self.letter()
        notice = self.put_out(letter)
        with SmtpServer(refusal=f"550 <{ADDRESS}> is unknown") as server:
            self.deliver(notice, server)
        self.assertEqual((notice.state, letter.state), ("failed", "returned"))
        self.assertEqual(self.counted("outreach.letter_marriage"), (0,))
        line = self.env["cqtt.journal"]._last(letter)
        self.assertIn("550", line.reason)
        self.assertNotIn(ADDRESS, line.reason)
        letter.perform("post")
        self.assertEqual(self.counted("outreach.letter_marriage"), (1,))
        # the outbox does not send it a second time
        with trap_jobs():
            notice.with_user(self.officer).perform("send_again")
        self.assertEqual((notice.state, letter.way), ("cancelled", "post"))

    def test_mail_that_came_back_later_is_noted(self):
        letter = self.letter()
        with SmtpServer() as server:
            self.deliver(self.put_out(letter), server)
        letter.perform("take_back", reason="Hộp thư đầy")
        self.assertEqual(letter.state, "returned")
        self.assertEqual(self.counted("outreach.letter_marriage"), (0,))

    def test_only_with_consent_and_an_open_way(self):
        letter = self.letter(agrees=False)
        self.assertRegex(letter.why_not("send_email"), "has not agreed to: Messages")
        self.agree(letter.family_id.contact_id, "message")
        self.assertFalse(letter.why_not("send_email"))
        self.provider.active = False
        self.assertRegex(letter.why_not("send_email"), "No way of sending e-mails")

    def test_nothing_by_phone(self):
        letter = self.letter()
        self.provider.sequence = 99
        self.env.ref("cqtt_notice.cqtt_notice_provider_sms").active = True
        letter.family_id.contact_id.phone = "0912345678"
        self.assertEqual(self.put_out(letter).provider_id, self.provider)

    def test_who_declines_meanwhile_gets_none(self):
        letter = self.letter()
        notice = self.put_out(letter)
        letter.family_id.perform("decline")
        self.assertEqual(letter.state, "cancelled")
        with SmtpServer() as server:
            self.deliver(notice, server)
            self.assertFalse(server.messages)
        self.assertEqual(notice.state, "cancelled")

    def test_consent_withdrawn_meanwhile(self):
        letter = self.letter()
        notice = self.put_out(letter)
        self.agree(letter.family_id.contact_id, "message", "withdrawn")
        with SmtpServer() as server:
            self.deliver(notice, server)
            self.assertFalse(server.messages)
        self.assertEqual((notice.state, letter.state), ("cancelled", "returned"))
