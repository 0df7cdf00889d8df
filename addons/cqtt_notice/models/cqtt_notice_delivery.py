from odoo import fields, models
from odoo.api import SUPERUSER_ID

from ..wording import pause
from .cqtt_notice_adapter import NoticeError
from .cqtt_notice_provider import ADDRESSES


class CqttNoticeDelivery(models.Model):
    """Sending: by a job, again after growing pauses, and then given up."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.notice"

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "send_again":
            for notice in self.with_user(SUPERUSER_ID):
                notice._write_uncounted({"tries": 0, "last_error": False})
                notice._route()
        return result

    def _route(self):
        """Choose a way and hand the notice to the job queue; or leave it unsent."""
        self.ensure_one()
        if why := self._why_not_tell():
            self._drop(why)
            return
        providers = self.env["cqtt.notice.provider"]
        provider = providers._pick(self.person_id, self._channels())
        if not provider:
            self._drop(self.env._("The person has no address for any way."))
            return
        self._write_uncounted({"provider_id": provider.id})
        self._enqueue()

    def _channels(self):
        """Return the only channels that will do; nothing where any does."""
        return ()

    def _attachments(self):
        """Return the files that go along by e-mail: name of a PDF and its bytes."""
        return []

    def _why_not_tell(self):
        """Return why the person is not told, or an empty string."""
        person = self.person_id
        if person.is_deceased:
            return self.env._("The person has died.")
        if not self.kind_id._may_tell(person):
            return self.env._("The person does not want to be told.")
        return ""

    def _drop(self, why):
        self._write_uncounted({"last_error": why, "next_try_at": False})
        self._perform(self._transitions.get("drop"), reason=why)

    def _enqueue(self, eta=None):
        self._write_uncounted({"next_try_at": eta or fields.Datetime.now()})
        self.with_delay(
            eta=eta,
            description=f"notice {self.id}",
            identity_key=f"cqtt.notice/{self.id}/{self.lock_version}/{self.tries}",
        )._deliver()

    def _deliver(self):
        """Send, as the job queue asks; what was settled meanwhile is left alone."""
        self.ensure_one()
        if self.state != "queued":
            return
        if why := self._why_not_tell():
            self._drop(why)
            return
        try:
            with self.env.cr.savepoint():
                self._hand_over()
        except NoticeError as error:
            self._note_failure(error)
            return
        self._perform(
            self._transitions.get("deliver"),
            {
                "sent_at": fields.Datetime.now(),
                "tries": self.tries + 1,
                "last_error": False,
                "next_try_at": False,
            },
        )

    def _hand_over(self):
        name = ADDRESSES[self.provider_id.channel]
        told = self.person_id._disclose({name}, "print", note=self.kind_id.code)
        address = told[self.person_id.id][name]
        if not address:
            raise NoticeError(self.env._("The address was taken away."), is_final=True)
        self.provider_id._hand_over(self, address)

    def _note_failure(self, error):
        tries = self.tries + 1
        wait = None if error.is_final else pause(tries)
        values = {"tries": tries, "last_error": str(error), "next_try_at": False}
        if wait is None:
            self._perform(self._transitions.get("give_up"), values)
            return
        self._write_uncounted(values)
        self._enqueue(fields.Datetime.now() + wait)
