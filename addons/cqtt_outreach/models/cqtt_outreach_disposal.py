from dateutil.relativedelta import relativedelta

from odoo import fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base import triggers

#: families of one transaction of the job
BATCH = 200
#: months, of families that no kind says anything about
USUAL = 24


class CqttOutreachDisposal(models.Model):
    """What the retention job has taken away: counts, never names."""

    _name = "cqtt.outreach.disposal"
    _inherit = "cqtt.scoped.mixin"
    _description = "Report of the Retention Job"
    _order = "at desc, id desc"
    _rec_name = "at"
    _allow_sudo_commands = False

    at = fields.Datetime(string="When", required=True, readonly=True)
    families = fields.Integer(readonly=True)
    people = fields.Integer(string="Names", readonly=True)
    photos = fields.Integer(readonly=True)
    events = fields.Integer(string="Places and notes", readonly=True)

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        return super().init()


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
        """Take names, places, notes and photos away, and report it."""
        now = fields.Datetime.now()
        photos, members = self._photos(), self.member_ids
        counts = {"photos": len(photos), "people": len(members)}
        photos.unlink()
        members.unlink()
        self.guest_ids._forget()
        self._write_uncounted({"wish_note": False, "forgotten_at": now})
        events = self.guest_ids.event_id.filtered(
            lambda event: all(event.guest_ids.mapped("family_id.forgotten_at"))
        )
        for event in events:
            event._write_uncounted(
                {
                    "name": event.kind_id.name,
                    "place": False,
                    "note": False,
                    "speech": False,
                }
            )
        self.env["cqtt.outreach.disposal"].create(
            {
                "unit_id": unit.id,
                "at": now,
                "families": len(self),
                "events": len(events),
                **counts,
            }
        )


class CqttOutreachGuestForgetting(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.guest"

    def _forget(self):
        """Take away what they said, of closed reports too."""
        return self._write_settled({"feedback_note": False})
