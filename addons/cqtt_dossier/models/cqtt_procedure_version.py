from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import LazyTranslate, ormcache

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

from .procedure_plan import Plan, PlannedLimit, PlannedPaper, PlannedStep

_lt = LazyTranslate(__name__)

#: life events that a procedure may announce to those who reach out to people
LIFE_EVENTS = [
    ("birth", "Birth"),
    ("marriage", "Marriage"),
    ("death", "Death"),
]


class CqttProcedureVersion(models.Model):
    """What a procedure asks for and promises, from one day to another.

    Dossiers keep the version they were received under; once in force it never changes.
    """

    _name = "cqtt.procedure.version"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Version of a Procedure"
    _order = "procedure_id, number desc"

    _protected_fields = frozenset({"valid_to"})
    _settled_fields = frozenset({"procedure_id", "number", "request_uuid"})
    _frozen_states = ("in_force", "ended")
    _frozen_columns = (
        "procedure_id",
        "number",
        "valid_from",
        "decision",
        "life_event",
        "needs_signature",
    )
    _transitions = TransitionTable(
        Transition(
            verb="put_in_force",
            sources={"draft"},
            target="in_force",
            roles={"province_admin", SYSTEM},
            label=_lt("Put in force"),
            guard="_why_not_put_in_force",
            confirm=_lt(
                "From its first day on dossiers are received under this version. It "
                "can no longer be changed."
            ),
            is_primary=True,
        ),
        Transition(
            verb="end",
            sources={"in_force"},
            target="ended",
            roles={"province_admin", SYSTEM},
            label=_lt("End"),
            needs_reason=True,
        ),
    )

    procedure_id = fields.Many2one(
        "cqtt.procedure", required=True, index=True, ondelete="restrict"
    )
    number = fields.Integer(string="Version", required=True, default=1, aggregator=None)
    valid_from = fields.Date(string="First day", required=True)
    valid_to = fields.Date(string="Last day", readonly=True, copy=False)
    decision = fields.Char(
        string="Published by", help="Number and date of the publishing decision."
    )
    life_event = fields.Selection(
        LIFE_EVENTS, help="What it tells those who visit and congratulate."
    )
    needs_signature = fields.Boolean(string="A leader signs the result", default=True)
    note = fields.Text(help="What to check before use.")
    limit_ids = fields.One2many(
        "cqtt.procedure.limit", "version_id", string="Limits and fees", copy=True
    )
    component_ids = fields.One2many(
        "cqtt.procedure.component", "version_id", string="Papers", copy=True
    )
    step_ids = fields.One2many(
        "cqtt.procedure.step", "version_id", string="Steps", copy=True
    )
    state = fields.Selection(
        [("draft", "Draft"), ("in_force", "In force"), ("ended", "Ended")],
        default="draft",
        required=True,
        readonly=True,
    )

    _number_uniq = models.Constraint(
        "UNIQUE(procedure_id, number)", "The procedure has this version already."
    )
    _valid = models.Constraint(
        "CHECK(valid_to IS NULL OR valid_to >= valid_from - 1)",
        "The last day lies before the first.",
    )

    @api.depends("procedure_id", "number")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for version in self:
            version.display_name = self.env._(
                "%(procedure)s, version %(number)s",
                procedure=version.procedure_id.display_name or "",
                number=version.number,
            )

    def copy_data(self, default=None):
        """A copied version is the next one."""
        vals_list = super().copy_data(default)
        for version, vals in zip(self, vals_list, strict=True):
            numbers = version.procedure_id.version_ids.mapped("number")
            vals["number"] = max(numbers, default=0) + 1
        return vals_list

    def _workflow_unit(self):
        """No unit answers for the catalogue: the province does."""
        return self.env["cqtt.unit"]

    def _why_not_put_in_force(self):
        if not self.limit_ids:
            return self.env._("Enter a time limit for at least one channel first.")
        if not self.step_ids:
            return self.env._("Enter the steps of the work first.")
        if self.needs_signature and "leader" not in self.step_ids.mapped("role"):
            return self.env._(
                "A leader signs the result, but no step is a leader's: enter one."
            )
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "end":
            values["valid_to"] = fields.Date.context_today(self)
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "put_in_force":
            self._end_predecessors()
        self.env.registry.clear_cache()
        return result

    def _end_predecessors(self):
        """Let what was in force end on the day before."""
        for version in self:
            others = (version.procedure_id.version_ids - version).filtered(
                lambda other, version=version: (
                    other.state == "in_force"
                    and other.valid_from <= version.valid_from
                    and not other.valid_to
                )
            )
            last = version.valid_from - timedelta(days=1)
            others.sudo()._write_behind_door({"valid_to": last})

    @ormcache("self.id")
    def _plan(self):
        """Return what a version that is in force, or was, asks for and promises."""
        return self.sudo()._as_plan()

    def _as_plan(self):
        self.ensure_one()
        return Plan(
            version_id=self.id,
            name=self.procedure_id.short_name or self.procedure_id.name,
            field_id=self.procedure_id.field_id.id,
            needs_signature=self.needs_signature,
            life_event=self.life_event or "",
            note=self.note or "",
            limits={
                limit.channel_id.id or None: PlannedLimit(
                    limit.amount, limit.unit, limit.fee, limit.fee_per or ""
                )
                for limit in self.limit_ids
            },
            papers=tuple(
                PlannedPaper(*(paper[name] for name in PlannedPaper._fields))
                for paper in self.component_ids.sorted()
            ),
            steps=tuple(self._planned_steps()),
        )

    def _planned_steps(self):
        until = 0
        for step in self.step_ids.sorted():
            until += step.share or 0
            yield PlannedStep(step.id, step.name, step.role, until)
