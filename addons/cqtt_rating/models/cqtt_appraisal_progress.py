from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from .appraisal_states import OWN

COMMUNE = (*OWN, "returned")
TEAM = ("submitted", "appraising")
BOARD = ("appraised", "committee", "proposed")
VOTED = ("proposed", "recognised", "not_recognised", "revoked")


class CqttAppraisal(models.Model):
    """How far a commune's appraisal is, and whose turn has lasted too long."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    scored_count = fields.Integer(
        string="Criteria self-scored", compute="_compute_counts"
    )
    team_count = fields.Integer(
        string="Criteria scored by the team", compute="_compute_counts"
    )
    criterion_count = fields.Integer(
        string="Criteria to score", compute="_compute_counts"
    )
    evidence_count = fields.Integer(
        string="Files of evidence", compute="_compute_found"
    )
    visited_on = fields.Date(string="Day of the visit", compute="_compute_found")
    is_visited = fields.Boolean(string="Was visited", compute="_compute_found")
    is_voted = fields.Boolean(string="Board has voted", compute="_compute_is_voted")
    late = fields.Selection(
        [("commune", "Commune"), ("team", "Team"), ("board", "Board")],
        compute="_compute_late",
        search="_search_late",
        help="Whose turn it is, where its last day has passed.",
    )
    is_late = fields.Boolean(string="Somebody is late", compute="_compute_late")

    @api.depends("line_ids.self_at", "line_ids.team_at", "line_ids.is_dry")
    def _compute_counts(self):
        # sudo: how many lines are filled in, of appraisals that the reader sees
        lines = self.env["cqtt.appraisal.line"].sudo()
        rows = lines._read_group(
            [("appraisal_id", "in", self.ids), ("is_dry", "=", False)],
            ["appraisal_id"],
            ["__count", "self_at:count", "team_at:count"],
        )
        counts = {appraisal.id: numbers for appraisal, *numbers in rows}
        for appraisal in self:
            every, own, team = counts.get(appraisal.id, (0, 0, 0))
            appraisal.criterion_count = every
            appraisal.scored_count = own
            appraisal.team_count = team

    @api.depends("evidence_ids", "visit_ids.state", "visit_ids.visited_on")
    def _compute_found(self):
        # sudo: how much evidence there is says nothing of what is in it
        evidence = self.env["cqtt.appraisal.evidence"].sudo()
        visits = self.env["cqtt.rating.visit"].sudo()
        of_these = [("appraisal_id", "in", self.ids)]
        files = dict(evidence._read_group(of_these, ["appraisal_id"], ["__count"]))
        days = dict(
            visits._read_group(
                [*of_these, ("state", "=", "signed")],
                ["appraisal_id"],
                ["visited_on:max"],
            )
        )
        for appraisal in self:
            appraisal.evidence_count = files.get(appraisal, 0)
            appraisal.visited_on = days.get(appraisal, False)
            appraisal.is_visited = bool(appraisal.visited_on)

    @api.depends("state")
    def _compute_is_voted(self):
        for appraisal in self:
            appraisal.is_voted = appraisal.state in VOTED

    @api.depends(
        "state",
        "grace_until",
        "returned_until",
        "campaign_id.submit_due",
        "campaign_id.appraise_due",
        "campaign_id.decide_due",
    )
    def _compute_late(self):
        self.late = False
        for who, domain in self._late_domains():
            self.filtered_domain(domain).late = who
        for appraisal in self:
            appraisal.is_late = bool(appraisal.late)

    def _search_late(self, operator, value):
        if operator not in ("in", "not in"):
            return NotImplemented
        late = dict(self._late_domains())
        found = Domain.OR(late[who] for who in value if who)
        if False in value:
            found |= ~Domain.OR(late.values())
        return found if operator == "in" else ~found

    @api.model
    def _late_domains(self):
        """Return by whom it is late and the appraisals that are."""
        now, day = fields.Datetime.now(), today()
        more_time = [
            Domain(name, "=", False) | Domain(name, "<", now)
            for name in ("grace_until", "returned_until")
        ]
        handing_in = Domain("campaign_id.submit_due", "<", now) & Domain.AND(more_time)
        return [
            ("commune", Domain("state", "in", COMMUNE) & handing_in),
            (
                "team",
                Domain("state", "in", TEAM)
                & Domain("campaign_id.appraise_due", "<", day),
            ),
            (
                "board",
                Domain("state", "in", BOARD)
                & Domain("campaign_id.decide_due", "<", day),
            ),
        ]
