from datetime import date, datetime, time

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_worktime.local_time import to_utc

from .campaign_states import STATES, TRANSITIONS
from .exact_floats import POINTS

#: what a campaign is measured by: nothing of it changes once it is open
SETTLED_WHEN_OPEN = ("scheme_id", "year", "date_from", "date_to", "gap")


class CqttCampaign(models.Model):
    """One year's appraisal of the communes of a province: scheme, calendar, teams."""

    _name = "cqtt.campaign"
    _inherit = ["cqtt.workflow.mixin", "cqtt.kept.mixin"]
    _description = "Appraisal Campaign"
    _order = "year desc, id desc"

    _transitions = TRANSITIONS
    _protected_fields = frozenset({"opened_at", "sealed_at", "finished_at"})
    _changeable_in = {"unit_ids": ("draft",)}
    _frozen_states = ("open", "sealed", "finished")
    _frozen_columns = SETTLED_WHEN_OPEN

    name = fields.Char(required=True)
    year = fields.Integer(
        required=True, default=lambda self: today().year, aggregator=None
    )
    unit_id = fields.Many2one(
        "cqtt.unit",
        string="Province",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("level", "=", "province")],
        default=lambda self: self._default_unit_id(),
    )
    scheme_id = fields.Many2one(
        "cqtt.rating.scheme",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("state", "!=", "draft")],
        default=lambda self: self._default_scheme_id(),
    )
    date_from = fields.Date(
        string="Figures from",
        required=True,
        default=lambda self: date(today().year, 1, 1),
    )
    date_to = fields.Date(
        string="Figures to",
        required=True,
        default=lambda self: date(today().year, 12, 31),
    )
    submit_due = fields.Datetime(
        string="Closing hour",
        required=True,
        default=lambda self: self._local(date(today().year, 12, 5), time(17)),
        help="Until then communes hand in; then the figures are sealed.",
    )
    appraise_due = fields.Date(
        string="Teams conclude by", default=lambda self: date(today().year, 12, 25)
    )
    decide_due = fields.Date(
        string="Decision by", default=lambda self: date(today().year + 1, 1, 20)
    )
    objection_days = fields.Integer(
        string="Working days for objections", required=True, default=5
    )
    gap = fields.Float(
        string="Difference without reason",
        digits=POINTS,
        required=True,
        default=0.5,
        help="Points by which a column may differ from the one before without a note.",
    )
    needs_visit = fields.Boolean(
        string="Site visit required",
        help="A team concludes once the minutes of its visit are signed.",
    )
    target_share = fields.Float(
        string="To be recognised (%)", digits=POINTS, default=60
    )
    must_rise = fields.Boolean(
        string="Those recognised must rise",
        help="A commune with a star is to reach a higher one than before.",
    )
    unit_ids = fields.Many2many(
        "cqtt.unit",
        string="Communes",
        domain="[('level', '=', 'commune'), ('province_id', '=', unit_id)]",
        compute="_compute_unit_ids",
        store=True,
        precompute=True,
        readonly=False,
    )
    team_ids = fields.One2many("cqtt.rating.team", "campaign_id", string="Teams")
    appraisal_ids = fields.One2many("cqtt.appraisal", "campaign_id")
    unit_count = fields.Integer(
        string="Number of communes", compute="_compute_unit_count"
    )
    opened_at = fields.Datetime(string="Opened", readonly=True, copy=False)
    sealed_at = fields.Datetime(string="Sealed", readonly=True, copy=False)
    finished_at = fields.Datetime(string="Finished", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, copy=False, index=True
    )

    _dates = models.Constraint(
        "CHECK(date_from <= date_to)", "The last day lies before the first."
    )
    _numbers_count = models.Constraint(
        "CHECK(gap >= 0 AND objection_days >= 0 AND target_share BETWEEN 0 AND 100)",
        "Differences and days are not negative, and a share lies between 0 and 100.",
    )

    def _default_unit_id(self):
        domain = [("level", "=", "province"), ("is_in_force", "=", True)]
        units = self.env["cqtt.unit"].search(domain, limit=2)
        return units if len(units) == 1 else units.browse()

    def _default_scheme_id(self):
        return self.env["cqtt.rating.scheme"].search(
            [("state", "=", "in_force")], limit=1
        )

    def _local(self, day, hour):
        return to_utc(datetime.combine(day, hour))

    @api.depends("unit_id")
    def _compute_unit_ids(self):
        for campaign in self:
            if campaign.state != "draft":
                continue
            campaign.unit_ids = self.env["cqtt.unit"].search(
                [
                    ("level", "=", "commune"),
                    ("province_id", "=", campaign.unit_id.id),
                    ("is_in_force", "=", True),
                ]
            )

    @api.depends("unit_ids")
    def _compute_unit_count(self):
        for campaign in self:
            campaign.unit_count = len(campaign.unit_ids)

    @api.depends("name", "year")
    def _compute_display_name(self):
        for campaign in self:
            campaign.display_name = campaign.name or str(campaign.year or "")

    @api.constrains("unit_ids", "unit_id")
    def _check_units(self):
        for campaign in self:
            strange = campaign.unit_ids.filtered(
                lambda unit, campaign=campaign: (
                    unit.level != "commune" or unit.province_id != campaign.unit_id
                )
            )
            if strange:
                raise ValidationError(
                    self.env._(
                        "%(unit)s is no commune of %(province)s.",
                        unit=strange[0].name,
                        province=campaign.unit_id.name,
                    )
                )

    def action_open_appraisals(self):
        """List the appraisals of the campaign."""
        return self._open("cqtt_rating.cqtt_appraisal_action")

    def action_open_progress(self):
        """Show how far each commune of the campaign is."""
        action = self._open("cqtt_rating.cqtt_appraisal_progress_action")
        return {**action, "context": {"search_default_by_team": 1}}

    def _open(self, xml_id):
        self.ensure_one()
        self.check_access("read")
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(xml_id),
            "display_name": self.display_name,
            "path": False,
            "domain": [("campaign_id", "=", self.id)],
            "context": {"default_campaign_id": self.id},
        }

    def _span(self):
        return Span(self.date_from, self.date_to)

    def _instead_of_deleting(self):
        return self.env._("It stays as it is.")
