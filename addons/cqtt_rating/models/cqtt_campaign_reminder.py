import re
from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_worktime.local_time import to_local

from .cqtt_appraisal_progress import COMMUNE

KIND = "cqtt_rating.activity_submit_soon"


class CqttCampaign(models.Model):
    """Leaders are told some days before the closing hour, once for each of them."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign"

    reminder_days = fields.Char(
        string="Remind leaders days before",
        default="7, 3, 1",
        help="Days before the closing hour, with commas; empty: nobody is reminded.",
    )

    @api.constrains("reminder_days")
    def _check_reminder_days(self):
        for campaign in self:
            if not re.fullmatch(r"[\d\s,;]*", campaign.reminder_days or ""):
                raise ValidationError(
                    self.env._("Enter whole days with commas between them: 7, 3, 1.")
                )

    def _reminder_step(self):
        """Return the reminder that is due now, in days before; 0 for none."""
        now = fields.Datetime.now()
        days = (int(each) for each in re.findall(r"\d+", self.reminder_days or ""))
        passed = [
            each
            for each in days
            if each and self.submit_due - timedelta(days=each) <= now < self.submit_due
        ]
        return min(passed, default=0)

    @api.model
    def _cron_remind(self):
        """Remind the leaders of communes that have not handed in."""
        for campaign in self.search([("state", "=", "open")]):
            if step := campaign._reminder_step():
                campaign.appraisal_ids._remind(step)


class CqttAppraisal(models.Model):
    """What presses is told as an activity, and forgotten once it is handed in."""

    # pylint: disable-next=consider-merging-classes-inherited
    _name = "cqtt.appraisal"
    _inherit = ["cqtt.appraisal", "cqtt.told.mixin"]

    reminded_for = fields.Integer(
        string="Reminded for",
        readonly=True,
        copy=False,
        aggregator=None,
        help="Days before the closing hour of the last reminder.",
    )

    def _remind(self, step):
        """Tell the leaders of communes that have not handed in, once for a step."""
        waiting = self.filtered(
            lambda a: (
                a.state in COMMUNE and (not a.reminded_for or a.reminded_for > step)
            )
        )
        grants = self.env["cqtt.role.grant"]
        for appraisal in waiting.with_context(mail_activity_quick_update=True):
            due = appraisal.campaign_id.submit_due
            for leader in grants._users_of(["leader"], appraisal.unit_id):
                appraisal.activity_schedule(
                    KIND,
                    date_deadline=to_local(due).date(),
                    summary=appraisal.display_name,
                    user_id=leader.id,
                )
        waiting._write_uncounted({"reminded_for": step})

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb in ("submit", "withdraw"):
            # sudo: activities of others end with the work they were about
            told = self.sudo().with_context(mail_activity_quick_update=True)
            told.activity_ids.filtered("automated").unlink()
        return result
