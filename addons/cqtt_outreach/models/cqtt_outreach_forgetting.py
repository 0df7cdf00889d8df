from dateutil.relativedelta import relativedelta

from odoo import fields, models
from odoo.fields import Domain

#: families of one transaction of the job
BATCH = 200
#: months, of families that no kind says anything about
USUAL = 24


class CqttOutreachFamilyForgetting(models.Model):
    """Names, addresses and photos go when their time is over; figures stay."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.family"

    def _cron_forget(self):
        """Forget families whose time is over, and report how many."""
        [[shortest]] = self.env["cqtt.outreach.kind"]._read_group(
            Domain("retention_months", ">", 0), [], ["retention_months:min"]
        )
        first = fields.Datetime.now() - relativedelta(months=shortest or USUAL)
        last_id = 0
        while True:
            found = self.search(
                Domain("forgotten_at", "=", False)
                & Domain("announced_at", "<", first)
                & Domain("id", ">", last_id),
                order="id",
                limit=BATCH,
            )
            if not found:
                break
            last_id = found[-1].id
            for unit, families in (
                found.filtered(lambda f: f._is_over()).grouped("unit_id").items()
            ):
                families._forget(unit)
            if not self.env["ir.cron"]._commit_progress(len(found)):
                break

    def _is_over(self):
        """Whether the longest time that a kind gives the family has passed."""
        events, letters = self.guest_ids.event_id, self.letter_ids
        kinds = events.kind_id | letters.kind_id
        last = max(
            filter(
                None,
                [
                    self.announced_at,
                    *events.mapped("ends_at"),
                    *letters.mapped("sent_at"),
                ],
            )
        )
        months = max(kinds.mapped("retention_months"), default=USUAL)
        return last + relativedelta(months=months) < fields.Datetime.now()

    def _forget(self, unit):
        """Take names, places, words and photos away, and report it."""
        now = fields.Datetime.now()
        photos, members = self._photos(), self.member_ids
        journal = self.env["cqtt.journal"]
        counts = {"photos": len(photos), "people": len(members)}
        photos.unlink()
        members.unlink()
        self.guest_ids._forget()
        self._write_uncounted({"wish_note": False, "forgotten_at": now})
        events = self.guest_ids.event_id.filtered(
            lambda event: all(event.guest_ids.mapped("family_id.forgotten_at"))
        )
        events._forget()
        letters = self.letter_ids._forget()
        reasons = sum(map(journal._erase_reasons, (self, events, self.letter_ids)))
        self.env["cqtt.outreach.disposal"].create(
            {
                "unit_id": unit.id,
                "at": now,
                "families": len(self),
                "events": len(events),
                "letters": len(letters),
                "reasons": reasons,
                **counts,
            }
        )


class CqttOutreachGuestForgetting(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.guest"

    def _forget(self):
        """Take away what they said, of closed reports too."""
        return self._write_settled({"feedback_note": False})


class CqttOutreachEventForgetting(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.event"

    def _forget(self):
        """Take away all that was written by hand; what is counted stays."""
        for event in self:
            event._write_uncounted(
                {
                    "name": event.kind_id.name,
                    "place": False,
                    "note": False,
                    "agenda": False,
                    "speech": False,
                    "minutes": False,
                }
            )
        self.task_ids._write_settled({"name": "–"})
        self.with_context(active_test=False).activity_ids.unlink()


class CqttLetterForgetting(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.letter"

    def _forget(self):
        """Send no more of them, and take away what they say unless the office keeps it.

        :return: the papers whose content went
        """
        over = ("sent", "cancelled")
        pending = self.filtered(lambda letter: letter.state not in over)
        if pending:
            pending._perform(
                pending._get_transition("cancel"),
                reason=self.env._("The time of the names is over."),
            )
        kept = self.filtered(
            lambda letter: (
                letter.kind_id.keeps_letters and letter.document_state != "draft"
            )
        )
        return (self - kept).document_id._erase()
