from odoo import fields, models

from odoo.addons.cqtt_base.clock import today

from ..forms import VisitMinutes
from .appraisal_papers_states import VISIT_STATES, VISIT_TRANSITIONS


class CqttRatingVisit(models.Model):
    """The team looks for itself, and writes minutes that both sides sign on paper."""

    _name = "cqtt.rating.visit"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Site Visit"
    _order = "visited_on desc, id desc"
    _rec_name = "appraisal_id"

    _transitions = VISIT_TRANSITIONS
    _protected_fields = frozenset({"signed_at"})
    _settled_fields = frozenset({"unit_id", "request_uuid", "appraisal_id"})
    _frozen_states = ("signed",)
    _frozen_columns = (
        "appraisal_id",
        "visited_on",
        "participants",
        "findings",
        "opinion",
        "signed_at",
    )

    appraisal_id = fields.Many2one(
        "cqtt.appraisal", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="appraisal_id.unit_id",
        store=True,
        precompute=True,
        index=True,
        string="Commune",
    )
    visited_on = fields.Date(string="Date", required=True, default=lambda self: today())
    participants = fields.Text(help="One a line: name, post.")
    findings = fields.Text(help="What was seen, by criterion.")
    opinion = fields.Text(string="Opinion of the commune")
    signed_at = fields.Datetime(string="Signed", readonly=True, copy=False)
    state = fields.Selection(
        VISIT_STATES, default="draft", required=True, readonly=True, copy=False
    )

    def action_print(self):
        """Print the minutes."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print("cqtt_rating.visit_report", self)

    def _why_not_sign(self):
        if not ((self.participants or "").strip() and (self.findings or "").strip()):
            return self.env._("Write down who was there and what was seen first.")
        return self.appraisal_id._why_not_team()

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        return values | {"signed_at": fields.Datetime.now()}

    def _minutes(self) -> VisitMinutes:
        self.ensure_one()

        def lines(text):
            found = (line.strip() for line in (text or "").splitlines())
            return tuple(line for line in found if line)

        return VisitMinutes(
            # sudo: names of units and teams stand on the paper
            commune=self.unit_id.sudo().name,
            campaign=self.appraisal_id.sudo().campaign_id.name,
            team=self.appraisal_id.sudo().team_id.display_name,
            day=self.visited_on,
            participants=lines(self.participants),
            findings=lines(self.findings),
            opinion=lines(self.opinion),
            is_draft=self.state == "draft",
        )


class CqttAppraisal(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    visit_ids = fields.One2many("cqtt.rating.visit", "appraisal_id", string="Visits")

    def _why_not_conclude(self):
        if self.campaign_id.needs_visit and "signed" not in self.visit_ids.mapped(
            "state"
        ):
            return self.env._("Sign the minutes of the site visit first.")
        return super()._why_not_conclude()


class VisitReport(models.AbstractModel):
    _name = "report.cqtt_rating.report_visit"
    _inherit = "cqtt.paper.report"
    _description = "Minutes of a Visit on Paper"

    _of = "cqtt.rating.visit"
    _form = "_minutes"
