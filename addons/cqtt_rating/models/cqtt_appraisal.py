from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..scoring import appraise
from .appraisal_states import DECIDED, STATES, TRANSITIONS
from .exact_floats import POINTS

#: days that a commune gets beyond the closing hour, and to complete what was returned
GRACE_DAYS = 3
TOTALS = ("machine", "self", "team", "board")


class CqttAppraisal(models.Model):
    """One commune in one campaign: four columns of points, one decision."""

    _name = "cqtt.appraisal"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Appraisal"
    _order = "campaign_id desc, unit_id, id"

    _transitions = TRANSITIONS
    _protected_fields = frozenset(
        {
            "submitted_at",
            "returned_until",
            "total",
            "band_star",
            "star",
            "grace_until",
            "scores_opened_at",
        }
    )
    _settled_fields = frozenset({"unit_id", "request_uuid", "campaign_id"})
    _frozen_states = DECIDED
    _frozen_columns = (
        "campaign_id",
        "unit_id",
        "team_id",
        "previous_star",
        "total",
        "band_star",
        "star",
        "submitted_at",
    )
    _deletable_states = ()

    campaign_id = fields.Many2one(
        "cqtt.campaign", required=True, index=True, ondelete="restrict"
    )
    scheme_id = fields.Many2one(related="campaign_id.scheme_id")
    year = fields.Integer(
        related="campaign_id.year", store=True, precompute=True, aggregator=None
    )
    unit_id = fields.Many2one(string="Commune")
    team_id = fields.Many2one(
        "cqtt.rating.team", index="btree_not_null", ondelete="restrict", readonly=True
    )
    previous_star = fields.Integer(
        string="Star before", readonly=True, copy=False, aggregator=None
    )
    line_ids = fields.One2many("cqtt.appraisal.line", "appraisal_id", string="Criteria")
    machine_total = fields.Float(
        string="Machine points", digits=POINTS, compute="_compute_totals", store=True
    )
    self_total = fields.Float(
        string="Self-score", digits=POINTS, compute="_compute_totals", store=True
    )
    team_total = fields.Float(
        string="Team points", digits=POINTS, compute="_compute_totals", store=True
    )
    board_total = fields.Float(
        string="Board points", digits=POINTS, compute="_compute_totals", store=True
    )
    total = fields.Float(
        string="Final points", digits=POINTS, readonly=True, copy=False
    )
    band_star = fields.Integer(
        string="Star by points", readonly=True, copy=False, aggregator=None
    )
    star = fields.Integer(readonly=True, copy=False, aggregator=None)
    self_missing = fields.Integer(compute="_compute_missing", string="Not scored")
    submitted_at = fields.Datetime(string="Submitted", readonly=True, copy=False)
    returned_until = fields.Datetime(
        string="To be completed by", readonly=True, copy=False
    )
    grace_until = fields.Datetime(string="May submit until", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, copy=False, index=True
    )

    _unit_uniq = models.Constraint(
        "UNIQUE(campaign_id, unit_id)", "The commune is in this campaign already."
    )

    @api.depends("unit_id.name", "year")
    def _compute_display_name(self):
        for appraisal in self:
            # sudo: a unit's name is public
            name = appraisal.unit_id.sudo().name or ""
            appraisal.display_name = f"{name} {appraisal.year or ''}".strip()

    @api.depends(
        *(
            f"line_ids.{column}_{name}"
            for column in TOTALS
            for name in ("points", "at")
        ),
        "line_ids.machine_is_absent",
    )
    def _compute_totals(self):
        engines = {}
        for appraisal in self:
            scheme = appraisal.scheme_id
            if scheme.id not in engines:
                engines[scheme.id] = scheme._engine()
            for column in TOTALS:
                seen = appraisal._seen(column)
                found = appraise(engines[scheme.id], seen)
                appraisal[f"{column}_total"] = float(found.total)

    @api.depends("line_ids.self_at", "line_ids.is_dry")
    def _compute_missing(self):
        for appraisal in self:
            open_lines = appraisal.line_ids.filtered(lambda line: not line.self_at)
            appraisal.self_missing = len(open_lines)

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise AccessError(
                self.env._("Appraisals are made when their campaign is opened.")
            )
        return super().create(vals_list)

    def action_fill_machine(self):
        """Read the machine column again from the ledger; sealed lines stay.

        :raise AccessError: the appraisal is not open to the reader
        """
        self.check_access("read")
        for campaign, appraisals in self.grouped("campaign_id").items():
            # sudo: the column says what the ledger says, whoever asks for it
            campaign.sudo()._fill_machine(appraisals.unit_id)
        return True

    @api.model
    def _stars_before(self, campaign):
        """Return the star of each commune that was recognised last before a year."""
        earlier = self.sudo().search(
            [("state", "=", "recognised"), ("year", "<", campaign.year)], order="year"
        )
        return {each.unit_id.id: each.star for each in earlier}

    def _seen(self, column):
        """Return what a column says, as the engine sees it.

        :param column: ``final`` takes each line's last column that was filled in
        :rtype: dict[str, scoring.Seen]
        """
        return {line.criterion_id.code: line._seen(column) for line in self.line_ids}

    def _appraised(self, column="final"):
        """:rtype: scoring.Appraised"""
        self.ensure_one()
        engine = self.scheme_id._engine()
        return appraise(engine, self._seen(column), self.previous_star)

    def _is_decided(self):
        return self.state in DECIDED

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if transition.verb == "submit":
            values["submitted_at"] = now
        elif transition.verb == "send_back":
            values["returned_until"] = now + timedelta(days=GRACE_DAYS)
        elif transition.verb == "extend":
            start = max(now, self.campaign_id.submit_due)
            values["grace_until"] = start + timedelta(days=GRACE_DAYS)
        elif transition.verb == "propose":
            found = self._appraised()
            values |= {
                "total": float(found.total),
                "band_star": found.band_star,
                "star": found.star,
            }
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "propose":
            # sudo: the door was passed; the final column belongs to it
            self.sudo().line_ids._fix_final()
        return result
