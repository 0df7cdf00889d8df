from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today

from ..draw import spread, weight
from .plan_states import QUARTERS, STATES, TRANSITIONS

#: one in so many communes, the heaviest, is checked twice a year
TWICE = 3


class CqttCheckPlan(models.Model):
    """The checks of a year: which commune in which quarter, and how many surprises."""

    _name = "cqtt.check.plan"
    _inherit = ["cqtt.check.place.mixin"]
    _description = "Yearly Plan of Checks"
    _order = "year desc, id desc"

    _transitions = TRANSITIONS
    _settled_fields = frozenset(
        {"unit_id", "request_uuid", "cluster_id", "level", "year"}
    )
    _frozen_states = ("issued",)
    _frozen_columns = (
        "unit_id",
        "cluster_id",
        "level",
        "year",
        "decision_number",
        "decision_date",
        "aim",
    )
    _deletable_states = ()

    year = fields.Integer(
        required=True, default=lambda self: today().year, aggregator=None
    )
    decision_number = fields.Char(string="Number of the plan")
    decision_date = fields.Date(string="Of")
    aim = fields.Text(string="What it is about", help="Printed above the table.")
    line_ids = fields.One2many("cqtt.check.plan.line", "plan_id", string="Checks")
    line_count = fields.Integer(string="Planned checks", compute="_compute_progress")
    done_count = fields.Integer(string="Made", compute="_compute_progress")
    missed_count = fields.Integer(string="Missed", compute="_compute_progress")
    progress = fields.Float(string="Done (%)", compute="_compute_progress")
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, copy=False, index=True
    )

    _year_sane = models.Constraint(
        "CHECK(year BETWEEN 2000 AND 2100)", "Enter the year with four figures."
    )
    _once_a_year = models.UniqueIndex(
        "(level, COALESCE(cluster_id, 0), unit_id, year)",
        "There is a plan of this place for this year: revise it.",
    )

    @api.depends("cluster_id", "province_id", "level", "year")
    def _compute_display_name(self):
        for plan in self:
            parts = plan._place_name(), str(plan.year or "")
            plan.display_name = " – ".join(filter(None, parts))

    @api.depends("line_ids.standing")
    @api.depends_context("uid")
    def _compute_progress(self):
        for plan in self:
            standings = plan.line_ids.mapped("standing")
            plan.line_count = len(standings)
            plan.done_count = standings.count("done")
            plan.missed_count = standings.count("missed")
            plan.progress = 100 * plan.done_count / len(standings) if standings else 0

    def action_propose(self):
        """Fill the plan by what the communes weigh today, the heaviest first.

        :raise UserError: it is issued, or has lines already
        """
        self._check_empty()
        candidates = self.env["cqtt.check.draw.candidate"]
        signs = candidates._signs_of(self._communes())
        by = candidates._coefficients()
        units = {str(unit.id): unit for unit in signs}
        weights = {str(unit.id): weight(one, by) for unit, one in signs.items()}
        reasons = {unit: candidates._text_of(one) for unit, one in signs.items()}
        planned = [
            {
                "commune_id": units[key].id,
                "quarter": str(quarter),
                "note": reasons[units[key]],
            }
            for key, quarter in spread(weights, len(weights) // TWICE)
        ]
        self._fill([*planned, *self._surprises()])

    def action_copy_last_year(self):
        """Fill the plan with the lines of last year, of communes that still belong.

        :raise UserError: it is issued, has lines already, or there is no such plan
        """
        self._check_empty()
        last = self._last_year()
        if not last:
            raise UserError(
                self.env._("There is no plan of %s to copy.", self.year - 1)
            )
        communes = self._communes()
        kept = last.line_ids.filtered(
            lambda line: not line.commune_id or line.commune_id in communes
        )
        self._fill(
            [
                {
                    "commune_id": line.commune_id.id,
                    "quarter": line.quarter,
                    "kind": line.kind,
                    "note": line.note,
                }
                for line in kept
            ]
        )

    def action_print(self):
        """Print the plan, as far as one may read it."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_discipline.check_plan_report", self
        )

    def _check_empty(self):
        self.ensure_one()
        self.check_access("write")
        if self.state != "draft" or self.line_ids:
            raise UserError(
                self.env._("Remove the lines of the draft first, then fill it anew.")
            )

    def _fill(self, lines):
        self.write({"line_ids": [Command.create(line) for line in lines]})

    def _last_year(self):
        return self.search(
            [
                ("level", "=", self.level),
                ("cluster_id", "=", self.cluster_id.id),
                ("unit_id", "=", self.unit_id.id),
                ("year", "=", self.year - 1),
            ],
            limit=1,
        )

    def _surprises(self):
        """Return as many surprise checks as last year, or one in each quarter."""
        last = self._last_year().line_ids.filtered(lambda line: line.kind == "surprise")
        quarters = last.mapped("quarter") or [code for code, _label in QUARTERS]
        return [{"kind": "surprise", "quarter": quarter} for quarter in quarters]

    # Guards

    def _why_not_issue(self):
        if not self.line_ids:
            return self.env._("Enter the checks of the year, or have them proposed.")
        if not (self.decision_number and self.decision_date):
            return self.env._("Enter number and date of the plan.")
        return ""
