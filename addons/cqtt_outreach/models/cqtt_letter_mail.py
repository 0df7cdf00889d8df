from odoo import models
from odoo.api import SUPERUSER_ID
from odoo.exceptions import UserError

#: what the outbox calls it
KIND = "outreach.letter"


class CqttLetterMail(models.Model):
    """A letter by e-mail: the signed file goes along, by the outbox of notices."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.letter"

    def _why_not_send_email(self):
        # sudo: whether there is an address, not which
        contact = self.family_id.contact_id.sudo()
        providers = self.env["cqtt.notice.provider"]
        if not contact.email_masked:
            return self.env._(
                "The contact has no e-mail address: enter it under Citizens, post the "
                "letter or hand it over."
            )
        kind = self.env["cqtt.notice.kind"]._of(KIND)
        if not kind or not providers._is_any_open("email"):
            return self.env._(
                "No way of sending e-mails is open: ask the province's administrator, "
                "post the letter or hand it over."
            )
        if not kind._may_tell(contact):
            return self.env._(
                "%(name)s has not agreed to: %(purpose)s. Ask and record the consent "
                "under Citizens, post the letter or hand it over.",
                name=contact.name,
                purpose=kind.purpose_id.name,
            )
        return self._why_not_hand_over()

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "send_email":
            for letter in self:
                letter._put_into_outbox()
        return result

    def _put_into_outbox(self):
        layout = self.env["cqtt.print.layout"]._for_unit(self.unit_id)
        notice = self.env["cqtt.notice"]._announce(
            KIND,
            self.family_id.contact_id,
            f"{self._name}/{self.id}/{self.lock_version}",
            {"number": self.number, "office": " ".join(layout.body_lines)},
            self,
        )
        if not notice:
            raise UserError(self._why_not_send_email())

    def _why_not_deliver(self):
        """Return why what waits in the outbox is not sent any more."""
        if self.state != "queued":
            return self.env._("The letter was sent in another way, or not at all.")
        return self._why_not_hand_over()


class CqttNotice(models.Model):
    """The outbox says what became of a letter."""

    _inherit = "cqtt.notice"

    def _letter(self):
        is_letter = self.model == "cqtt.letter"
        return self.env["cqtt.letter"].browse(self.res_id if is_letter else ())

    def _channels(self):
        return ("email",) if self._letter() else super()._channels()

    def _attachments(self):
        files = super()._attachments()
        if letter := self._letter():
            name = (letter.number or "").replace("/", "-")
            files.append((f"{name}.pdf", letter.document_id._pdf()))
        return files

    def _why_not_tell(self):
        letter = self._letter()
        return super()._why_not_tell() or (letter and letter._why_not_deliver()) or ""

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for notice in self:
            notice._tell_letter(transition)
        return result

    def _tell_letter(self, transition):
        """Let the letter follow: by the system, whoever settled the notice."""
        letter = self._letter().with_user(SUPERUSER_ID)
        if letter.state != "queued":
            return
        if transition.target == "sent":
            letter._perform(letter._get_transition("deliver"))
        elif transition.target in ("failed", "cancelled"):
            reason = self.last_error or self.env._("The message was not sent.")
            letter._perform(letter._get_transition("bounce"), reason=reason)
