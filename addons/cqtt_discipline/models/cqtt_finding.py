from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.overdue import OverdueRule

from .check_words import SEVERITIES, TOPICS
from .finding_states import STATES, TO_MEND, TRANSITIONS

ESCALATIONS = [
    ("unit", "The unit"),
    ("supervisor", "The supervisor"),
    ("province", "The province"),
]


class CqttFinding(models.Model):
    """What a signed check found not in order; it is answered, mended, and seen gone.

    The person and the unit see what is said of them, and by when they may answer.
    """

    _name = "cqtt.finding"
    _inherit = ["cqtt.overdue.mixin", "cqtt.scoped.mixin"]
    _description = "Finding"
    _order = "found_on desc, id desc"

    _transitions = TRANSITIONS
    _overdue_rules = (
        OverdueRule("due_at", TO_MEND, "finding.overdue", "finding.overdue_open"),
    )
    _protected_fields = frozenset(
        {
            "reply",
            "reply_file",
            "reply_file_name",
            "replied_at",
            "replied_by_id",
            "verdict",
            "judged_by_id",
            "remedy",
            "remedied_at",
            "closed_by_check_id",
            "closed_at",
            "found_again",
            "escalation",
            "cause",
            "action",
            "owner_id",
        }
    )
    _settled_fields = frozenset(
        {
            "request_uuid",
            "unit_id",
            "check_id",
            "line_id",
            "item_id",
            "topic",
            "staff_id",
            "name",
            "note",
            "severity",
            "found_on",
            "reply_due_at",
            "due_at",
            "counts_until",
            "repeats_id",
            "repeat_count",
        }
    )
    _frozen_states = ("closed", "dropped")
    _frozen_columns = (
        "check_id",
        "line_id",
        "staff_id",
        "severity",
        "reply",
        "replied_at",
        "verdict",
        "remedy",
        "closed_by_check_id",
    )
    _deletable_states = ()

    name = fields.Char(string="What was found", required=True, readonly=True)
    check_id = fields.Many2one(
        "cqtt.check", required=True, index=True, ondelete="restrict", readonly=True
    )
    line_id = fields.Many2one(
        "cqtt.check.line", required=True, index=True, ondelete="restrict", readonly=True
    )
    item_id = fields.Many2one(
        "cqtt.checklist.item",
        required=True,
        index=True,
        ondelete="restrict",
        readonly=True,
    )
    topic = fields.Selection(TOPICS, required=True, readonly=True)
    staff_id = fields.Many2one(
        "cqtt.staff",
        string="Person",
        index="btree_not_null",
        ondelete="restrict",
        readonly=True,
    )
    note = fields.Text(string="Evidence", readonly=True)
    photo = fields.Image(related="line_id.photo", related_sudo=True)
    severity = fields.Selection(SEVERITIES, required=True, readonly=True, index=True)
    found_on = fields.Date(required=True, readonly=True, index=True)
    reply_due_at = fields.Datetime(
        string="May be answered until", required=True, readonly=True
    )
    reply = fields.Text(string="What was answered", readonly=True, copy=False)
    reply_file = fields.Binary(string="Enclosed", readonly=True, copy=False)
    reply_file_name = fields.Char(readonly=True, copy=False)
    replied_at = fields.Datetime(string="Answered", readonly=True, copy=False)
    replied_by_id = fields.Many2one(
        "res.users",
        string="Answered by",
        readonly=True,
        copy=False,
        ondelete="restrict",
    )
    verdict = fields.Char(string="What the team says to it", readonly=True, copy=False)
    judged_by_id = fields.Many2one(
        "res.users", string="Decided by", readonly=True, copy=False, ondelete="restrict"
    )
    cause = fields.Text(readonly=True, copy=False)
    action = fields.Text(string="What is to be done", readonly=True, copy=False)
    owner_id = fields.Many2one(
        "cqtt.staff",
        string="Who mends it",
        index="btree_not_null",
        ondelete="restrict",
        readonly=True,
        copy=False,
    )
    due_at = fields.Datetime(
        string="To be mended by", required=True, readonly=True, index=True
    )
    is_overdue = fields.Boolean(
        string="Overdue", compute="_compute_is_overdue", search="_search_is_overdue"
    )
    remedy = fields.Char(string="What was done", readonly=True, copy=False)
    remedied_at = fields.Datetime(string="Said to be mended", readonly=True, copy=False)
    closed_by_check_id = fields.Many2one(
        "cqtt.check",
        string="Seen gone in",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    closed_at = fields.Datetime(string="Seen gone", readonly=True, copy=False)
    found_again = fields.Integer(
        string="Found again", readonly=True, copy=False, default=0
    )
    repeats_id = fields.Many2one(
        "cqtt.finding",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    repeat_count = fields.Integer(string="How often before", readonly=True)
    counts_until = fields.Date(
        string="Counts until", required=True, readonly=True, index=True
    )
    is_counting = fields.Boolean(
        string="Counts", compute="_compute_is_counting", search="_search_is_counting"
    )
    escalation = fields.Selection(
        ESCALATIONS,
        string="Known to",
        required=True,
        readonly=True,
        copy=False,
        default="unit",
    )
    state = fields.Selection(
        STATES, default="open", required=True, readonly=True, copy=False, index=True
    )

    _open_due_idx = models.Index("(state, due_at)")
    _line_uniq = models.UniqueIndex("(line_id)", "This answer is a finding already.")

    @api.depends("due_at", "state")
    def _compute_is_overdue(self):
        now = fields.Datetime.now()
        for finding in self:
            finding.is_overdue = finding.state in TO_MEND and finding.due_at < now

    def _search_is_overdue(self, operator, value):
        if operator != "in":
            return NotImplemented
        return Domain("state", "in", list(TO_MEND)) & Domain(
            "due_at", "<", fields.Datetime.now()
        )

    @api.depends("counts_until", "state")
    def _compute_is_counting(self):
        for finding in self:
            finding.is_counting = (
                finding.state != "dropped" and finding.counts_until >= today()
            )

    def _search_is_counting(self, operator, value):
        if operator != "in":
            return NotImplemented
        return Domain("state", "!=", "dropped") & Domain("counts_until", ">=", today())

    def _fact_values(self, transition=None):
        return super()._fact_values(transition) | {
            "staff_id": self.staff_id.id,
            "is_nobodys": not self.staff_id,
        }
