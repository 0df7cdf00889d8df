from odoo import fields, models
from odoo.tools import LazyTranslate, ormcache

from odoo.addons.cqtt_base.versions import VERSION_STATES, version_transitions

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
    _inherit = ["cqtt.version.mixin"]
    _description = "Version of a Procedure"
    _order = "procedure_id, number desc"

    _version_of = "procedure_id"
    _settled_fields = frozenset({"procedure_id", "number", "request_uuid"})
    _frozen_columns = (
        "procedure_id",
        "number",
        "valid_from",
        "decision",
        "life_event",
        "needs_signature",
        "certifies",
    )
    _transitions = version_transitions(
        _lt(
            "From its first day on dossiers are received under this version. It can no "
            "longer be changed."
        )
    )

    procedure_id = fields.Many2one(
        "cqtt.procedure", required=True, index=True, ondelete="restrict"
    )
    decision = fields.Char(
        string="Published by", help="Number and date of the publishing decision."
    )
    life_event = fields.Selection(
        LIFE_EVENTS, help="What it tells those who visit and congratulate."
    )
    needs_signature = fields.Boolean(string="A leader signs the result", default=True)
    certifies = fields.Boolean(
        string="Certification",
        help="The receipt counts pages, copies on paper and signed electronic copies.",
    )
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

    # named again: labels are translated by the addon that names them
    state = fields.Selection(VERSION_STATES)

    _number_uniq = models.Constraint(
        "UNIQUE(procedure_id, number)", "The procedure has this version already."
    )

    def _why_not_put_in_force(self):
        if not self.limit_ids:
            return self.env._("Enter a time limit for at least one channel first.")
        if not self.step_ids:
            return self.env._("Enter the steps of the work first.")
        if self.needs_signature and "leader" not in self.step_ids.mapped("role"):
            return self.env._(
                "A leader signs the result, but no step is a leader's: enter one."
            )
        return super()._why_not_put_in_force()

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        self.env.registry.clear_cache()
        return result

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
            certifies=self.certifies,
        )

    def _planned_steps(self):
        until = 0
        for step in self.step_ids.sorted():
            until += step.share or 0
            yield PlannedStep(step.id, step.name, step.role, until)
