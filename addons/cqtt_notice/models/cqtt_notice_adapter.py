import logging
import smtplib
from email.message import EmailMessage
from email.utils import make_msgid

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import email_normalize

_logger = logging.getLogger(__name__)
#: answers of a mail server from here on will not get better
FINAL = 500


class NoticeError(Exception):
    """A message was not taken.

    :param words: for the list of failures; no part of the address or of the text
    :param is_final: trying again is of no use
    """

    def __init__(self, words, is_final=False):
        super().__init__(words)
        self.is_final = is_final


class CqttNoticeAdapter(models.AbstractModel):
    """Hands messages over to whoever brings them; one model for each way."""

    _name = "cqtt.notice.adapter"
    _description = "Adapter of Notices"

    @api.model
    def _send(self, provider, notice, address):
        """Hand one message over.

        :raise NoticeError: it was not taken
        """
        raise NotImplementedError


class CqttNoticeAdapterLog(models.AbstractModel):
    """Brings nothing: for trying things out, and until there is a contract."""

    _name = "cqtt.notice.adapter.log"
    _inherit = "cqtt.notice.adapter"
    _description = "Adapter of Notices: Log"

    @api.model
    def _send(self, provider, notice, address):
        _logger.info(
            "notice %s by %s to …%s", notice.id, provider.channel, address[-3:]
        )


class CqttNoticeAdapterSmtp(models.AbstractModel):
    """Sends e-mails through Odoo's outgoing mail server."""

    _name = "cqtt.notice.adapter.smtp"
    _inherit = "cqtt.notice.adapter"
    _description = "Adapter of Notices: E-mail"

    @api.model
    def _send(self, provider, notice, address):
        message = self._message(provider, notice, address)
        # sudo: the password of the mail server is nobody else's
        servers = self.env["ir.mail_server"].sudo()
        try:
            session = servers._connect__(smtp_from=provider.sender)
            if session is None:
                raise NoticeError(self.env._("Sending e-mail is switched off here."))
            with session:
                refused = session.send_message(message, provider.sender, [address])
        except smtplib.SMTPRecipientsRefused as error:
            worst = max(code for code, _text in error.recipients.values())
            raise self._refused(worst) from None
        except smtplib.SMTPResponseException as error:
            raise self._refused(error.smtp_code) from None
        except (OSError, smtplib.SMTPException, UserError) as error:
            raise NoticeError(
                self.env._(
                    "The mail server could not be reached (%s).", type(error).__name__
                )
            ) from None
        if refused:
            raise self._refused(FINAL)

    def _refused(self, code):
        words = self.env._("The mail server refused the message (%s).", code)
        return NoticeError(words, is_final=code >= FINAL)

    def _message(self, provider, notice, address):
        """Return the e-mail; lines that begin a new header are refused by the library.

        :raise NoticeError: the address is none
        """
        recipient = email_normalize(address)
        if not recipient:
            raise NoticeError(self.env._("This is no e-mail address."), is_final=True)
        message = EmailMessage()
        message["From"], message["To"] = provider.sender, recipient
        message["Subject"] = " ".join(notice.subject.split())
        message["Auto-Submitted"] = "auto-generated"
        message["Message-Id"] = make_msgid(f"notice-{notice.id}", domain="cqtt.invalid")
        message.set_content(notice.text)
        for name, pdf in notice._attachments():
            message.add_attachment(
                pdf, maintype="application", subtype="pdf", filename=name
            )
        return message
