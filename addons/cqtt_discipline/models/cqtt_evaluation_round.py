from datetime import datetime, time, timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_ledger.booking import Entry
from odoo.addons.cqtt_ledger.overdue import OverdueRule
from odoo.addons.cqtt_worktime.local_time import to_utc

from .. import evaluation as core
from .evaluation_states import (
    GRADED_HERE,
    ROUND_OPEN,
    ROUND_STATES,
    ROUND_TRANSITIONS,
)
from .evaluation_words import excess_in_words

#: sheets that have a grade, and those that nobody waits for
GRADED = ("approved", "closed")
DONE = (*GRADED, "excused")
LAST_SECOND = time(23, 59, 59)


class CqttEvaluationRound(models.Model):
    """The evaluation of a unit's staff in one period: all sheets, one closing.

    Those whom superiors grade have a sheet too; closing does not wait for them.
    """

    _name = "cqtt.evaluation.round"
    _inherit = ["cqtt.overdue.mixin", "cqtt.scoped.mixin"]
    _description = "Evaluation of a Unit"
    _order = "date_to desc, unit_id, id desc"

    _transitions = ROUND_TRANSITIONS
    _protected_fields = frozenset({"closed_at"})
    _settled_fields = frozenset({"unit_id", "request_uuid", "period_id"})
    _frozen_states = ("closed",)
    _frozen_columns = (
        "unit_id",
        "period_id",
        "due_at",
        "closed_at",
        "is_outstanding",
        "outstanding_basis",
    )
    _deletable_states = ("planned",)
    _overdue_rules = (
        OverdueRule(
            "due_at", ROUND_OPEN, "evaluation.overdue", "evaluation.overdue_open"
        ),
    )

    period_id = fields.Many2one(
        "cqtt.period",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("kind", "in", ("month", "quarter", "year"))],
    )
    date_to = fields.Date(related="period_id.date_to", store=True, precompute=True)
    due_at = fields.Datetime(
        string="Due",
        compute="_compute_due_at",
        store=True,
        precompute=True,
        help="Until then the evaluation counts as done in time.",
    )
    is_outstanding = fields.Boolean(
        string="Outstanding unit",
        help="More of its people may get the best grade.",
    )
    outstanding_basis = fields.Char(
        string="Recognised by", help="Number and date of the decision."
    )
    closed_at = fields.Datetime(string="Closed", readonly=True, copy=False)
    sheet_ids = fields.One2many(
        "cqtt.evaluation", "round_id", string="Sheets", copy=False
    )
    sheet_count = fields.Integer(string="People", compute="_compute_counts")
    done_count = fields.Integer(string="Done", compute="_compute_counts")
    excess = fields.Text(string="Too many", compute="_compute_excess")
    state = fields.Selection(
        ROUND_STATES, default="planned", required=True, readonly=True, index=True
    )

    _one_per_period = models.Constraint(
        "UNIQUE(unit_id, period_id)", "The unit has an evaluation of this period."
    )
    _due_idx = models.Index("(due_at) WHERE state IN ('planned', 'open')")

    @api.depends("period_id", "unit_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for record in self:
            record.display_name = self.env._(
                "Evaluation %(period)s – %(unit)s",
                period=record.period_id.name or "",
                unit=record.unit_id.sudo().name or "",  # a unit's name is public
            )

    @api.depends("period_id")
    def _compute_due_at(self):
        for record in self:
            last = record.period_id.date_to
            # sudo: the law is no secret
            scheme = record.sudo()._scheme_of_all(last) if last else False
            days = timedelta(days=scheme.due_days if scheme else 0)
            record.due_at = last and to_utc(datetime.combine(last + days, LAST_SECOND))

    @api.depends("sheet_ids.state")
    def _compute_counts(self):
        for record in self:
            record.sheet_count = len(record.sheet_ids)
            record.done_count = len(
                record.sheet_ids.filtered(lambda sheet: sheet.state in DONE)
            )

    @api.depends("sheet_ids.grade_id", "sheet_ids.state", "is_outstanding")
    @api.depends_context("lang")
    def _compute_excess(self):
        for record in self:
            record.excess = "\n".join(record._excess_words()) or False

    @api.constrains("is_outstanding", "outstanding_basis")
    def _check_outstanding(self):
        for record in self:
            if record.is_outstanding and not (record.outstanding_basis or "").strip():
                raise ValidationError(
                    self.env._(
                        "Enter number and date of the decision that recognises the "
                        "unit as outstanding."
                    )
                )

    @api.constrains("period_id")
    def _check_period(self):
        for record in self:
            if record.period_id.kind not in ("month", "quarter", "year"):
                raise ValidationError(
                    self.env._("People are evaluated by month, quarter or year.")
                )

    def action_open_sheets(self):
        """List the sheets."""
        self.ensure_one()
        self.check_access("read")
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_discipline.cqtt_evaluation_action"
        )
        return {**action, "domain": [("round_id", "=", self.id)], "context": {}}

    def action_print_list(self):
        """Print the list of all sheets, for the board of the unit."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_discipline.evaluation_list_report", self
        )

    @api.model
    def _scheme_of_all(self, day):
        schemes = self.env["cqtt.evaluation.scheme"]
        held = schemes.search(schemes._held_domain(day))
        return held.filtered(lambda scheme: not scheme.category)[:1] or held[:1]

    # Guards

    def _why_not_open(self):
        if not self._people():
            return self.env._(
                "Nobody can be evaluated: %(unit)s has no staff in these days, or no "
                "evaluation scheme is in force for this kind of period.",
                unit=self.unit_id.sudo().display_name,  # a unit's name is public
            )
        return ""

    def _why_not_close(self):
        waiting = self.sheet_ids.filtered(
            lambda sheet: sheet.rank in GRADED_HERE and sheet.state not in DONE
        )
        if waiting:
            return self.env._(
                "Not approved yet: %s.",
                ", ".join(waiting.mapped("staff_id.name")),
            )
        return " ".join(self._excess_words())

    def _excess_words(self, also=None, grade=None):
        """Return in words where too many got a grade.

        :param also: a sheet that is to be counted with ``grade``
        """
        groups = dict(self.env["cqtt.evaluation"]._group_labels())
        return [
            excess_in_words(
                self.env,
                excess,
                {one.code: one.name for one in scheme.grade_ids},
                groups,
            )
            for scheme in self.sheet_ids.scheme_id
            for excess in core.check(
                scheme._as_core().quotas,
                self._graded(scheme, also, grade),
                self.is_outstanding,
            )
        ]

    def _graded(self, scheme, also, grade):
        grades = {
            sheet: sheet.grade_id.code
            for sheet in self.sheet_ids
            if sheet.scheme_id == scheme and sheet.state in GRADED
        }
        if also and also.scheme_id == scheme:
            grades[also] = grade
        return [core.Graded(s.id, s.peer_group, code) for s, code in grades.items()]

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "close":
            values["closed_at"] = fields.Datetime.now()
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for record in self:
            if transition.verb in ("open", "refresh"):
                record._open_sheets()
            elif transition.verb == "close":
                record.sheet_ids.filtered(
                    lambda sheet: sheet.state == "approved"
                )._seal()
        return result

    def _facts_of_close(self, transition):
        is_late = self.closed_at > self.due_at
        return [Entry("evaluation.late" if is_late else "evaluation.in_time")]
