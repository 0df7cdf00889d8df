from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from .appraisal_states import OWN

#: what the commune says in its papers
STORY = (
    "report_done",
    "report_lacking",
    "report_proposals",
    "model_name",
    "model_plan",
)
#: papers that the system prints, by code of the document
PRINTED = {
    "submission": "cqtt_rating.submission_report",
    "report": "cqtt_rating.self_report_report",
    "self_table": "cqtt_rating.self_table_report",
    "model": "cqtt_rating.model_report",
}
ROLES = ("manager", "leader")


class CqttAppraisal(models.Model):
    """What the commune adds in words to its figures, for the papers it hands in."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    report_done = fields.Text(string="What was done well", copy=False)
    report_lacking = fields.Text(string="What is lacking, and why", copy=False)
    report_proposals = fields.Text(string="Proposals", copy=False)
    model_name = fields.Char(string="Model or good practice", copy=False)
    model_plan = fields.Text(string="What it is about", copy=False)

    def write(self, vals):
        """Save the words of the commune; all else belongs to the steps.

        :raise AccessError: another field, or not the commune's manager or leader
        :raise UserError: it was handed in
        """
        if not self.env.su:
            self._check_story(vals)
        return super().write(vals)

    def _check_story(self, vals):
        if set(vals) - {*STORY, "lock_version"}:
            raise AccessError(
                self.env._("An appraisal changes by its steps and on its sheet.")
            )
        user = self.env.user
        for appraisal in self:
            if not any(user._holds_role(role, appraisal.unit_id) for role in ROLES):
                raise AccessError(
                    self.env._("Manager or leader of the commune write its papers.")
                )
            if appraisal.state not in (*OWN, "returned"):
                raise UserError(
                    self.env._(
                        "%(appraisal)s is in the state “%(state)s”: its papers stay as "
                        "they are.",
                        appraisal=appraisal.display_name,
                        state=appraisal._state_label(appraisal.state),
                    )
                )

    def action_print_paper(self, code: str):
        """Print one of the documents to hand in, to be signed.

        :param code: of the document
        :raise UserError: the commune brings it itself
        """
        self.ensure_one()
        self.check_access("read")
        if code not in PRINTED:
            raise UserError(self.env._("This document is not printed here: attach it."))
        return self.env["ir.actions.report"]._print(PRINTED[code], self)
