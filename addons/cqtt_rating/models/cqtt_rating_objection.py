from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_worktime.local_time import to_local
from odoo.addons.cqtt_worktime.worktime import Limit, Unit

from .appraisal_papers_states import OBJECTION_STATES, OBJECTION_TRANSITIONS

#: working days within which a team answers
ANSWER_DAYS = 5


class CqttRatingObjection(models.Model):
    """A commune objects to what its team found; the team answers within days."""

    _name = "cqtt.rating.objection"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Objection"
    _order = "id desc"
    _rec_name = "appraisal_id"

    _transitions = OBJECTION_TRANSITIONS
    _protected_fields = frozenset({"due_on", "answered_at", "answered_by_id"})
    _settled_fields = frozenset(
        {"unit_id", "request_uuid", "appraisal_id", "line_id", "claim"}
    )
    _frozen_states = ("upheld", "rejected")
    _frozen_columns = ("appraisal_id", "line_id", "claim", "answer", "answered_at")
    _deletable_states = ()

    appraisal_id = fields.Many2one(
        "cqtt.appraisal", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="appraisal_id.unit_id",
        store=True,
        precompute=True,
        index=True,
        string="Commune",
    )
    line_id = fields.Many2one(
        "cqtt.appraisal.line",
        string="Criterion",
        index="btree_not_null",
        ondelete="restrict",
        domain="[('appraisal_id', '=', appraisal_id)]",
        help="Empty: the appraisal as a whole.",
    )
    claim = fields.Text(string="What is wrong", required=True)
    due_on = fields.Date(string="Answer by", readonly=True, copy=False)
    answer = fields.Text()
    answered_at = fields.Datetime(string="Answered", readonly=True, copy=False)
    answered_by_id = fields.Many2one("res.users", readonly=True, copy=False)
    state = fields.Selection(
        OBJECTION_STATES, default="open", required=True, readonly=True, copy=False
    )

    @api.model_create_multi
    def create(self, vals_list):
        objections = super().create(vals_list)
        for objection in objections:
            if closed := objection.appraisal_id._why_not_object(self.env.user):
                raise UserError(closed)
            calendar = self.env["cqtt.calendar"].sudo()._for_unit(objection.unit_id)
            due = calendar._due(
                fields.Datetime.now(), Limit(Unit.WORKING_DAY, ANSWER_DAYS)
            )
            # sudo: the day follows from the calendar, nobody enters it
            objection.sudo()._write_uncounted({"due_on": to_local(due).date()})
        return objections

    def _why_not_answer(self):
        if not (self.answer or "").strip():
            return self.env._("Write down the answer first.")
        return self.appraisal_id._why_not_team()

    def write(self, vals):
        self.check_access("write")
        if "answer" in vals:
            for objection in self:
                if closed := objection.appraisal_id._why_not_team():
                    raise UserError(closed)
        return super().write(vals)

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        return values | {
            "answered_at": fields.Datetime.now(),
            "answered_by_id": self.env.uid,
        }

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "uphold":
            for objection in self:
                appraisal = objection.appraisal_id
                again = appraisal._transitions.get("appraise_again")
                appraisal._perform(again, reason=objection.answer)
        return result


class CqttAppraisal(models.Model):
    """A commune objects for some days; until then the board has to wait."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    appraised_at = fields.Datetime(string="Appraised", readonly=True, copy=False)
    objection_until = fields.Date(
        string="Objections until", compute="_compute_objection_until"
    )
    objection_ids = fields.One2many("cqtt.rating.objection", "appraisal_id")

    @api.depends("appraised_at", "campaign_id.objection_days")
    def _compute_objection_until(self):
        calendars = self.env["cqtt.calendar"].sudo()
        for appraisal in self:
            days = appraisal.campaign_id.objection_days
            due = appraisal.appraised_at
            if due and days:
                calendar = calendars._for_unit(appraisal.unit_id)
                due = calendar._due(due, Limit(Unit.WORKING_DAY, days))
            appraisal.objection_until = due and to_local(due).date()

    def _why_not_object(self, user):
        """Return why a person cannot object now, or nothing."""
        if not user._holds_role("leader", self.unit_id):
            return self.env._("The leaders of the commune object.")
        if self.state != "appraised":
            return self.env._("Objections are made once the team has concluded.")
        if today() > self.objection_until:
            return self.env._("The time for objections has passed.")
        return ""

    def _why_not_board(self):
        still_open = self.objection_ids.filtered(lambda each: each.state == "open")
        if still_open:
            return self.env._("An objection has not been answered yet.")
        days = self.campaign_id.objection_days
        if days and today() <= self.objection_until:
            return self.env._("The commune may still object.")
        return super()._why_not_board()

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "conclude":
            values["appraised_at"] = fields.Datetime.now()
        return values
