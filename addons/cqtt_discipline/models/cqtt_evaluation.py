from odoo import api, fields, models
from odoo.exceptions import AccessError

from .evaluation_states import GROUPS, RANKS, SHEET_STATES, SHEET_TRANSITIONS
from .exact_floats import POINTS

#: what each part of the work may change, beside its points
WRITABLE = {
    "self": {"self_note", "line_ids"},
    "head": {"head_note", "line_ids", "override_ids", "override_reason"},
    "final": {
        "final_note",
        "line_ids",
        "override_ids",
        "override_reason",
        "chosen_grade_id",
        "grade_reason",
    },
}


class CqttEvaluation(models.Model):
    """What is said of one person in one period: by himself, his head, his leader.

    The ledger proposes, people decide and say why. Nobody judges himself, and nobody
    reads the sheet of a colleague.
    """

    _name = "cqtt.evaluation"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Evaluation Sheet"
    _order = "due_at desc, peer_group, id"
    _rec_names_search = ["staff_id"]

    _transitions = SHEET_TRANSITIONS
    _protected_fields = frozenset(
        {"total", "grade_id", "head_user_id", "final_user_id", "approved_at"}
    )
    _settled_fields = frozenset(
        {
            "unit_id",
            "request_uuid",
            "round_id",
            "staff_id",
            "subject_user_id",
            "scheme_id",
            "rank",
            "peer_group",
        }
    )
    _frozen_states = ("closed",)
    _frozen_columns = (
        "round_id",
        "staff_id",
        "scheme_id",
        "total",
        "grade_id",
        "grade_reason",
        "override_reason",
        "head_user_id",
        "final_user_id",
        "approved_at",
        "self_note",
        "head_note",
        "final_note",
    )
    _deletable_states = ()

    round_id = fields.Many2one(
        "cqtt.evaluation.round", required=True, index=True, ondelete="restrict"
    )
    period_id = fields.Many2one(related="round_id.period_id", store=True, index=True)
    due_at = fields.Datetime(related="round_id.due_at", store=True)
    staff_id = fields.Many2one(
        "cqtt.staff", string="Person", required=True, index=True, ondelete="restrict"
    )
    post = fields.Char(related="staff_id.post")
    subject_user_id = fields.Many2one(
        "res.users",
        string="Account of the person",
        index="btree_not_null",
        ondelete="restrict",
        readonly=True,
    )
    rank = fields.Selection(RANKS, required=True, default="staff")
    peer_group = fields.Selection(
        GROUPS, string="Compared with", required=True, default="staff"
    )
    scheme_id = fields.Many2one(
        "cqtt.evaluation.scheme", required=True, ondelete="restrict"
    )
    line_ids = fields.One2many(
        "cqtt.evaluation.line", "evaluation_id", string="Criteria", copy=False
    )
    self_note = fields.Text(string="What I did in the period")
    head_note = fields.Text(string="The head on it")
    final_note = fields.Text(string="The approver on it")
    override_ids = fields.Many2many(
        "cqtt.evaluation.override",
        string="Forces the lowest grade",
        domain="[('scheme_id', '=', scheme_id)]",
    )
    override_reason = fields.Char(string="By which paper")
    self_total = fields.Float(
        string="Own points", digits=POINTS, compute="_compute_totals"
    )
    head_total = fields.Float(
        string="Points by the head", digits=POINTS, compute="_compute_totals"
    )
    final_total = fields.Float(
        string="Points", digits=POINTS, compute="_compute_totals"
    )
    earned_grade_id = fields.Many2one(
        "cqtt.evaluation.grade", string="By points", compute="_compute_totals"
    )
    chosen_grade_id = fields.Many2one(
        "cqtt.evaluation.grade",
        string="Lowered to",
        ondelete="restrict",
        domain="[('scheme_id', '=', scheme_id)]",
        help="Only where the grade is to be lower than the points say.",
    )
    grade_reason = fields.Char(string="Why lower")
    total = fields.Float(
        string="Points approved",
        digits=POINTS,
        readonly=True,
        copy=False,
        aggregator="avg",
    )
    grade_id = fields.Many2one(
        "cqtt.evaluation.grade",
        readonly=True,
        copy=False,
        ondelete="restrict",
    )
    head_user_id = fields.Many2one(
        "res.users", string="Head", readonly=True, copy=False, ondelete="restrict"
    )
    final_user_id = fields.Many2one(
        "res.users", string="Approver", readonly=True, copy=False, ondelete="restrict"
    )
    approved_at = fields.Datetime(string="Approved", readonly=True, copy=False)
    open_part = fields.Char(string="Part open now", compute="_compute_open_part")
    state = fields.Selection(
        SHEET_STATES, default="self", required=True, readonly=True, index=True
    )

    _one_per_person = models.Constraint(
        "UNIQUE(round_id, staff_id)", "This person has a sheet already."
    )
    _not_oneself = models.Constraint(
        "CHECK(head_user_id <> subject_user_id AND final_user_id <> subject_user_id)",
        "Nobody judges himself.",
    )

    @api.depends("staff_id", "period_id")
    def _compute_display_name(self):
        for sheet in self:
            # sudo: who may read the sheet knows whose it is, and of when
            staff, period = sheet.staff_id.sudo(), sheet.period_id.sudo()
            sheet.display_name = f"{staff.name or ''} – {period.name or ''}"

    @api.depends("state")
    @api.depends_context("uid")
    def _compute_open_part(self):
        for sheet in self:
            sheet.open_part = sheet._open_part()

    def write(self, vals):
        """Save what the part of the user may change, while it is open.

        :raise AccessError: it is not his turn, or another's part
        """
        names = set(vals) - {"lock_version"}
        for sheet in self:
            if not names <= WRITABLE.get(sheet._open_part(), frozenset()):
                raise AccessError(
                    self.env._(
                        "“%(sheet)s” is “%(state)s”: you cannot change this now. Each "
                        "enters his own part when it is his turn.",
                        sheet=sheet.display_name,
                        state=sheet._state_label(sheet.state),
                    )
                )
        return super().write(vals)

    def action_open_work(self):
        """Open what the ledger knows of the person's work in the period."""
        self.ensure_one()
        self.check_access("read")
        domain = [
            ("staff_id", "=", self.staff_id.id),
            ("unit_id", "=", self.unit_id.id),
            ("date", ">=", self.period_id.date_from),
            ("date", "<=", self.period_id.date_to),
        ]
        return self.env["cqtt.fact"]._action_open(domain, self.display_name)

    def action_print(self):
        """Print the sheets."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_discipline.evaluation_report", self
        )

    @api.model
    def _group_labels(self):
        return self._fields["peer_group"]._description_selection(self.env)
