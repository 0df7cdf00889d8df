from odoo import api, fields, models
from odoo.exceptions import AccessError

from odoo.addons.cqtt_base.clock import today

from .check_states import (
    KINDS,
    LEVELS,
    PLANNERS,
    SECRET_STATES,
    STATES,
    TEAM_VERBS,
    TRANSITIONS,
)

#: settled when the check is put on the plan
PLAN_FIELDS = frozenset(
    {
        "kind",
        "planned_on",
        "place",
        "decision_number",
        "decision_date",
        "member_ids",
        "checklist_ids",
        "previous_id",
        "complaint",
    }
)
#: what the team counts and concludes on the spot
MADE_FIELDS = (
    "headcount",
    "present",
    "absent_reasoned",
    "absent_unreasoned",
    "absence_note",
    "conclusion",
    "proposals",
    "representative_id",
)


class CqttCheck(models.Model):
    """A duty check of a unit, by a team named in a decision.

    Until it begins the unit knows nothing of it: no number, no fact, no notice.
    """

    _name = "cqtt.check"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Duty Check"
    _order = "planned_on desc, id desc"
    _rec_names_search = ["number", "unit_id.name"]

    _transitions = TRANSITIONS
    _protected_fields = frozenset(
        {
            "number",
            "begun_at",
            "version_ids",
            "signed_at",
            "signed_by_id",
            "countersigned_at",
            "countersigned_by_id",
            "refusal",
            "minutes",
            "minutes_hash",
            "agreed_minutes",
            "agreed_hash",
        }
    )
    _settled_fields = frozenset({"unit_id", "level", "request_uuid"})
    _frozen_states = ("signed", "agreed", "cancelled")
    _frozen_columns = (
        "unit_id",
        "level",
        "kind",
        "planned_on",
        "place",
        "decision_number",
        "decision_date",
        "previous_id",
        "complaint",
        "number",
        "begun_at",
        "signed_at",
        "signed_by_id",
        "minutes_hash",
        *MADE_FIELDS,
    )
    _deletable_states = ()

    unit_id = fields.Many2one(string="Checked unit", domain=[("level", "=", "commune")])
    kind = fields.Selection(KINDS, required=True, default="planned", index=True)
    level = fields.Selection(
        LEVELS, required=True, default=lambda self: self._default_level()
    )
    planned_on = fields.Date(
        string="Day", required=True, default=lambda self: today(), index=True
    )
    place = fields.Char(help="Where in the unit; empty: all its offices.")
    decision_number = fields.Char(help="The decision that names the team.")
    decision_date = fields.Date(string="Of")
    member_ids = fields.One2many("cqtt.check.member", "check_id", string="Team")
    checklist_ids = fields.Many2many("cqtt.checklist", string="Checklists")
    version_ids = fields.Many2many(
        "cqtt.checklist.version", string="Items as of", readonly=True, copy=False
    )
    previous_id = fields.Many2one(
        "cqtt.check", string="Follows up", index="btree_not_null", ondelete="restrict"
    )
    complaint = fields.Text(help="What was complained about; names no complainant.")
    number = fields.Char(readonly=True, copy=False, index="trigram")
    begun_at = fields.Datetime(string="Begun", readonly=True, copy=False)
    headcount = fields.Integer(string="Posts", help="Who should be there.")
    present = fields.Integer()
    absent_reasoned = fields.Integer(string="Absent with a reason")
    absent_unreasoned = fields.Integer(string="Absent without a reason")
    absence_note = fields.Text(
        string="Reasons of absence", help="With the paper that proves each."
    )
    line_ids = fields.One2many(
        "cqtt.check.line", "check_id", string="Answers", readonly=True
    )
    finding_ids = fields.One2many(
        "cqtt.finding", "check_id", string="Findings", readonly=True
    )
    finding_count = fields.Integer(
        string="Findings (number)", compute="_compute_finding_count"
    )
    conclusion = fields.Text()
    proposals = fields.Text()
    representative_id = fields.Many2one(
        "cqtt.staff",
        string="Representative of the unit",
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id)]",
    )
    signed_at = fields.Datetime(string="Minutes signed", readonly=True, copy=False)
    signed_by_id = fields.Many2one(
        "res.users", string="Signed by", readonly=True, copy=False, ondelete="restrict"
    )
    countersigned_at = fields.Datetime(
        string="Countersigned", readonly=True, copy=False
    )
    countersigned_by_id = fields.Many2one(
        "res.users", readonly=True, copy=False, ondelete="restrict"
    )
    refusal = fields.Char(string="Why the unit did not sign", readonly=True, copy=False)
    is_mine = fields.Boolean(string="My team's", compute="_compute_is_mine")
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, index=True
    )

    _headcounts = models.Constraint(
        "CHECK(headcount >= 0 AND present >= 0 AND absent_reasoned >= 0"
        " AND absent_unreasoned >= 0)",
        "Nobody can be fewer than none.",
    )
    _unit_day_idx = models.Index("(unit_id, state, planned_on)")

    @api.model
    def _default_level(self):
        """Return the level of which the user plans checks."""
        user = self.env.user
        held = [level for level, role in PLANNERS.items() if user._holds_role(role)]
        return held[0] if held else False

    @api.depends("number", "kind", "unit_id", "planned_on", "state")
    @api.depends_context("uid", "lang")
    def _compute_display_name(self):
        """Name a check that has not begun to those alone who may know of it.

        Names are read with rights of the program, in messages of errors too.
        """
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        secret = self.filtered(lambda check: check.state in SECRET_STATES and check.id)
        # not sudo: names are read with all rights, secrets by the reader's own
        known = secret.sudo(False)._filtered_access("read")
        for check in self:
            if check in secret and check not in known:
                check.display_name = self.env._("Check")
                continue
            parts = (
                check.number or kinds.get(check.kind),
                # sudo: a unit's name is public
                check.unit_id.sudo().name,
                check.planned_on and f"{check.planned_on:%d/%m/%Y}",
            )
            check.display_name = " – ".join(filter(None, parts))

    @api.depends("finding_ids")
    def _compute_finding_count(self):
        for check in self:
            check.finding_count = len(check.finding_ids)

    @api.depends("member_ids.user_id")
    @api.depends_context("uid")
    def _compute_is_mine(self):
        for check in self:
            check.is_mine = check._is_of_team()

    def write(self, vals):
        self._refuse_replanning(vals)
        return super().write(vals)

    def _refuse_replanning(self, vals):
        """Let what was planned stay, and the team alone say what it found."""
        planning, made = PLAN_FIELDS & vals.keys(), set(MADE_FIELDS) & vals.keys()
        for check in self:
            if planning and check.state != "draft":
                raise AccessError(
                    self.env._(
                        "“%(check)s” is on the plan: %(fields)s is settled. Take it "
                        "back to change the plan.",
                        check=check.display_name,
                        fields=self._field_labels(planning),
                    )
                )
            if made and check.state == "underway" and not check._is_of_team():
                raise AccessError(
                    self.env._("Only the team says what was found in its check.")
                )

    def action_run(self):
        """Open the check item by item, for a tablet."""
        self.ensure_one()
        self.check_access("read")
        return {
            "type": "ir.actions.client",
            "tag": "cqtt_check_run",
            "name": self.display_name,
            "params": {"check_id": self.id},
        }

    # Who

    def _head(self):
        # sudo: who is in the team is asked, whoever asks
        return self.sudo().member_ids.filtered("is_head").user_id

    def _is_of_team(self):
        # sudo: as above
        return self.env.su or self.env.user in self.sudo().member_ids.user_id

    def _why_not_role(self, transition):
        """The decision names the team, whatever roles its members hold elsewhere."""
        if transition.verb in TEAM_VERBS and self._is_of_team():
            return ""
        return super()._why_not_role(transition)
