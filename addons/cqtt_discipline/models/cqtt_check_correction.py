from odoo import SUPERUSER_ID, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.cqtt_ledger.booking import Entry

from .check_states import SIGNED_STATES
from .finding_states import OPEN


class CqttCheckLine(models.Model):
    """Signed minutes are corrected by lines that are added to them."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check.line"

    def _correct(self, result, note, reason):
        """Add a line that says what is right; the old one stays as it was signed.

        What the old one counted as ceases to count, and its finding is dropped.

        :param result: in order, not in order, does not apply
        :return: the new line
        :raise UserError: there is nothing to correct, or no reason
        :raise AccessError: the user is not the head of the team
        """
        self.ensure_one()
        check = self.check_id
        if self.env.user != check._head():
            raise AccessError(
                self.env._(
                    "The head of the team corrects the minutes: %s.",
                    check._head().name,
                )
            )
        if check.state not in SIGNED_STATES or self.correction_ids:
            raise UserError(self.env._("There is nothing to correct here."))
        if not (reason or "").strip():
            raise UserError(self.env._("Say why the minutes have to be corrected."))
        if result == "fail" and self.result != "fail":
            raise UserError(
                self.env._("What was not found on the spot is not found afterwards.")
            )
        # sudo: the head of the team was checked
        line = self.sudo().create([self._prepare_correction(result, note, reason)])
        line._write_behind_door(
            {
                "corrects_id": self.id,
                "recorder_id": self.env.uid,
                "answered_at": fields.Datetime.now(),
                "state": "signed",
            }
        )
        # sudo: facts follow from the correction
        self.sudo()._recount(line)
        return line

    def _prepare_correction(self, result, note, reason):
        return {
            "check_id": self.check_id.id,
            "item_id": self.item_id.id,
            "staff_id": self.staff_id.id,
            "place": self.place,
            "result": result,
            "quantity": self.quantity if result == "fail" else 0,
            "severity": self.severity,
            "note": "\n".join(filter(None, (note, reason))),
        }

    def _recount(self, line):
        """Book the difference, and drop what was no finding."""
        old, new = self._measure(), line._measure()
        if old != new:
            entries = [Entry(old, -1)] * bool(old) + [Entry(new)] * bool(new)
            self.env["cqtt.fact"]._book(self.check_id, entries)
        if line.result == "fail":
            return
        findings = self.env["cqtt.finding"].search([("line_id", "=", self.id)])
        for finding in findings.filtered(lambda one: one.state in OPEN):
            finding.with_user(SUPERUSER_ID)._perform(
                finding._get_transition("correct"), reason=line.note
            )
