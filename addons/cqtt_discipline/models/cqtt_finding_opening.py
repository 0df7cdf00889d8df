from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_ledger.booking import Entry
from odoo.addons.cqtt_worktime.local_time import to_local
from odoo.addons.cqtt_worktime.worktime import Limit, Unit

from .finding_states import OPEN


class CqttFinding(models.Model):
    """How findings come from signed minutes, and what becomes of them by themselves."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.finding"

    @api.model
    def _open_at(self, unit):
        """Return the findings of a unit that no later check has seen gone."""
        return self.search(
            Domain("unit_id", "=", unit.id) & Domain("state", "in", OPEN), order="id"
        )

    @api.model
    def _open_from(self, check):
        """Open what signed minutes say is not in order."""
        failed = check.line_ids.filtered(
            lambda line: line.result == "fail" and not line.finding_id
        )
        found = self.create([self._prepare_finding(line) for line in failed])
        self.env["cqtt.fact"]._book(
            found, [Entry("finding.opened"), Entry("finding.open")]
        )
        return found

    @api.model
    def _prepare_finding(self, line):
        check = line.check_id
        day = to_local(check.signed_at).date()
        policy = self.env["cqtt.check.policy"]._of(day)
        before = self._same_before(line, day, policy)
        months = policy[f"{line.severity}_months"]
        return {
            "unit_id": check.unit_id.id,
            "check_id": check.id,
            "line_id": line.id,
            "item_id": line.item_id.id,
            "topic": line.topic,
            "staff_id": line.staff_id.id,
            "name": line.item_id.name,
            "note": line.note,
            "severity": line.severity,
            "found_on": day,
            "reply_due_at": self._due(check, policy.reply_days),
            "due_at": self._due(check, policy.remedy_days),
            "counts_until": day + relativedelta(months=months),
            "repeats_id": before[:1].id,
            "repeat_count": len(before),
        }

    @api.model
    def _due(self, check, days):
        """Return when so many working days of the unit are over."""
        calendar = self.env["cqtt.calendar"].sudo()._for_unit(check.unit_id)
        return calendar._due(check.signed_at, Limit(Unit.WORKING_DAY, days))

    @api.model
    def _same_before(self, line, day, policy):
        """Return earlier findings of the same item at the unit, or of the person."""
        since = day - relativedelta(months=policy.repeat_months)
        return self.search(
            Domain("unit_id", "=", line.unit_id.id)
            & Domain("staff_id", "=", line.staff_id.id)
            & Domain("item_id.code", "=", line.item_id.code)
            & Domain("state", "!=", "dropped")
            & Domain("found_on", ">=", since)
            & Domain("check_id", "!=", line.check_id.id),
            order="found_on desc, id desc",
        )

    @api.model
    def _cron_escalate(self):
        """Uphold what nobody answered, and pass on what nobody has mended in time."""
        now = fields.Datetime.now()
        self.search([("state", "=", "open"), ("reply_due_at", "<", now)]).perform(
            "uphold_unanswered"
        )
        policy = self.env["cqtt.check.policy"]._of()
        later = now - timedelta(days=policy.escalate_days)
        overdue = self.search([("is_overdue", "=", True)])
        self._escalate(overdue.filtered(lambda f: f.escalation == "unit"), "supervisor")
        self._escalate(
            overdue.filtered(
                lambda f: f.escalation == "supervisor" and f.due_at < later
            ),
            "province",
        )

    @api.model
    def _escalate(self, findings, to):
        transition = self._get_transition("escalate")
        labels = dict(self._fields["escalation"]._description_selection(self.env))
        for finding in findings:
            finding._perform(transition, {"escalation": to}, reason=labels[to])
