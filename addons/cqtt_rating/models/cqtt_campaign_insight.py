from odoo import api, fields, models

from .appraisal_states import DECIDED


class CqttCampaign(models.Model):
    """How far a campaign is, and whether its targets are met."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign"

    submitted_count = fields.Integer(string="Handed in", compute="_compute_progress")
    appraised_count = fields.Integer(string="Appraised", compute="_compute_progress")
    decided_count = fields.Integer(string="Decided", compute="_compute_progress")
    recognised_count = fields.Integer(string="Recognised", compute="_compute_progress")
    recognised_share = fields.Float(
        string="Share recognised (%)", digits=(5, 1), compute="_compute_progress"
    )
    is_target_met = fields.Boolean(string="Target is met", compute="_compute_progress")
    not_risen = fields.Char(
        string="Had to rise and did not", compute="_compute_progress"
    )

    @api.depends("appraisal_ids.state", "target_share", "must_rise")
    def _compute_progress(self):
        for campaign in self:
            # sudo: numbers and names of communes; no score is shown
            every = campaign.sudo().appraisal_ids
            decided = every.filtered(lambda a: a.state in DECIDED)
            handed_in = every.filtered(lambda a: a.submitted_at)
            recognised = every.filtered(lambda a: a.state == "recognised")
            share = 100 * len(recognised) / len(every) if every else 0
            campaign.submitted_count = len(handed_in)
            campaign.appraised_count = len(every.filtered("appraised_at"))
            campaign.decided_count = len(decided)
            campaign.recognised_count = len(recognised)
            campaign.recognised_share = share
            campaign.is_target_met = bool(every) and share >= campaign.target_share
            campaign.not_risen = campaign._say_not_risen(decided)

    def _say_not_risen(self, decided):
        if not self.must_rise:
            return False
        top = max(self.sudo().scheme_id.star_ids.mapped("star"), default=0)
        found = decided.filtered(
            lambda a: (
                a.previous_star
                and a._held_star() <= a.previous_star
                and a._held_star() < top
            )
        )
        return ", ".join(found.unit_id.mapped("name"))


class CqttAppraisal(models.Model):
    """Where columns part: how generous people are beside the machine."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    self_gap = fields.Float(
        string="Self above machine",
        digits=(6, 2),
        compute="_compute_gaps",
        store=True,
        aggregator="avg",
        help="Points, over the criteria that the machine scores.",
    )
    team_gap = fields.Float(
        string="Team above machine",
        digits=(6, 2),
        compute="_compute_gaps",
        store=True,
        aggregator="avg",
        help="Points, over the criteria that the machine scores.",
    )

    @api.depends(
        "line_ids.machine_points",
        "line_ids.machine_at",
        "line_ids.self_points",
        "line_ids.self_at",
        "line_ids.team_points",
        "line_ids.team_at",
    )
    def _compute_gaps(self):
        for appraisal in self:
            for column in ("self", "team"):
                pairs = (
                    (line._points(column), line._points("machine"))
                    for line in appraisal.line_ids
                )
                found = sum(
                    given - machine
                    for given, machine in pairs
                    if given is not None and machine is not None
                )
                appraisal[f"{column}_gap"] = float(found)

    def _held_star(self):
        return self.star if self.state == "recognised" else 0
